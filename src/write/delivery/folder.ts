import { lstat, mkdir, readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { manifestSchemaName } from '../manifest/manifest.ts';
import type { Product } from '../product.ts';
import { codeOf, ifAbsent, writeAllDurably } from './durable.ts';
import { makeFolder } from './make-folder.ts';
import { attempts, move } from './move.ts';
import { isPassedOver } from './passed-over.ts';
import { inMemory, onDisk, type Wanted } from './same-content.ts';

/** What became of the settlement folder. */
export type Delivery =
  | { readonly kind: 'written'; readonly movedAside: string | null }
  | { readonly kind: 'unchanged' }
  /** Another settlement is there, and it is not to be moved aside. */
  | { readonly kind: 'different' }
  /** Something that is no settlement stands in the way. */
  | { readonly kind: 'in-the-way' }
  /** `ready` or `mayMove` said no; all is as it was. */
  | { readonly kind: 'stopped' };

/** How a temporary folder is removed, again after a moment where a virus scanner looks at it. */
const away = { recursive: true, force: true, maxRetries: 3 } as const;

/** Who has a say before a settlement takes its place. */
export interface Handover {
  /** Told the folder beside the final one in which the files are made. */
  readonly beginning?: (partial: string) => void;
  /** Asked when only the renaming is left to be done. */
  readonly ready?: () => Promise<boolean>;
  /** Asked before a different settlement is moved aside, with its folder. */
  readonly mayMove?: (folder: string) => Promise<boolean>;
}

/**
 * Puts a settlement's files into `folder`, whole or not at all: written to a sibling folder first, then renamed.
 * An identical settlement is left as it is; a different one is moved aside with `force` (never deleted). Of two runs
 * at once the later one finds what the earlier one wrote. A link is followed to the folder that it means.
 * @throws the file system's error where the disk is full or the place read-only; HeldOpen where a file is open
 */
export async function deliver(
  folder: string,
  files: readonly Product[],
  force: boolean,
  handover: Handover = {},
): Promise<Delivery> {
  const place = await throughLinks(folder);
  if (place === null) return { kind: 'in-the-way' };
  await makeFolder(dirname(place));
  await removeLeftovers(place);
  const wanted = files.map(inMemory);
  const refused = refusalOf(await compare(place, wanted), force);
  if (refused !== null) return agreed(refused, handover);

  const partial = partialBeside(place);
  handover.beginning?.(partial);
  try {
    await mkdir(partial);
    await writeAllDurably(partial, files);
    if (!(await isReady(handover))) return { kind: 'stopped' };
    return await takePlace(partial, place, wanted, force, handover);
  } finally {
    await rm(partial, away);
  }
}

/**
 * The same for files too large to be held: `write` makes them in a folder beside the final one, and only then are they
 * compared with what is there.
 * @param write makes the files; @returns null where there is nothing to deliver
 * @throws the file system's error
 */
export async function deliverWritten<T>(
  folder: string,
  write: (partial: string) => Promise<T | null>,
  force: boolean,
  handover: Handover = {},
): Promise<{ readonly made: T | null; readonly delivery: Delivery } | null> {
  const place = await throughLinks(folder);
  if (place === null) return { made: null, delivery: { kind: 'in-the-way' } };
  await makeFolder(dirname(place));
  await removeLeftovers(place);
  const partial = partialBeside(place);
  handover.beginning?.(partial);
  try {
    await mkdir(partial);
    const made = await write(partial);
    if (made === null) return null;
    const wanted = (await readdir(partial)).map((file) => onDisk(partial, file));
    const refused = refusalOf(await compare(place, wanted), force);
    if (refused !== null) return { made, delivery: await agreed(refused, handover) };
    if (!(await isReady(handover))) return { made, delivery: { kind: 'stopped' } };
    return { made, delivery: await takePlace(partial, place, wanted, force, handover) };
  } finally {
    await rm(partial, away);
  }
}

async function isReady({ ready }: Handover): Promise<boolean> {
  return (await ready?.()) ?? true;
}

async function agreed(refused: Delivery, handover: Handover): Promise<Delivery> {
  return refused.kind === 'unchanged' && !(await isReady(handover)) ? { kind: 'stopped' } : refused;
}

function partialBeside(place: string): string {
  return join(dirname(place), `${partialPrefix(place)}${process.pid}`);
}

/** The folder that a link means; null where it leads nowhere. */
async function throughLinks(folder: string): Promise<string | null> {
  const there = await lstat(folder).catch(ifAbsent);
  if (there === null || !there.isSymbolicLink()) return folder;
  return realpath(folder).catch(ifAbsent);
}

type Found = 'absent' | 'same' | 'different' | 'no-settlement';

function refusalOf(found: Found, force: boolean): Delivery | null {
  if (found === 'same') return { kind: 'unchanged' };
  if (found === 'no-settlement') return { kind: 'in-the-way' };
  return found === 'different' && !force ? { kind: 'different' } : null;
}

/** Renames the finished folder; another run may have been quicker, so the place is looked at anew each time. */
async function takePlace(
  partial: string,
  place: string,
  files: readonly Wanted[],
  force: boolean,
  { mayMove }: Handover,
): Promise<Delivery> {
  for (let attempt = 1; ; attempt++) {
    const found = await compare(place, files);
    const refused = refusalOf(found, force);
    if (refused !== null) return refused;
    if (found === 'different' && (await mayMove?.(place)) === false) return { kind: 'stopped' };
    const movedAside = found === 'different' ? await moveAside(place) : null;
    try {
      await move(partial, place);
      return { kind: 'written', movedAside };
    } catch (error) {
      if (movedAside !== null) await move(movedAside, place).catch(() => undefined);
      if (attempt === attempts || (await compare(place, files)) === 'absent') throw error;
    }
  }
}

function partialPrefix(folder: string): string {
  return `.${basename(folder)}.partial-`;
}

/** Removes what an interrupted run left beside the folder, unless that run is still going. */
async function removeLeftovers(folder: string): Promise<void> {
  const parent = dirname(folder);
  const prefix = partialPrefix(folder);
  for (const name of await readdir(parent)) {
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length)))) {
      await rm(join(parent, name), away);
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

async function compare(folder: string, files: readonly Wanted[]): Promise<Found> {
  const there = await stat(folder).catch(ifAbsent);
  if (there === null) return 'absent';
  if (!there.isDirectory()) return 'no-settlement';
  const names = await readdir(folder);
  if (names.length === 0) return 'absent';
  if (!(await isSettlement(folder))) return 'no-settlement';
  const own = names.filter((name) => !isPassedOver(name));
  if (own.length !== files.length) return 'different';
  for (const { file, isAt } of files) {
    if (!names.includes(file) || !(await isAt(join(folder, file)))) return 'different';
  }
  return 'same';
}

/** Whether the folder's manifest is one of ours: folders of other programs have a manifest.json as well. */
async function isSettlement(folder: string): Promise<boolean> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    return (
      typeof manifest === 'object' &&
      manifest !== null &&
      'schema' in manifest &&
      manifest.schema === manifestSchemaName
    );
  } catch {
    return false;
  }
}

/** @returns where the folder went; null where another run has moved it meanwhile */
async function moveAside(folder: string): Promise<string | null> {
  for (let number = 1; ; number++) {
    const aside = `${folder}.old-${number}`;
    if ((await lstat(aside).catch(ifAbsent)) !== null) continue;
    try {
      await move(folder, aside);
      return aside;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      if ((await lstat(aside).catch(ifAbsent)) === null) throw error;
    }
  }
}
