import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { byCodePoint } from '../../cells/origin.ts';
import type { Round } from './round-of.ts';

/** A larger settlement.json is not of a year that can be settled in rounds. */
const most = 256 * 2 ** 20;

/** The settlement of a folder; null where there is none that can be read. */
export async function roundAt(folder: string): Promise<Round | null> {
  try {
    const [manifest, settlement] = [
      await text(folder, 'manifest.json'),
      await text(folder, 'settlement.json'),
    ];
    const { roundOf } = await import('./round-of.ts');
    return { folder, ...roundOf(manifest, settlement) };
  } catch {
    return null;
  }
}

async function text(folder: string, file: string): Promise<string> {
  const path = join(folder, file);
  if ((await stat(path)).size > most) throw new Error(file);
  return readFile(path, 'utf8');
}

/** Whether the folder has the name that --force gives to what it moves aside. */
export function isMovedAside(folder: string): boolean {
  return /\.old-\d+$/.test(basename(resolve(folder)));
}

/**
 * The settlements in folders beside one that go on from it, at once or over others, the latest round last. What was moved
 * aside is left out: another settlement has taken its place.
 */
export async function laterRounds(first: Round): Promise<Round[]> {
  const above = dirname(first.folder);
  const names = (await readdir(above).catch((): string[] => [])).sort(byCodePoint);
  const rounds: Round[] = [];
  for (const name of names.filter((one) => !isMovedAside(one))) {
    // One after the other: each is held while it is read.
    const round = await roundAt(join(above, name));
    if (round !== null) rounds.push(round);
  }
  const heads = new Set([first.head]);
  const later: Round[] = [];
  for (const one of rounds.sort((a, b) => a.round - b.round)) {
    if (one.goesOnFrom === null || !heads.has(one.goesOnFrom) || one.year !== first.year) continue;
    heads.add(one.head);
    later.push(one);
  }
  return later;
}
