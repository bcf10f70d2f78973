import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { Product } from '../product.ts';
import { freeName, ifAbsent, writeDurably } from './durable.ts';
import type { Delivery } from './folder.ts';
import { move } from './move.ts';

/** What stands where the files are to go. */
export type Standing = 'absent' | 'same' | 'different' | 'in-the-way';

/** Compares files with what a folder holds under their names, without writing anything. */
export async function standingOf(folder: string, files: readonly Product[]): Promise<Standing> {
  const each = await Promise.all(files.map((product) => standingOfOne(folder, product)));
  const worst = (['in-the-way', 'different'] as const).find((standing) => each.includes(standing));
  if (worst !== undefined) return worst;
  return each.every((standing) => standing === 'same') ? 'same' : 'absent';
}

/** The files under whose names something different stands in a folder. */
export async function differentOnes(folder: string, files: readonly Product[]): Promise<string[]> {
  const each = await Promise.all(files.map((product) => standingOfOne(folder, product)));
  return files.flatMap(({ file }, i) => (each[i] === 'same' || each[i] === 'absent' ? [] : [file]));
}

async function standingOfOne(folder: string, { file, content }: Product): Promise<Standing> {
  const path = join(folder, file);
  const there = await stat(path).catch(ifAbsent);
  if (there === null) return 'absent';
  if (!there.isFile()) return 'in-the-way';
  return content.equals(await readFile(path)) ? 'same' : 'different';
}

/**
 * Puts files that belong together into a folder among others, all of them or none. Identical ones are left as they
 * are; different ones of the name are moved aside with `force` (never deleted).
 * @throws the file system's error, HeldOpen where a file is open; then everything stands as before
 */
export async function deliverTogether(
  folder: string,
  files: readonly Product[],
  force: boolean,
): Promise<Delivery> {
  await mkdir(folder, { recursive: true });
  const standing = await standingOf(folder, files);
  if (standing === 'same') return { kind: 'unchanged' };
  if (standing === 'in-the-way') return { kind: 'in-the-way' };
  if (standing === 'different' && !force) return { kind: 'different' };

  const undo: (() => Promise<void>)[] = [];
  const partial = (file: string) => join(folder, `.${file}.partial`);
  try {
    for (const { file, content } of files) await writeDurably(partial(file), content);
    let movedAside: string | null = null;
    for (const { file, content } of files) {
      const path = join(folder, file);
      const found = await standingOfOne(folder, { file, content });
      if (found === 'same') continue;
      if (found === 'different') {
        const { name, ext } = parse(file);
        const aside = await freeName((number) => join(folder, `${name}.old-${number}${ext}`));
        await move(path, aside);
        undo.unshift(() => move(aside, path));
        movedAside = movedAside ?? aside;
      }
      await move(partial(file), path);
      undo.unshift(() => rm(path, { force: true }));
    }
    return { kind: 'written', movedAside };
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  } finally {
    for (const { file } of files) await rm(partial(file), { force: true });
  }
}
