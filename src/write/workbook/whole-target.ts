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
import { dataBar, styleOfKind } from './styles.ts';

/** A workbook that is held whole until it is packed. */
export class WholeTarget implements WorkbookTarget {
  private readonly workbook: Workbook;

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
  }

  rows(name: string, rows: readonly DraftRow[]): void {
    const sheet = this.sheet(name);
    for (const row of rows) addRow(sheet, row);
  }

  finish(name: string, end: SheetEnd): void {
    const sheet = this.sheet(name);
    end.widths.forEach((width, i) => {
      sheet.getColumn(i + 1).width = width;
    });
    for (const [row, height] of end.heights) sheet.getRow(row).height = height;
    for (const [row, column, words] of end.notes)
      sheet.getCell(row, column).note = { texts: [{ text: words }] };
    for (const [ref, colour] of end.bars) sheet.addConditionalFormatting({ ref, rules: [dataBar(colour)] });
    closeSheet(sheet, end);
  }

  formulas(name: string, formulas: readonly DraftFormula[]): void {
    const sheet = this.sheet(name);
    for (const [row, column, formula] of formulas) {
      const cell = sheet.getRow(row).getCell(column);
      cell.value = { formula, result: cell.value as string | number };
    }
  }

  async ready(): Promise<void> {
    // What is held whole waits for nothing.
  }

  pack(links: ReadonlyMap<string, string>): Promise<PackedWorkbook> {
    const { workbook } = this;
    return packed(
      workbook,
      workbook.worksheets.map(({ name }) => links.get(name) ?? ''),
    );
  }

  private sheet(name: string): Worksheet {
    return certain(this.workbook.getWorksheet(name));
  }
}

/** Writes a row's cells. */
export function addRow(sheet: Worksheet, { row: number, height, styles, contents, merged }: DraftRow): void {
  const row = sheet.getRow(number);
  styles.forEach((style, i) => {
    if (style === null) return;
    const cell = row.getCell(i + 1);
    cell.style = styleOfKind(style);
    const content = contents[i] ?? null;
    if (content !== null) cell.value = content;
  });
  for (const [from, to] of merged) sheet.mergeCells(number, from, number, to);
  if (height !== null) row.height = height;
}

/** Says of a sheet what is known after its last row, however it is written. */
export function closeSheet(sheet: Worksheet, { pageSetup, footer, filter }: SheetEnd): void {
  Object.assign(sheet.pageSetup, pageSetup);
  sheet.headerFooter.oddFooter = footer;
  if (filter !== null) sheet.autoFilter = filter;
}
