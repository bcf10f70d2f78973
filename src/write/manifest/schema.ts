import { z } from 'zod';
import { type Manifest, manifestSchemaName } from './manifest.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const bytes = z.int().min(0);
const digest = z.strictObject({ file: z.string().min(1), bytes, sha256 });

/** manifest.json: what `award verify` compares a settlement with (3-output.md section 3). */
export const manifestSchema = z.strictObject({
  schema: z.literal(manifestSchemaName),
  tool: z.strictObject({ name: z.literal('award'), version: z.string() }),
  year: z.int(),
  inputs: z.array(digest).describe('every file of the data folder that was read'),
  outputs: z.array(
    digest.extend({ parts: sha256.optional().describe('of a workbook: sha256 of its parts unzipped') }),
  ),
  audit: z
    .strictObject({ entries: bytes, head: sha256 })
    .describe('entries of audit.jsonl, sha256 of the last'),
}) satisfies z.ZodType<Manifest>;
