import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { faultsOf, type KeyedFault } from './file-faults.ts';
import { type Readings, readingChoices, readingIds } from './ids.ts';
import { type PolicyData, policySchema } from './schema.ts';
import { readYaml } from './yaml.ts';

/** The policy that the program brings: 临政字〔2022〕37号. */
export const builtInPolicyFile = fileURLToPath(new URL('./linqing-2022-37/policy.yaml', import.meta.url));

/** A policy file that was read and found whole. */
export interface LoadedPolicy {
  readonly data: PolicyData;
  /** The file's own bytes: what a settlement keeps as its policy.yaml. */
  readonly bytes: Buffer;
  readonly sha256: string;
}

/**
 * Reads a policy file.
 * @returns the policy, or every fault found, each naming its key
 */
export function loadPolicy(bytes: Buffer): LoadedPolicy | { readonly faults: readonly KeyedFault[] } {
  const yaml = readYaml(bytes.toString('utf8'));
  if (yaml.faults !== undefined) return { faults: yaml.faults.map((fault) => ({ key: '', fault })) };
  const parsed = policySchema.safeParse(yaml.value, { reportInput: true });
  if (!parsed.success) return { faults: faultsOf(parsed.error.issues) };
  return { data: parsed.data, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The readings that the policy file sets as defaults. */
export function defaultReadings(data: PolicyData): Readings {
  return Object.fromEntries(readingIds.map((id) => [id, data.readings[id].default])) as Readings;
}

/** Whether `value` is one of the choices of the reading `id`. */
export function isReadingChoice(id: keyof typeof readingChoices, value: string): boolean {
  return (readingChoices[id] as readonly string[]).includes(value);
}
