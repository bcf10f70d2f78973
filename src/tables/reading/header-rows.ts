import type { GridRow } from '../../cells/grid.ts';
import { trimmed } from '../types/normal.ts';

/** A cell of the header, perhaps spread over two rows. */
export interface HeaderCell {
  /** 1 for column A. */
  readonly place: number;
  /** The row in which its last text stands. */
  readonly row: number;
  /** What it may be read as, the likeliest first. */
  readonly readings: readonly string[];
  /** As a person would say it. */
  readonly shown: string;
}

/** One or two rows that may be the header. */
export interface HeaderCandidate {
  readonly first: number;
  readonly last: number;
  readonly cells: readonly HeaderCell[];
}

/** A header of one row. */
export function oneRow({ row, cells }: GridRow): HeaderCandidate {
  return {
    first: row,
    last: row,
    cells: cells.map((cell) => headerCell(cell.column, row, trimmed(cell.value), '')),
  };
}

/** A header of two rows: groups above (产值), their parts below (本年, 上年); merged downwards where there is no part. */
export function twoRows(upper: GridRow, lower: GridRow): HeaderCandidate {
  const above = new Map(upper.cells.map((cell) => [cell.column, trimmed(cell.value)]));
  const below = new Map(lower.cells.map((cell) => [cell.column, trimmed(cell.value)]));
  const places = [...new Set([...above.keys(), ...below.keys()])].sort((a, b) => a - b);
  // A group's name stands over its first part alone where nothing is merged, as in CSV.
  let group = '';
  const cells = places.map((place) => {
    const part = below.get(place) ?? '';
    group = above.get(place) ?? (part === '' ? '' : group);
    return headerCell(place, lower.row, group, part);
  });
  return { first: upper.row, last: lower.row, cells };
}

function headerCell(place: number, row: number, upper: string, lower: string): HeaderCell {
  if (upper === '' || lower === '' || upper === lower) {
    const text = lower === '' ? upper : lower;
    return { place, row, readings: [text], shown: text };
  }
  return { place, row, readings: [upper + lower, lower + upper, lower, upper], shown: `${upper} ${lower}` };
}
