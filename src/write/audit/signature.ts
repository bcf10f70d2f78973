import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { z } from 'zod';
import type { Manifest } from '../manifest/manifest.ts';
import type { signatureSchema } from './signature-schema.ts';

/** The file of a signed settlement that holds the signature of its head. */
export const signatureFile = 'audit.sig';

type Head = Manifest['audit'];

/** The bytes of audit.sig. @param key an Ed25519 private key: the same head under it is signed the same always */
export function signatureJson({ entries, head }: Head, key: KeyObject): string {
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const document: z.output<typeof signatureSchema> = {
    schema: 'award-signature/1',
    algorithm: 'Ed25519',
    entries,
    head,
    key: createHash('sha256').update(spki).digest('hex'),
    signature: sign(null, signedText({ entries, head }), key).toString('base64'),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Whether a signature is that of this head under an Ed25519 public key. */
export function signs(signature: string, head: Head, key: KeyObject): boolean {
  return verify(null, signedText(head), key, Buffer.from(signature, 'base64'));
}

function signedText({ entries, head }: Head): Buffer {
  return Buffer.from(`award-audit/1 ${entries} ${head}`);
}
