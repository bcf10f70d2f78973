import { createHash } from 'node:crypto';
import { byCodePoint } from '../../cells/origin.ts';
import { isRefusal } from '../refusal.ts';
import { openZip } from './zip.ts';

/**
 * A digest of a workbook's parts as they are unzipped: the same for the same content, however another release of
 * Node compresses it. sha256 over `name NUL sha256-of-content LF` for every part, by name.
 * @param bytes a workbook that this program wrote
 */
export async function partsDigest(bytes: Buffer): Promise<string> {
  const zip = await openZip(bytes);
  if (isRefusal(zip)) throw new Error('the workbook just written is not a sound zip file');
  const digest = createHash('sha256');
  for (const name of [...zip.names].sort(byCodePoint)) {
    const part = await zip.open(name);
    if (isRefusal(part)) throw new Error(`the part ${name} cannot be read back`);
    const content = createHash('sha256');
    for await (const chunk of part.chunks) content.update(chunk as Buffer);
    digest.update(`${name}\0${content.digest('hex')}\n`);
  }
  return digest.digest('hex');
}
