import { type FileHandle, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Product } from '../product.ts';

/** A file that is to be somewhere, and whether the one at a path is the same. */
export interface Wanted {
  readonly file: string;
  /** @throws the file system's error */
  readonly isAt: (path: string) => Promise<boolean>;
}

/** A file that is held. */
export function inMemory({ file, content }: Product): Wanted {
  return { file, isAt: async (path) => content.equals(await readFile(path)) };
}

/** A file that stands in a folder, compared piece by piece. */
export function onDisk(folder: string, file: string): Wanted {
  return { file, isAt: (path) => sameContent(join(folder, file), path) };
}

async function sameContent(one: string, other: string): Promise<boolean> {
  const first = await open(one);
  const second = await open(other).catch(async (error: unknown) => {
    await first.close();
    throw error;
  });
  try {
    const [a, b] = [Buffer.alloc(1 << 20), Buffer.alloc(1 << 20)];
    for (;;) {
      const [read, against] = [await fill(first, a), await fill(second, b)];
      if (read !== against || a.compare(b, 0, read, 0, read) !== 0) return false;
      if (read === 0) return true;
    }
  } finally {
    await Promise.all([first.close(), second.close()]);
  }
}

/** Reads until the buffer is full or the file ends. */
async function fill(file: FileHandle, buffer: Buffer): Promise<number> {
  let filled = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled);
    filled += bytesRead;
    if (bytesRead === 0 || filled === buffer.length) return filled;
  }
}
