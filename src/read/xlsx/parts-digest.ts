import { createHash } from 'node:crypto';
import { partsDigestOf } from '../../cells/parts-digest.ts';
import { isRefusal } from '../refusal.ts';
import { openZip } from './zip.ts';

/**
 * The digest of a workbook's parts (`partsDigestOf`), read back.
 * @param bytes a workbook that this program wrote
 */
export async function partsDigest(bytes: Buffer): Promise<string> {
  const zip = await openZip(bytes);
  if (isRefusal(zip)) throw new Error('the workbook is not a sound zip file');
  const parts = new Map<string, string>();
  for (const name of zip.names) {
    const part = await zip.open(name);
    if (isRefusal(part)) throw new Error(`the part ${name} cannot be read back`);
    const content = createHash('sha256');
    for await (const chunk of part.chunks) content.update(chunk as Buffer);
    parts.set(name, content.digest('hex'));
  }
  return partsDigestOf(parts);
}
