import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ifAbsent } from './durable.ts';

/**
 * Makes a folder and those above it that are missing; one that is there is left as it is. Node's own recursive
 * mkdir never ends where the system refuses with ENOENT, as below /proc.
 * @throws the file system's error
 */
export async function makeFolder(folder: string): Promise<void> {
  const parent = dirname(folder);
  if (parent !== folder && (await stat(parent).catch(ifAbsent)) === null) await makeFolder(parent);
  await mkdir(folder).catch(async (error: unknown) => {
    if (!(await stat(folder).catch(() => null))?.isDirectory()) throw error;
  });
}
