import { createHash } from 'node:crypto';

/** What `schema` says in the manifest of a settlement. */
export const manifestSchemaName = 'award-manifest/1';

/** A file with its size and digest. */
export interface FileDigest {
  readonly file: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** An output with its digest; a workbook also with the digest of its parts (`partsDigestOf`). */
export interface ManifestOutput extends FileDigest {
  readonly parts?: string | undefined;
}

/** manifest.json: what `award verify` compares a settlement with (3-output.md section 3). */
export interface Manifest {
  readonly schema: typeof manifestSchemaName;
  readonly tool: { readonly name: 'award'; readonly version: string };
  readonly year: number;
  /** Every file of the data folder that was read. */
  readonly inputs: readonly FileDigest[];
  readonly outputs: readonly ManifestOutput[];
  /** Entries of audit.jsonl, and the sha256 of the last. */
  readonly audit: { readonly entries: number; readonly head: string };
}

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
