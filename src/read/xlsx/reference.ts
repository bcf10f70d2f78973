/** The size of a worksheet, the same in Excel and WPS. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

export interface Address {
  readonly column: number;
  readonly row: number;
}

/** A rectangle of cells, both ends included. */
export interface CellRange {
  readonly first: Address;
  readonly last: Address;
}

/** `B7` → column 2, row 7; null where the text is no address. */
export function parseAddress(text: string): Address | null {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column, row: Number(digits) };
}

/** `B7:C9` → its two corners, upper left first; null where the text is no range of several cells. */
export function parseRange(text: string): CellRange | null {
  const [from, to] = text.split(':').map(parseAddress);
  if (from == null || to == null) return null;
  if (from.column === to.column && from.row === to.row) return null;
  return {
    first: { column: Math.min(from.column, to.column), row: Math.min(from.row, to.row) },
    last: { column: Math.max(from.column, to.column), row: Math.max(from.row, to.row) },
  };
}
