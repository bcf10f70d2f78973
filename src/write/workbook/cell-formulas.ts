import { type CellRef, type ColumnRange, rangeText, refText } from './reference.ts';

/** The sum of a column; null where it has no rows. */
export function columnSum(range: ColumnRange, from: string): string | null {
  return range.last < range.first ? null : `SUM(${rangeText(range, from)})`;
}

/** The sum of several columns; null where none has rows. */
export function columnSums(ranges: readonly ColumnRange[], from: string): string | null {
  const sums = ranges.map((range) => columnSum(range, from)).filter((sum) => sum !== null);
  return sums.length === 0 ? null : sums.join('+');
}

/** A condition on a column: its cells hold exactly this text, or what that cell holds. */
export type Criterion = readonly [ColumnRange, string | CellRef];

const criteria = (where: readonly Criterion[], from: string): string =>
  where.map(([range, wanted]) => `${rangeText(range, from, true)},${wantedText(wanted, from)}`).join(',');

function wantedText(wanted: string | CellRef, from: string): string {
  return typeof wanted === 'string' ? `"${wanted.replaceAll('"', '""')}"` : refText(wanted, from);
}

/** How many rows hold all the texts. */
export function countWhere(where: readonly Criterion[], from: string): string | null {
  return where.some(([range]) => range.last < range.first) ? null : `COUNTIFS(${criteria(where, from)})`;
}

/** How many rows a range has; null for none. */
export function rowCount(range: ColumnRange, from: string): string | null {
  return range.last < range.first ? null : `ROWS(${rangeText(range, from)})`;
}

/** The sum of a column over the rows that hold all the texts of one of the alternatives. */
export function sumWhere(
  column: ColumnRange,
  alternatives: readonly (readonly Criterion[])[],
  from: string,
): string | null {
  if (column.last < column.first) return null;
  const summed = rangeText(column, from, true);
  return alternatives.map((where) => `SUMIFS(${summed},${criteria(where, from)})`).join('+');
}

/** Whether two figures agree to the 分: `yes` or `no`; null where one of them stands in no cell. */
export function agreement(a: string | null, b: string | null, yes: string, no: string): string | null {
  if (a === null || b === null) return null;
  return `IF(ROUND((${a})-(${b}),2)=0,"${yes}","${no}")`;
}

/** One cell less another. */
export function difference(whole: CellRef, taken: CellRef, from: string): string {
  return `${refText(whole, from)}-${refText(taken, from)}`;
}

/** What cells together have more than another; nothing where they have less. */
export function excess(more: readonly CellRef[], less: CellRef, from: string): string {
  return `MAX(0,${addition(more, from)}-${refText(less, from)})`;
}

/** The lesser of two cells, and no less than nothing. */
export function lesser(a: CellRef, b: CellRef, from: string): string {
  return `MAX(0,MIN(${refText(a, from)},${refText(b, from)}))`;
}

/** What the cells of a range that are above 0, or below it, come to. */
export function sumSigned(range: ColumnRange, sign: '>' | '<', from: string): string {
  return `SUMIF(${rangeText(range, from)},"${sign}0")`;
}

/** Cells together. */
export function addition(parts: readonly CellRef[], from: string): string {
  return parts.map((part) => refText(part, from)).join('+');
}

/** What a bar of blocks ends with, so that one without any is still something. */
const barEnd = '▏';

/** A bar of blocks as long as the share in a cell: a chart that prints, without a macro. */
export function blocks(share: CellRef, most: number, from: string): string {
  return `REPT("█",ROUND(${refText(share, from)}*${most},0))&"${barEnd}"`;
}

/** The bar that {@link blocks} gives for a share. */
export function bar(share: number, most: number): string {
  return '█'.repeat(Math.round(share * most)) + barEnd;
}

/** What part of one cell another is; nothing where that one is 0. */
export function quotient(part: CellRef, whole: CellRef, from: string): string {
  const below = refText(whole, from);
  return `IF(${below}=0,0,${refText(part, from)}/${below})`;
}
