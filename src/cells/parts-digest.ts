import { createHash } from 'node:crypto';
import { byCodePoint } from './origin.ts';

/**
 * A digest of a workbook's parts as they are unzipped: the same for the same content, however another release of
 * Node compresses it. sha256 over `name NUL sha256-of-content LF` for every part, by name.
 * @param parts the sha256 of each part's content, in hexadecimal, by its name
 */
export function partsDigestOf(parts: ReadonlyMap<string, string>): string {
  const digest = createHash('sha256');
  for (const name of [...parts.keys()].sort(byCodePoint)) digest.update(`${name}\0${parts.get(name)}\n`);
  return digest.digest('hex');
}
