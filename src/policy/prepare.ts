import { loadPolicy } from './load.ts';

/**
 * What the build keeps of the policy that the program brings (`preparedPolicy`).
 * @throws Error where the file has a fault
 */
export function prepared(bytes: Buffer): string {
  const policy = loadPolicy(bytes);
  if ('faults' in policy) throw new Error(`policy.yaml: ${JSON.stringify(policy.faults)}`);
  return JSON.stringify({ sha256: policy.sha256, data: policy.data });
}
