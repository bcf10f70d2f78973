import { columnLetters } from '../../cells/grid.ts';

/** A cell of the workbook. */
export interface CellRef {
  /** The sheet's name as it stands on the tab. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Part of one column, rows inclusive; empty where `last` < `first`. */
export interface ColumnRange {
  readonly sheet: string;
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** A sheet's name as formulas write it. */
function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

const prefix = (sheet: string, from: string): string => (sheet === from ? '' : `${quoted(sheet)}!`);

/** The cell as a formula on the sheet `from` names it: `K5`, or `'奖补明细'!K5` from elsewhere. */
export function refText({ sheet, row, column }: CellRef, from: string): string {
  return `${prefix(sheet, from)}${columnLetters(column)}${row}`;
}

/** The range as a formula on the sheet `from` names it; `fixed` rows and columns for criteria ranges. */
export function rangeText(range: ColumnRange, from: string, fixed = false): string {
  const letters = columnLetters(range.column);
  const mark = fixed ? '$' : '';
  const end = (row: number) => `${mark}${letters}${mark}${row}`;
  return `${prefix(range.sheet, from)}${end(range.first)}:${end(range.last)}`;
}

/** Where a link inside the workbook leads, as exceljs takes it. */
export function linkTarget({ sheet, row, column }: CellRef): string {
  return `#${quoted(sheet)}!${columnLetters(column)}${row}`;
}

/** A link inside the workbook. */
export interface Link {
  readonly from: CellRef;
  readonly to: CellRef;
}

/** Links as a sheet's part of the workbook has them; empty for none. */
export function linksXml(links: readonly Link[]): string {
  if (links.length === 0) return '';
  const address = ({ row, column }: CellRef) => `${columnLetters(column)}${row}`;
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;');
  const all = links.map(
    ({ from, to }) =>
      `<hyperlink ref="${address(from)}" location="${escaped(`${quoted(to.sheet)}!${address(to)}`)}"/>`,
  );
  return `<hyperlinks>${all.join('')}</hyperlinks>`;
}
