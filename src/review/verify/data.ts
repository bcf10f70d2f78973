import { certain } from '../../cells/certain.ts';
import { signatureFile } from '../../write/audit/signature.ts';
import type { FileDigest } from '../../write/manifest/manifest.ts';
import type { Product } from '../../write/product.ts';
import type { SettlementFiles } from '../settlement-files.ts';
import { logFile } from './chain.ts';
import { isWorkbook, manifestFile } from './files.ts';
import { compareAgain, withoutLastLine } from './made-again.ts';
import { type Check, differs, doubtOf, notChecked, withDoubts } from './verification.ts';

/** The data folder, settled again under what the settlement records. */
export interface SettledAgain {
  readonly inputs: readonly FileDigest[];
  /** null where there are errors in the data. */
  readonly products: readonly Product[] | null;
  readonly errors: number;
  /** MiB of input from which on such data are not settled again; null where they were. */
  readonly most: number | null;
}

/** The check of the data folder's files against those that were read. */
export function checkInputs(recorded: readonly FileDigest[], found: readonly FileDigest[]): Check {
  const there = new Map(found.map((digest) => [digest.file, digest.sha256]));
  const known = new Set(recorded.map(({ file }) => file));
  return withDoubts('inputs', [
    ...recorded.flatMap(({ file, sha256 }) => {
      const own = there.get(file);
      if (own === undefined) return [doubtOf(file, 'file-missing')];
      return own === sha256 ? [] : [doubtOf(file, 'file-changed')];
    }),
    ...found.flatMap(({ file }) => (known.has(file) ? [] : [doubtOf(file, 'file-extra')])),
  ]);
}

/**
 * The check of everything against what the data come to. A workbook that another release of Node packed is the same
 * where its parts are; the log's last entry and the manifest, which name its bytes, are then left to the other checks.
 */
export async function checkData(
  files: SettlementFiles,
  { products, errors, most }: SettledAgain,
  madeBy: string,
  partsDigest: (workbook: Buffer) => Promise<string>,
): Promise<Check> {
  if (most !== null) return notChecked('data', { kind: 'too-large', most });
  if (products === null) return differs('data', null, { kind: 'data-errors', count: errors });
  const made = new Map(products.map(({ file, content }) => [file, content]));
  let isRepacked = false;
  for (const { file, content } of products.filter(({ file }) => isWorkbook(file))) {
    const found = files.get(file);
    if (found === undefined || content.equals(found)) continue;
    if ((await partsDigest(content)) !== (await partsDigest(found).catch(() => null))) continue;
    made.set(file, found);
    isRepacked = true;
  }
  if (isRepacked) {
    made.set(logFile, withoutLastLine(certain(made.get(logFile))));
    made.delete(manifestFile);
  }
  // A manifest that lists a signature is checked against the log, not against a settlement that nobody signed.
  if (files.has(signatureFile)) made.delete(manifestFile);
  const document: unknown = JSON.parse(certain(made.get('settlement.json')).toString('utf8'));
  return compareAgain('data', files, { document, files: made, isClosed: !isRepacked }, madeBy);
}
