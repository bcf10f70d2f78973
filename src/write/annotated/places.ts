import { type CellPlace, cellAt } from '../../cells/address.ts';
import type { GridRow } from '../../cells/grid.ts';
import type { Problem } from '../../messages/problem.ts';

/**
 * The cell that a problem is shown at: its own, or the first filled one of its row; of merged cells the first, since
 * the others do not show. null where it is about no row.
 */
export function cellOf({ place }: Problem, rows: ReadonlyMap<number, GridRow>): CellPlace | null {
  const named = place.cell === null ? null : cellAt(place.cell);
  const row = named?.row ?? place.row;
  if (row === null) return null;
  const cells = rows.get(row)?.cells ?? [];
  const cell = named === null ? cells[0] : cells.find(({ column }) => column === named.column);
  const master = cell?.mergedFrom === undefined ? null : cellAt(cell.mergedFrom);
  return master ?? named ?? { row, column: cell?.column ?? 1 };
}

/** Names for the sheets of a copy: the sheets' own as far as a spreadsheet takes them, none twice. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const legal =
      name
        .replace(/[*?:\\/[\]\p{Cc}]/gu, '_')
        .replace(/^'|'$/g, '_')
        .slice(0, 31) || 'Sheet';
    let free = legal;
    for (let number = 2; taken.has(free.toLowerCase()); number++) {
      const suffix = ` (${number})`;
      free = legal.slice(0, 31 - suffix.length) + suffix;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}
