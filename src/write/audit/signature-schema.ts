import { z } from 'zod';

/** audit.sig: who signed how many entries under which head. */
export const signatureSchema = z.strictObject({
  schema: z.literal('award-signature/1'),
  algorithm: z.literal('Ed25519'),
  entries: z.int().min(1),
  head: z.string().regex(/^[0-9a-f]{64}$/),
  key: z.string().describe('sha256 of the public key (SPKI, DER): which key it was, not proof of it'),
  signature: z.string().describe('base64, over the UTF-8 text `award-audit/1 ENTRIES HEAD`'),
});
