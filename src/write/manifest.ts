import { createHash } from 'node:crypto';
import { version } from '../version.ts';

/** What `schema` says in the manifest of a settlement. */
export const manifestSchemaName = 'award-manifest/1';

/** A file with its size and digest. */
export interface FileDigest {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** An output with its digest; a workbook also with the digest of its parts unzipped. */
export interface ManifestOutput extends FileDigest {
  readonly parts?: string;
}

/** What `award verify` compares a settlement with (3-output.md section 3). */
export interface Manifest {
  readonly year: number;
  readonly inputs: readonly FileDigest[];
  readonly outputs: readonly ManifestOutput[];
  /** Entries of audit.jsonl and the sha256 of the last one. */
  readonly audit: { readonly entries: number; readonly head: string };
}

/** Name, size and digest of a file's bytes. */
export function digestOf(file: string, content: Buffer): FileDigest {
  return { file, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

/** The bytes of manifest.json. */
export function manifestJson({ year, inputs, outputs, audit }: Manifest): string {
  const document = {
    schema: manifestSchemaName,
    tool: { name: 'award', version },
    year,
    inputs,
    outputs,
    audit,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
