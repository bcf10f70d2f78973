import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Problem, problem } from '../../messages/problem.ts';
import {
  builtInPolicyFile,
  type LoadedPolicy,
  preparedPolicy,
  preparedPolicyFile,
} from '../../policy/loaded.ts';
import { fileFault } from './inputs.ts';

/** The policy in force: the file that was named, or the one that the program brings. */
export async function policyFrom(
  path: string | undefined,
  cwd: string,
): Promise<LoadedPolicy | { readonly problems: readonly Problem[] }> {
  const file = path === undefined ? builtInPolicyFile : resolve(cwd, path);
  const bytes = await readFile(file).catch((error: unknown) => fileFault(error, path ?? file));
  if (!Buffer.isBuffer(bytes)) return { problems: [bytes] };
  if (path === undefined) {
    const known = preparedPolicy(bytes, await readFile(preparedPolicyFile).catch(() => null));
    if (known !== null) return known;
  }
  const { loadPolicy } = await import('../../policy/load.ts');
  const loaded = loadPolicy(bytes);
  if (!('faults' in loaded)) return loaded;
  return { problems: loaded.faults.map((fault) => problem('E906', {}, { path: path ?? file, ...fault })) };
}
