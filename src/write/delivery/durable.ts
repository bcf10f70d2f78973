import { open, stat } from 'node:fs/promises';

/** Windows does not move what is open in another program; it may be closed in a moment. */
const locked = new Set(['EBUSY', 'EPERM', 'EACCES']);
/** How often a move is tried. */
export const attempts = 4;

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

/** Moves, again after a moment where another program holds what is to be moved. */
export async function patiently(move: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await move();
    } catch (error) {
      if (attempt === attempts || !locked.has(codeOf(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250 * attempt));
    }
  }
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
