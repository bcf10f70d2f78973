import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Product } from './products.ts';

/** What became of the settlement folder. */
export type Delivery =
  | { readonly kind: 'written'; readonly movedAside: string | null }
  | { readonly kind: 'unchanged' }
  /** Another settlement is there, and it is not to be moved aside. */
  | { readonly kind: 'different' }
  /** Something that is no settlement stands in the way. */
  | { readonly kind: 'in-the-way' };

/** Windows does not move a folder while a file in it is open in another program; it may be closed in a moment. */
const locked = new Set(['EBUSY', 'EPERM', 'EACCES']);
const attempts = 4;

/**
 * Puts a settlement's files into `folder`, whole or not at all: written to a sibling folder first, then renamed.
 * An identical settlement is left as it is; a different one is moved aside with `force` (never deleted).
 * @throws the file system's error where the disk is full, the place read-only, or a file held open
 */
export async function deliver(folder: string, files: readonly Product[], force: boolean): Promise<Delivery> {
  await removeLeftovers(folder);
  const found = await compare(folder, files);
  if (found === 'same') return { kind: 'unchanged' };
  if (found === 'no-settlement') return { kind: 'in-the-way' };
  if (found === 'different' && !force) return { kind: 'different' };

  const partial = join(dirname(folder), `${partialPrefix(folder)}${process.pid}`);
  try {
    await mkdir(partial, { recursive: true });
    for (const { file, content } of files) await writeDurably(join(partial, file), content);
    const movedAside = found === 'different' ? await moveAside(folder) : null;
    await patiently(() => rename(partial, folder));
    return { kind: 'written', movedAside };
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

function partialPrefix(folder: string): string {
  return `.${basename(folder)}.partial-`;
}

/** Removes what an interrupted run left beside the folder, unless that run is still going. */
async function removeLeftovers(folder: string): Promise<void> {
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  const prefix = partialPrefix(folder);
  for (const name of await readdir(parent)) {
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length)))) {
      await rm(join(parent, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function compare(
  folder: string,
  files: readonly Product[],
): Promise<'absent' | 'same' | 'different' | 'no-settlement'> {
  const there = await stat(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (there === null) return 'absent';
  if (!there.isDirectory()) return 'no-settlement';
  const names = await readdir(folder);
  if (names.length === 0) return 'absent';
  if (!names.includes('manifest.json')) return 'no-settlement';
  if (names.length !== files.length) return 'different';
  for (const { file, content } of files) {
    if (!names.includes(file) || !content.equals(await readFile(join(folder, file)))) return 'different';
  }
  return 'same';
}

async function moveAside(folder: string): Promise<string> {
  for (let number = 1; ; number++) {
    const aside = `${folder}.old-${number}`;
    if ((await stat(aside).catch(() => null)) === null) {
      await patiently(() => rename(folder, aside));
      return aside;
    }
  }
}

async function writeDurably(path: string, content: Buffer): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function patiently(move: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await move();
    } catch (error) {
      if (attempt === attempts || !locked.has(codeOf(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250 * attempt));
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
