import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that stood in the list of a data folder and is not there any more, while the folder is. */
export class FileGone extends Error {
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super('a listed file is not there any more', { cause });
    this.file = file;
  }
}

/**
 * Reads a file that was listed in a folder.
 * @param read gets the file's path
 * @throws FileGone where the file alone went; the file system's error where the folder did, and any other
 */
export async function whileThere<T>(
  folder: string,
  file: string,
  read: (path: string) => Promise<T>,
): Promise<T> {
  const path = join(folder, file);
  try {
    return await read(path);
  } catch (error) {
    if (!isMissing(error, path)) throw error;
    const there = await stat(folder).catch(() => null);
    throw there?.isDirectory() === true ? new FileGone(file, error) : error;
  }
}

/** Whether it is the file system's word that nothing stands at this very path. */
export function isMissing(error: unknown, path: string): boolean {
  if (!(error instanceof Error && 'code' in error && 'path' in error)) return false;
  return error.code === 'ENOENT' && error.path === path;
}
