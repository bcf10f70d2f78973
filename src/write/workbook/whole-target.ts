import type { Workbook, Worksheet } from 'exceljs';
import { certain } from '../../cells/certain.ts';
import type {
  DraftFormula,
  DraftRow,
  PackedWorkbook,
  SheetEnd,
  SheetStart,
  WorkbookTarget,
} from './draft.ts';
import { emptyWorkbook } from './empty.ts';
import { packed } from './pack.ts';
import { closeSheet } from './row-by-row.ts';
import { SheetContent } from './sheet-model.ts';
import { dataBar } from './styles.ts';

/** A workbook that is held whole until it is packed. */
export class WholeTarget implements WorkbookTarget {
  private readonly workbook: Workbook;
  private readonly contents = new Map<string, SheetContent>();

  private constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  /**
   * @param sheets the names of the sheets in the order of their tabs
   * @param addFront adds sheets in front that are not drafts
   */
  static async open(
    sheets: readonly string[],
    addFront: (workbook: Workbook) => void = () => undefined,
  ): Promise<WholeTarget> {
    const workbook = await emptyWorkbook();
    // Whatever a reader's program makes of the cached values, it shows what it computed itself.
    workbook.calcProperties = { fullCalcOnLoad: true };
    addFront(workbook);
    for (const name of sheets) workbook.addWorksheet(name);
    return new WholeTarget(workbook);
  }

  begin({ name, view }: SheetStart): void {
    this.sheet(name).views = [view];
    this.contents.set(name, new SheetContent());
  }

  rows(name: string, rows: readonly DraftRow[]): void {
    const content = this.content(name);
    for (const row of rows) content.add(row);
  }

  finish(name: string, end: SheetEnd): void {
    const sheet = this.sheet(name);
    end.widths.forEach((width, i) => {
      sheet.getColumn(i + 1).width = width;
    });
    this.content(name).heights(end.heights);
    for (const [row, column, words] of end.notes)
      sheet.getCell(row, column).note = { texts: [{ text: words }] };
    for (const [ref, colour] of end.bars) sheet.addConditionalFormatting({ ref, rules: [dataBar(colour)] });
    closeSheet(sheet, end);
  }

  formulas(name: string, formulas: readonly DraftFormula[]): void {
    const content = this.content(name);
    for (const formula of formulas) content.formula(formula);
  }

  async ready(): Promise<void> {
    // What is held whole waits for nothing.
  }

  pack(links: ReadonlyMap<string, string>, head: () => string | Promise<string>): Promise<PackedWorkbook> {
    const { workbook } = this;
    const names = workbook.worksheets.map(({ name }) => name);
    return packed(
      workbook,
      names.map((name) => links.get(name) ?? ''),
      (sheet) => this.contents.get(sheet.name)?.handOn(sheet),
      head,
    );
  }

  private content(name: string): SheetContent {
    return certain(this.contents.get(name));
  }

  private sheet(name: string): Worksheet {
    return certain(this.workbook.getWorksheet(name));
  }
}
