import { faultsOf, type KeyedFault } from './file-faults.ts';
import { type LoadedPolicy, policyDigest } from './loaded.ts';
import { policySchema } from './schema.ts';
import { readYaml } from './yaml.ts';

/**
 * Reads a policy file.
 * @returns the policy, or every fault found, each naming its key
 */
export function loadPolicy(bytes: Buffer): LoadedPolicy | { readonly faults: readonly KeyedFault[] } {
  const yaml = readYaml(bytes);
  if (yaml.faults !== undefined) return { faults: yaml.faults.map((fault) => ({ key: '', fault })) };
  const parsed = policySchema.safeParse(yaml.value, { reportInput: true });
  if (!parsed.success) return { faults: faultsOf(parsed.error.issues) };
  return { data: parsed.data, bytes, sha256: policyDigest(bytes) };
}
