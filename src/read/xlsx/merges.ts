import { certain } from '../../cells/certain.ts';
import type { CellContent, GridCell } from '../../cells/grid.ts';
import { columnLetters } from '../../cells/grid.ts';
import type { Refusal } from '../refusal.ts';
import type { CellRange } from './reference.ts';
import type { Room } from './room.ts';
import type { OpenRow } from './sheet.ts';

/** A cell under a merged range that stores something else than the range shows. */
export interface HiddenValue {
  readonly row: number;
  readonly cell: GridCell;
}

/**
 * Marks the cells of merged ranges with their first cell's address and lets covered cells that store nothing repeat
 * its value, in rows and columns that are in use; changes the rows it is given. A covered cell that stores a value
 * keeps it beside the one that the range shows; the ones that differ are returned.
 * Ranges that overlap are not sound; the earlier one holds. E135 where more cells are covered than there is room for.
 */
export function applyMerges(
  rows: readonly OpenRow[],
  merges: readonly CellRange[],
  room: Room,
): HiddenValue[] | Refusal {
  const usedColumns = rows.reduce((most, row) => Math.max(most, row.cells.at(-1)?.column ?? 0), 0);
  const spans = spansByRow(rows, merges, usedColumns, room);
  const refusal = room.refusal();
  if (refusal !== null) return refusal;
  return rows.flatMap((row, at) => {
    const over = spans.get(at);
    return over === undefined ? [] : cover(row, over);
  });
}

/** The part of a merged range that lies in one row. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly mergedFrom: string;
  /** The range's first cell, as it is stored. */
  readonly master: GridCell | undefined;
}

/** The spans of each row, by the row's place; none of it is of use where there was no room for it. */
function spansByRow(
  rows: readonly OpenRow[],
  merges: readonly CellRange[],
  usedColumns: number,
  room: Room,
): ReadonlyMap<number, readonly Span[]> {
  const spans = new Map<number, Span[]>();
  for (const { first, last } of merges) {
    const at = firstIndexFrom(rows, first.row);
    const masterRow = rows[at]?.row === first.row ? rows[at] : undefined;
    const master = masterRow === undefined ? undefined : cellIn(masterRow, first.column);
    const span: Span = {
      from: first.column,
      to: Math.min(last.column, usedColumns),
      mergedFrom: `${columnLetters(first.column)}${first.row}`,
      master,
    };
    for (let i = at; span.to >= span.from && i < rows.length && certain(rows[i]).row <= last.row; i++) {
      const width = span.to - span.from + 1;
      if (!room.take(width)) return spans;
      const others = spans.get(i);
      if (others === undefined) spans.set(i, [span]);
      else others.push(span);
    }
  }
  return spans;
}

function cover(row: OpenRow, spans: readonly Span[]): HiddenValue[] {
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
  const hidden: HiddenValue[] = [];
  for (const { from, to, mergedFrom, master } of spans) {
    for (let column = from; column <= to; column++) {
      const stored = cells.get(column);
      if (stored?.mergedFrom !== undefined) continue;
      if (stored !== undefined) {
        const isHidden = stored !== master && differs(stored, master);
        const cell = { ...stored, mergedFrom, ...(isHidden ? { shown: contentOf(master) } : {}) };
        cells.set(column, cell);
        if (isHidden) hidden.push({ row: row.row, cell });
      } else if (master !== undefined) {
        cells.set(column, { ...master, column, mergedFrom, repeated: true });
      }
    }
  }
  row.cells.splice(0, row.cells.length, ...[...cells.values()].sort((a, b) => a.column - b.column));
  return hidden;
}

function contentOf(cell: GridCell | undefined): CellContent | null {
  return cell === undefined ? null : { type: cell.type, raw: cell.raw, value: cell.value };
}

function differs(cell: GridCell, master: GridCell | undefined): boolean {
  return cell.value !== master?.value || cell.type !== master.type;
}

/** The place of the first row with this number or a higher one. */
function firstIndexFrom(rows: readonly OpenRow[], number: number): number {
  return firstPlace(rows, ({ row }) => row >= number);
}

function cellIn({ cells }: OpenRow, column: number): GridCell | undefined {
  const cell = cells[firstPlace(cells, (one) => one.column >= column)];
  return cell?.column === column ? cell : undefined;
}

/** Binary search: the place of the first of which something holds that holds of all behind it. */
function firstPlace<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one === undefined || holds(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}
