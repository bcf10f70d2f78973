import { createReadStream } from 'node:fs';
import type { GridRow } from '../../cells/grid.ts';
import type { Problem } from '../../messages/problem.ts';
import { rowOf, trySplit } from '../csv.ts';
import { chooseDelimiter, lookedAt } from '../delimiter.ts';
import { isRefusal } from '../refusal.ts';
import { RecordShapes } from '../shape.ts';

/** Characters that are split together; the first piece also decides the delimiter. */
const pieceSize = 1 << 20;

/** Bytes in front of the text that are none of it. */
const byteOrderMark = 3;

/** More characters without the end of a record are no record of a table. */
const longestPiece = 1 << 24;

/** What reading a file piece by piece came to; null where only a look at the whole says what is wrong with it. */
export type PieceReading = { readonly delimiter: string; readonly problems: readonly Problem[] } | null;

/**
 * Hands the rows of a CSV file on in their order, some thousand at a time; nothing of them is kept.
 * @param path a file that its scan found fit for this
 * @param bytes its size
 * @param take gets the rows, and how many bytes have been read
 * @throws the file system's error
 */
export async function readPiecewise(
  path: string,
  bytes: number,
  take: (rows: readonly GridRow[], bytes: number) => void,
): Promise<PieceReading> {
  const shapes = new RecordShapes();
  let delimiter: string | null = null;
  let records = 0;
  let sofar = 0;
  for await (const piece of piecesOf(path)) {
    sofar += Buffer.byteLength(piece);
    delimiter ??= chooseDelimiter(piece);
    const split = piece.length > longestPiece ? null : trySplit(piece, delimiter);
    if (split === null || isRefusal(split)) return null;
    // The delimiter is chosen by as many records as a look at the whole text would take.
    if (records === 0 && split.length < lookedAt && sofar < bytes - byteOrderMark) return null;
    const rows: GridRow[] = [];
    for (const record of split) {
      shapes.add(record);
      const row = rowOf(record, records);
      records += 1;
      if (row.cells.length > 0) rows.push(row);
    }
    take(rows, sofar);
  }
  return delimiter === null ? null : { delimiter, problems: shapes.problems() };
}

/** The text in pieces that end with a record. */
async function* piecesOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const bytes of createReadStream(path, { highWaterMark: pieceSize })) {
    rest += decoder.decode(bytes as Buffer, { stream: true });
    const end = rest.length > longestPiece ? rest.length : recordsEnd(rest);
    if (end === 0) continue;
    yield rest.slice(0, end);
    rest = rest.slice(end);
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

/** Where the last whole record ends: behind a line's end that no quotes enclose; 0 where there is none. */
function recordsEnd(text: string): number {
  const last = text.lastIndexOf('\n') + 1;
  if (!text.includes('"')) return last;
  let end = 0;
  let quoted = false;
  let from = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', from)) {
    if (!quoted) end = endBetween(text, from, at) ?? end;
    quoted = !quoted;
    from = at + 1;
  }
  return !quoted && last > from ? last : end;
}

/** The end of the last line that ends between two quoted fields. */
function endBetween(text: string, from: number, to: number): number | null {
  const feed = text.lastIndexOf('\n', to);
  return feed >= from ? feed + 1 : null;
}
