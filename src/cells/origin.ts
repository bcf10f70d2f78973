import { columnLetters } from './grid.ts';

/** The row of an input file that a figure or a fact came from. */
export interface RowOrigin {
  readonly file: string;
  /** null for CSV. */
  readonly sheet: string | null;
  readonly row: number;
}

/** The cell of an input file that a figure or a fact came from, with its text as written. */
export interface CellOrigin extends RowOrigin {
  /** 1 for column A. */
  readonly column: number;
  /** The English name of the table that the sheet was read as. */
  readonly table: string;
  /** The table's English column name, e.g. `rd_spend`. */
  readonly name: string;
  /** The header as written in the file. */
  readonly header: string;
  /** As a person sees it in the file: a date that is stored as a serial number as a date. */
  readonly raw: string;
  /** What the cell was taken for where that differs: an amount in 元, a date, yes or no, the normal form of a code. */
  readonly taken?: string;
}

/** `patents.csv:7`, or `附件2.xlsx!专利!9` for a sheet: how settlement.json cites a row (3-output.md section 2). */
export function sourceText(origin: RowOrigin): string {
  return origin.sheet === null
    ? `${origin.file}:${origin.row}`
    : `${origin.file}!${origin.sheet}!${origin.row}`;
}

/** `专利.csv:7`, or `附件2.xlsx · 专利:9`: where a row stands, as people are told of it. */
export function rowPlace({ file, sheet, row }: RowOrigin): string {
  return `${file}${sheet === null ? '' : ` · ${sheet}`}:${row}`;
}

/** The cell's address as a spreadsheet shows it, e.g. `G5`. */
export function cellAddress(origin: CellOrigin): string {
  return `${columnLetters(origin.column)}${origin.row}`;
}

/** Compares by Unicode code point, the same on every machine and in every locale. */
export function byCodePoint(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  const difference = (place: number): number => (a.codePointAt(place) ?? -1) - (b.codePointAt(place) ?? -1);
  // The second half of a character is not compared without its first.
  return difference(Math.max(0, at - 1)) || difference(at);
}
