import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { manifestSchema } from './manifest-schema.ts';

/** What `schema` says in the manifest of a settlement. */
export const manifestSchemaName = 'award-manifest/1';

/** manifest.json, as manifestSchema describes it. */
export type Manifest = z.output<typeof manifestSchema>;

/** A file with its size and digest. */
export type FileDigest = Manifest['inputs'][number];

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
