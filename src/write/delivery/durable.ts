import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Product } from '../product.ts';

/** Writes a file and waits until the disk has it. */
export async function writeDurably(path: string, content: Buffer): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Writes files into a folder, all at once, since the disk is waited for the longest.
 * @throws the error of the first of them that could not be written, once none is being written any more
 */
export async function writeAllDurably(folder: string, files: readonly Product[]): Promise<void> {
  const ended = await Promise.allSettled(
    files.map(({ file, content }) => writeDurably(join(folder, file), content)),
  );
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** The first of the names, numbered from 1, that nothing has. */
export async function freeName(nameOf: (number: number) => string): Promise<string> {
  for (let number = 1; ; number++) {
    const name = nameOf(number);
    if ((await stat(name).catch(() => null)) === null) return name;
  }
}

/** Null for an error that says that nothing is there; any other goes on. */
export function ifAbsent(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}

/** The system's code of an error, e.g. ENOENT; '' for an error of another kind. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
