/** The files of a settlement folder, by name. */
export type SettlementFiles = ReadonlyMap<string, Buffer>;

/** The first line in which two files differ. */
export interface LineDifference {
  /** From 1. */
  readonly line: number;
  /** What stands there; null where the file has ended before. */
  readonly found: string | null;
  readonly expected: string | null;
}

/** Where a file first differs from what it should be; null where they are the same to the byte. */
export function firstDifference(found: Buffer, expected: Buffer): LineDifference | null {
  if (found.equals(expected)) return null;
  const [here, there] = [linesOf(found), linesOf(expected)];
  let at = 0;
  while (here[at] !== undefined && here[at] === there[at]) at++;
  return { line: at + 1, found: here[at] ?? null, expected: there[at] ?? null };
}

/** Every byte a character, so that bytes that are no text differ as well. */
function linesOf(bytes: Buffer): string[] {
  return bytes.toString('latin1').split(/(?<=\n)/);
}

/** A line of `firstDifference` as it is read: without its end, its bytes taken for UTF-8. */
export function lineText(line: string): string {
  return Buffer.from(line, 'latin1')
    .toString('utf8')
    .replace(/\r?\n$/, '');
}
