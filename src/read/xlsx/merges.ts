import type { GridCell } from '../../cells/grid.ts';
import { columnLetters } from '../../cells/grid.ts';
import type { CellRange } from './reference.ts';
import type { OpenRow } from './sheet.ts';

/** A cell under a merged range that stores something else than the range shows. */
export interface HiddenValue {
  readonly row: number;
  readonly cell: GridCell;
}

/**
 * Marks the cells of merged ranges with their first cell's address and lets covered cells that store nothing repeat
 * its value, in rows and columns that are in use; changes the rows it is given. A covered cell that stores a value
 * keeps it, since neighbours merged for looks alone still hold each row's own; the ones that differ are returned.
 */
export function applyMerges(rows: readonly OpenRow[], merges: readonly CellRange[]): HiddenValue[] {
  const hidden: HiddenValue[] = [];
  const usedColumns = rows.reduce((most, row) => Math.max(most, row.cells.at(-1)?.column ?? 0), 0);
  for (const range of merges) {
    const { first } = range;
    const at = firstIndexFrom(rows, first.row);
    const masterRow = rows[at]?.row === first.row ? rows[at] : undefined;
    const master = masterRow?.cells.find((cell) => cell.column === first.column);
    const last = Math.min(range.last.column, usedColumns);
    for (let i = at; i < rows.length; i++) {
      const row = rows[i];
      if (row === undefined || row.row > range.last.row) break;
      hidden.push(...cover(row, first.column, last, first.row, master));
    }
  }
  return hidden;
}

function cover(
  row: OpenRow,
  from: number,
  to: number,
  masterRow: number,
  master: GridCell | undefined,
): HiddenValue[] {
  const mergedFrom = `${columnLetters(from)}${masterRow}`;
  const inside = row.cells.filter((cell) => cell.column >= from && cell.column <= to);
  const differing = inside.filter((cell) => cell !== master && differs(cell, master));
  const own = new Map(inside.map((cell) => [cell.column, cell]));
  const covered: GridCell[] = [];
  for (let column = from; column <= to; column++) {
    const stored = own.get(column);
    // Ranges that overlap are not sound; the earlier one holds.
    if (stored !== undefined)
      covered.push(stored.mergedFrom === undefined ? { ...stored, mergedFrom } : stored);
    else if (master !== undefined) covered.push({ ...master, column, mergedFrom, repeated: true });
  }
  const start = row.cells.findIndex((cell) => cell.column >= from);
  row.cells.splice(start < 0 ? row.cells.length : start, inside.length, ...covered);
  return differing
    .filter((cell) => cell.repeated !== true)
    .map((cell) => ({ row: row.row, cell: { ...cell, mergedFrom } }));
}

function differs(cell: GridCell, master: GridCell | undefined): boolean {
  return cell.value !== master?.value || cell.type !== master.type;
}

/** Binary search: the place of the first row with this number or a higher one. */
function firstIndexFrom(rows: readonly OpenRow[], number: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
