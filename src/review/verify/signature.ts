import type { KeyObject } from 'node:crypto';
import { signatureFile, signs } from '../../write/audit/signature.ts';
import { signatureSchema } from '../../write/audit/signature-schema.ts';
import type { SettlementFiles } from '../settlement-files.ts';
import type { ReadLog } from './chain.ts';
import { agrees, type Check, differs, notChecked } from './verification.ts';

const at = { file: signatureFile, line: null };

/** The check of the signature under a key; null where none was given. */
export function checkSignature(
  files: SettlementFiles,
  { count, head }: ReadLog,
  key: KeyObject | null,
): Check {
  const bytes = files.get(signatureFile);
  if (key === null) return notChecked('signature', { kind: bytes === undefined ? 'unsigned' : 'no-key' });
  if (bytes === undefined) return differs('signature', at, { kind: 'not-signed' });
  const signature = signatureIn(bytes);
  const stands = signature !== null && head !== null && signs(signature, { entries: count, head }, key);
  return stands ? agrees('signature') : differs('signature', at, { kind: 'wrong-signature' });
}

function signatureIn(bytes: Buffer): string | null {
  try {
    const parsed = signatureSchema.safeParse(JSON.parse(bytes.toString('utf8')));
    return parsed.success ? parsed.data.signature : null;
  } catch {
    return null;
  }
}
