import { columnLetters } from './grid.ts';

/** A cell by its numbers, 1 for the first row and for column A. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The place of an A1 address; null for text that is none. */
export function cellAt(address: string): CellPlace | null {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

/** The A1 address of a place. */
export function addressOf({ row, column }: CellPlace): string {
  return `${columnLetters(column)}${row}`;
}
