import { open, stat } from 'node:fs/promises';

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
