import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** What a whole file's bytes say before it is read, without holding them. */
export interface Scan {
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /**
   * UTF-8 text with Chinese characters, ordinary line ends and nothing that has to be looked at in the whole text:
   * it can be read piece by piece and comes out the same.
   */
  readonly piecewise: boolean;
  /** Codes of enterprises from all over the file. */
  readonly sample: readonly string[];
}

/** Bytes looked at together; one code is sampled from each. */
const pieceSize = 1 << 18;
const code = /[0-9A-HJ-NPQRTUWXY]{18}/g;
const replacement = Buffer.from('\uFFFD');

/**
 * Reads a file through once for its digest and for what kind of text it is.
 * @throws the file system's error
 */
export async function scanFile(path: string): Promise<Scan> {
  const hash = createHash('sha256');
  const sample: string[] = [];
  let bytes = 0;
  let piecewise = true;
  let chinese = false;
  let rest = Buffer.alloc(0);
  for await (const read of createReadStream(path, { highWaterMark: pieceSize })) {
    const piece = read as Buffer;
    hash.update(piece);
    bytes += piece.length;
    if (!piecewise) continue;
    const joined = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    // Lines end in a byte that is part of no other character.
    const end = joined.lastIndexOf(10) + 1;
    const lines = joined.subarray(0, end);
    rest = Buffer.from(joined.subarray(end));
    piecewise = rest.length < 1 << 22 && isPlain(lines);
    chinese ||= lines.some((byte) => byte >= 0xe3);
    const codes = lines.toString('latin1').match(code);
    for (const one of [codes?.[0], codes?.[(codes?.length ?? 0) >> 1]]) {
      if (one !== undefined) sample.push(ofItsOwn(one));
    }
  }
  piecewise &&= isPlain(rest) && chinese;
  return { bytes, sha256: hash.digest('hex'), piecewise, sample };
}

/** A match is a view of the text that it was found in, and would keep all of that in memory: of a country a gigabyte. */
const ofItsOwn = (code: string): string => Buffer.from(code, 'latin1').toString('latin1');

/** No character that is none, no zero byte, no backslash or `=` before a quote, no carriage return but at a line's end. */
function isPlain(lines: Buffer): boolean {
  if (!isUtf8(lines) || lines.includes(0) || lines.includes(replacement)) return false;
  if (lines.includes('\\"') || lines.includes('="')) return false;
  for (let at = lines.indexOf(13); at >= 0; at = lines.indexOf(13, at + 1)) {
    if (lines[at + 1] !== 10) return false;
  }
  return true;
}
