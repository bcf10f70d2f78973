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
import { Loading } from './loading.ts';
import { packedAnew } from './repack.ts';
import { dataBar, styleOfKind } from './styles.ts';

/** A workbook that is held whole until it is packed. */
export class WholeTarget implements WorkbookTarget {
  private readonly workbook: Loading<Workbook>;

  /**
   * @param sheets the names of the sheets in the order of their tabs
   * @param addFront adds sheets in front that are not drafts
   */
  constructor(sheets: readonly string[], addFront: (workbook: Workbook) => void = () => undefined) {
    this.workbook = new Loading(async () => {
      const workbook = await emptyWorkbook();
      // Whatever a reader's program makes of the cached values, it shows what it computed itself.
      workbook.calcProperties = { fullCalcOnLoad: true };
      addFront(workbook);
      for (const name of sheets) workbook.addWorksheet(name);
      return workbook;
    });
  }

  begin({ name, view }: SheetStart): void {
    this.on(name, (sheet) => {
      sheet.views = [view];
    });
  }

  rows(name: string, rows: readonly DraftRow[]): void {
    this.on(name, (sheet) => {
      for (const row of rows) addRow(sheet, row);
    });
  }

  finish(name: string, end: SheetEnd): void {
    this.on(name, (sheet) => {
      end.widths.forEach((width, i) => {
        sheet.getColumn(i + 1).width = width;
      });
      for (const [row, height] of end.heights) sheet.getRow(row).height = height;
      for (const [row, column, words] of end.notes)
        sheet.getCell(row, column).note = { texts: [{ text: words }] };
      for (const [ref, colour] of end.bars) sheet.addConditionalFormatting({ ref, rules: [dataBar(colour)] });
      closeSheet(sheet, end);
    });
  }

  formulas(name: string, formulas: readonly DraftFormula[]): void {
    this.on(name, (sheet) => {
      for (const [row, column, formula] of formulas) {
        const cell = sheet.getRow(row).getCell(column);
        cell.value = { formula, result: cell.value as string | number };
      }
    });
  }

  async ready(): Promise<void> {
    await this.workbook.loaded;
  }

  async pack(links: ReadonlyMap<string, string>): Promise<PackedWorkbook> {
    const workbook = await this.workbook.loaded;
    const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
    return packedAnew(
      new Uint8Array(written),
      workbook.worksheets.map(({ name }) => links.get(name) ?? ''),
    );
  }

  private on(name: string, step: (sheet: Worksheet) => void): void {
    this.workbook.with((workbook) => step(certain(workbook.getWorksheet(name))));
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
