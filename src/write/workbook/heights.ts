import { linesIn } from './text.ts';

/** A text in a cell, or over several cells of a row. */
export interface Written {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const lineHeight = 14;
const heightOf = (lines: number): number => lines * lineHeight + 4;
/** How high a row of one line is, in points. */
export const oneLine = heightOf(1);
/** Excel makes no row higher. */
const mostHeight = 409;

/** How high each row has to be for the texts in it, in points, by row. */
export function heightsOf(
  texts: readonly Written[],
  widthOf: (text: Written) => number,
): Map<number, number> {
  const heights = new Map<number, number>();
  for (const written of texts) {
    const height = Math.min(mostHeight, heightOf(linesIn(written.text, widthOf(written))));
    heights.set(written.row, Math.max(heights.get(written.row) ?? 0, height));
  }
  return heights;
}
