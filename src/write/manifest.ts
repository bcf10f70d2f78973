import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What `schema` says in the manifest of a settlement. */
export const manifestSchemaName = 'award-manifest/1';

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
});
export type Manifest = z.output<typeof manifestSchema>;

/** A file with its size and digest. */
export type FileDigest = z.output<typeof digest>;

/** An output with its digest; a workbook also with the digest of its parts unzipped. */
export type ManifestOutput = Manifest['outputs'][number];

/** Name, size and digest of a file's bytes. */
export function digestOf(file: string, content: Buffer): FileDigest {
  return { file, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

/** The bytes of manifest.json, for the version of the program that settled. */
export function manifestJson(
  version: string,
  { year, inputs, outputs, audit }: Omit<Manifest, 'schema' | 'tool'>,
): string {
  const document: Manifest = {
    schema: manifestSchemaName,
    tool: { name: 'award', version },
    year,
    inputs,
    outputs,
    audit,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
