import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Product } from '../product.ts';
import { makeFolder } from './make-folder.ts';

/**
 * Writes files into a folder, or none of them where one is there already; names are compared as Windows does.
 * @returns the files in the way
 * @throws the file system's error; then nothing is left of what was written
 */
export async function writeNew(folder: string, files: readonly Product[]): Promise<readonly string[]> {
  await makeFolder(folder);
  const there = new Set((await readdir(folder)).map((name) => name.toLowerCase()));
  const inTheWay = files.map(({ file }) => file).filter((file) => there.has(file.toLowerCase()));
  if (inTheWay.length > 0) return inTheWay;
  const written: string[] = [];
  try {
    for (const { file, content } of files) {
      await writeFile(join(folder, file), content, { flag: 'wx' });
      written.push(file);
    }
    return [];
  } catch (error) {
    for (const file of written) await rm(join(folder, file), { force: true });
    throw error;
  }
}
