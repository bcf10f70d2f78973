import { open, readdir, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './durable.ts';

/** A refusal of the file system behind which a file stands that another program holds open. */
export class HeldOpen extends Error {
  /** The system's code, e.g. EBUSY. */
  readonly code: string;
  /** The file's name, without its folder. */
  readonly file: string;

  constructor(refusal: unknown, file: string) {
    super(`${file} is open in another program`, { cause: refusal });
    this.code = codeOf(refusal);
    this.file = file;
  }
}

/** Windows does not move what is open in another program; it may be closed in a moment. */
const locked = new Set(['EBUSY', 'EPERM', 'EACCES']);
/** How often a move is tried. */
export const attempts = 4;

/**
 * Moves a file or a folder, again after a moment where another program holds it or a file in it.
 * @throws HeldOpen with the file where one is found to be open, since Windows names neither program nor file; else the
 * file system's error
 */
export async function move(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!locked.has(codeOf(error))) throw error;
      if (attempt === attempts) throw await explained(error, from);
      await new Promise((resolve) => setTimeout(resolve, 250 * attempt));
    }
  }
}

async function explained(refusal: unknown, path: string): Promise<unknown> {
  const file = await heldFile(path).catch(() => null);
  return file === null ? refusal : new HeldOpen(refusal, file);
}

async function heldFile(path: string): Promise<string | null> {
  const isFolder = (await stat(path)).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const names = (await readdir(folder)).sort();
  const asked = isFolder ? names : [basename(path)];
  const locks = new Set(names.map(lockedBy));
  for (const name of asked) if (locks.has(name) || (await isBusy(join(folder, name)))) return name;
  return null;
}

/** The file that a lock of Excel (`~$name`), WPS (`.~name`) or LibreOffice (`.~lock.name#`) is of. */
function lockedBy(name: string): string | null {
  return /^(?:~\$|\.~lock\.(?=.*#$)|\.~)(.+?)#?$/.exec(name)?.[1] ?? null;
}

/** Whether the system says that a file is in use; that it may not be written says nothing of it. */
async function isBusy(path: string): Promise<boolean> {
  try {
    await (await open(path, 'r+')).close();
    return false;
  } catch (error) {
    return codeOf(error) === 'EBUSY';
  }
}
