import type { GridCell, GridRow } from '../cells/grid.ts';

/** A sheet's number, the row's number, and its cells: plain texts by column, or whole cells where they are more. */
type Stored = [sheet: number, row: number, ...cells: (string | GridCell)[]];

/** A row as a line of text, to be set down and taken up again. */
export function rowText(sheet: number, { row, cells }: GridRow): string {
  const stored: Stored = [sheet, row];
  let column = 1;
  for (const cell of cells) {
    for (; column < cell.column; column++) stored.push('');
    const plain = cell.type === 'text' && cell.raw === cell.value && cell.mergedFrom === undefined;
    stored.push(plain ? cell.value : cell);
    column = cell.column + 1;
  }
  return JSON.stringify(stored);
}

/** The row that a line of text was made of. */
export function rowFrom(text: string): { readonly sheet: number; readonly row: GridRow } {
  const [sheet, row, ...stored] = JSON.parse(text) as Stored;
  const cells: GridCell[] = [];
  for (const [i, cell] of stored.entries()) {
    if (typeof cell !== 'string') cells.push(cell);
    else if (cell !== '') cells.push({ column: i + 1, type: 'text', raw: cell, value: cell });
  }
  return { sheet, row: { row, cells } };
}
