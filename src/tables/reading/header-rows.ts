import { cellAt } from '../../cells/address.ts';
import { certain } from '../../cells/certain.ts';
import type { GridCell, GridRow } from '../../cells/grid.ts';
import { folded, trimmed } from '../types/normal.ts';
import { isUnitStatement, isYear, splitUnit, withYear } from './header-text.ts';

/** A cell of the header, perhaps spread over two rows. */
export interface HeaderCell {
  /** 1 for column A. */
  readonly place: number;
  /** The row in which its last text stands. */
  readonly row: number;
  /** What it may be read as, the likeliest first. */
  readonly readings: readonly string[];
  /** 元 per unit that its own text names, or the group that it stands in; null where neither does. */
  readonly unit: number | null;
  /** As a person would say it. */
  readonly shown: string;
}

/** One or two rows that may be the header. */
export interface HeaderCandidate {
  readonly first: number;
  readonly last: number;
  readonly cells: readonly HeaderCell[];
  /** What stands above it and is no group of its columns: titles. */
  readonly titles: readonly string[];
}

/**
 * A header of one row, each name complete. A row right above may put columns into groups (`2022年`, `经济指标（万元）`),
 * whose year and unit hold for those columns alone.
 * @param rows the sheet's first rows
 * @param year the award year; null where it is not known
 */
export function oneRow(rows: readonly GridRow[], i: number, year: number | null): HeaderCandidate[] {
  const row = rows[i];
  if (row === undefined) return [];
  const above = rows[i - 1];
  const upper = above !== undefined && above.row + 1 === row.row ? above : null;
  const groups = upper === null ? [] : upper.cells.filter((cell) => isGroup(cell, upper, row));
  const over = groupsOver(groups, row);
  const cells = row.cells.map(({ column, value }) => {
    const text = trimmed(value);
    const group = splitUnit(over.get(column) ?? '');
    const own = splitUnit(text);
    const dated = withYear(group.words, own.words, year);
    return {
      place: column,
      row: row.row,
      readings: [...(dated === null ? [] : [dated]), text],
      unit: own.unit ?? group.unit,
      shown: text,
    };
  });
  const titles = textsOf(
    rows.slice(0, i).flatMap((one) => titlesIn(one).filter((cell) => !groups.includes(cell))),
  );
  return [{ first: row.row, last: row.row, cells, titles }];
}

/** A header of two rows: groups above (产值), their parts below (本年, 上年); merged downwards where there is no part. */
export function twoRows(rows: readonly GridRow[], i: number, year: number | null): HeaderCandidate[] {
  const [upper, lower] = [rows[i - 1], rows[i]];
  if (upper === undefined || lower === undefined || upper.row + 1 !== lower.row) return [];
  if (lower.cells.some(isFigure)) return [];
  const parts = new Set(lower.cells.filter(isFilled).map(({ column }) => column));
  const statements = upper.cells.filter(({ column, value }) => isUnitStatement(value) && !parts.has(column));
  const named = upper.cells.filter((cell) => isFilled(cell) && !statements.includes(cell));
  if (isTitle(named, lower)) return [];
  const over = groupsOver(named, lower);
  const below = new Map(lower.cells.map((cell) => [cell.column, trimmed(cell.value)]));
  const places = [...new Set([...over.keys(), ...below.keys()])].sort((a, b) => a - b);
  const wide = wideGroups(over);
  const cells = places.map((place) => {
    const group = over.get(place) ?? '';
    return headerCell(place, lower.row, group, below.get(place) ?? '', year, wide.has(group));
  });
  const titles = textsOf([...rows.slice(0, i - 1).flatMap(titlesIn), ...statements]);
  return [{ first: upper.row, last: lower.row, cells, titles }];
}

/**
 * The group that stands over each column. Merged cells say how far a group goes; where nothing is merged, as in CSV,
 * its name stands over its first column alone.
 */
function groupsOver(groups: readonly GridCell[], { cells }: GridRow): Map<number, string> {
  const named = new Map(groups.map((cell) => [cell.column, cell]));
  const below = new Set(cells.filter(isFilled).map(({ column }) => column));
  const over = new Map<number, string>();
  let open = '';
  for (const place of [...new Set([...named.keys(), ...below])].sort((a, b) => a - b)) {
    const cell = named.get(place);
    if (cell !== undefined) open = cell.mergedFrom === undefined ? trimmed(cell.value) : '';
    else if (!below.has(place)) open = '';
    over.set(place, cell === undefined ? open : trimmed(cell.value));
  }
  return over;
}

/** Whether one text that begins with the names below is all that stands above them: it is of the table, not of columns. */
function isTitle(upper: readonly GridCell[], { cells }: GridRow): boolean {
  const [first] = upper;
  const [named] = cells.filter(isFilled);
  if (first === undefined || named === undefined) return false;
  return textsOf(upper).length === 1 && first.column <= named.column;
}

/** The groups that stand over several columns: the name of such a group alone is the name of none of them. */
function wideGroups(over: ReadonlyMap<number, string>): ReadonlySet<string> {
  const [met, wide] = [new Set<string>(), new Set<string>()];
  for (const text of over.values()) (met.has(text) ? wide : met).add(text);
  return wide;
}

/**
 * A cell above a row of complete names that is no title: it begins behind the first of them, and says more than a unit
 * unless it is merged in a row that has names as well.
 */
function isGroup(cell: GridCell, upper: GridRow, { cells: [first] }: GridRow): boolean {
  if (first === undefined) return false;
  const named = upper.cells.some(({ column, value }) => column === first.column && value === first.value);
  if (isUnitStatement(cell.value) && !(named && cell.mergedFrom !== undefined)) return false;
  const begins = cell.mergedFrom === undefined ? cell : certain(cellAt(cell.mergedFrom));
  return begins.column > first.column;
}

const isFilled = ({ value }: GridCell): boolean => trimmed(value) !== '';

/** The titles of a row. A field of a form with its figure (`注册资本（万元）`, 500) is none: its unit is of that figure. */
function titlesIn({ cells }: GridRow): readonly GridCell[] {
  const isForm = cells.some(({ value }) => /^[\d,.]+$/.test(trimmed(value)));
  return isForm ? cells.filter(({ value }) => isUnitStatement(value)) : cells;
}

/** Codes, amounts and dates stand in data rows; a header has no number but a year. */
function isFigure({ value }: GridCell): boolean {
  return /\d{3}/.test(value.replace(/20\d{2}(?=年)/, ''));
}

/** A merged title says the same in each of its cells. */
function textsOf(cells: readonly GridCell[]): string[] {
  return [...new Set(cells.map(({ value }) => value))];
}

function headerCell(
  place: number,
  row: number,
  upper: string,
  lower: string,
  year: number | null,
  isOfMany: boolean,
): HeaderCell {
  if (upper === '' || lower === '' || folded(upper) === folded(lower)) {
    const text = lower === '' ? upper : lower;
    return { place, row, readings: [text], unit: splitUnit(text).unit, shown: text };
  }
  const [above, below] = [splitUnit(upper), splitUnit(lower)];
  const dated =
    withYear(above.words, below.words, year) ??
    (isYear(below.words) ? withYear(below.words, above.words, year) : null);
  const joined = [upper + lower, lower + upper, above.words + below.words, below.words + above.words];
  return {
    place,
    row,
    readings: [...joined, ...(dated === null ? [] : [dated]), lower, ...(isOfMany ? [] : [upper])],
    unit: below.unit ?? above.unit,
    shown: `${upper} ${lower}`,
  };
}
