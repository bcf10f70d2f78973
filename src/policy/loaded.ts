import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type Readings, readingChoices, readingIds } from './ids.ts';
import type { PolicyData } from './schema.ts';

/** The policy that the program brings: 临政字〔2022〕37号. */
export const builtInPolicyFile = fileURLToPath(new URL('./linqing-2022-37/policy.yaml', import.meta.url));

/** The same as the build has read it, which takes a tenth of a second each time; there is none before the build. */
export const preparedPolicyFile = fileURLToPath(new URL('./linqing-2022-37/policy.json', import.meta.url));

/** A policy file that was read and found whole. */
export interface LoadedPolicy {
  readonly data: PolicyData;
  /** The file's own bytes: what a settlement keeps as its policy.yaml. */
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** Lower-case hexadecimal digest of a policy file. */
export function policyDigest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The policy that the build has read from exactly these bytes; null where it has read others, or nothing. */
export function preparedPolicy(bytes: Buffer, prepared: Buffer | null): LoadedPolicy | null {
  if (prepared === null) return null;
  const sha256 = policyDigest(bytes);
  const read = JSON.parse(prepared.toString('utf8')) as Pick<LoadedPolicy, 'data' | 'sha256'>;
  return read.sha256 === sha256 ? { data: read.data, bytes, sha256 } : null;
}

/** The readings that the policy file sets as defaults. */
export function defaultReadings(data: PolicyData): Readings {
  return Object.fromEntries(readingIds.map((id) => [id, data.readings[id].default])) as Readings;
}

/** Whether `value` is one of the choices of the reading `id`. */
export function isReadingChoice(id: keyof typeof readingChoices, value: string): boolean {
  return (readingChoices[id] as readonly string[]).includes(value);
}
