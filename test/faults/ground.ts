import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inProcess } from '../cli/hosts.ts';
import { sampleFolder } from '../support/sample.ts';

export const award = fileURLToPath(new URL('../../bin/award.js', import.meta.url));
const name = 'settlement-2023';

/** The digests of a folder's files, by name. */
export type Contents = Readonly<Record<string, string>>;

/** What every trial starts from. */
export interface Ground {
  readonly root: string;
  readonly data: string;
  /** What the data settle to. */
  readonly whole: Contents;
  /** How much room that takes. */
  readonly bytes: number;
  /** Another settlement, which may stand there already. */
  readonly earlier: Contents;
  readonly earlierFolder: string;
  /** How long a run takes here, in milliseconds. */
  readonly duration: number;
}

/** How a run ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** What stands in a trial's folder. */
export interface Found {
  readonly final: 'absent' | 'whole' | 'earlier' | 'broken';
  /** Whether the earlier settlement is there to the byte, in its place or moved aside. */
  readonly earlierKept: boolean;
  /** Temporary folders. */
  readonly rest: readonly string[];
}

export async function prepare(): Promise<Ground> {
  const root = await mkdtemp(join(tmpdir(), 'award-faults-'));
  const data = join(root, 'data');
  await cp(sampleFolder, data, { recursive: true });
  const settle = (out: string, ...more: string[]) =>
    inProcess({ argv: ['settle', '2023', data, '--out', out, '-q', ...more], cwd: root });
  await settle(join(root, 'whole'));
  await settle(join(root, 'earlier'), '--reading', 'rounding=down');
  await mkdir(join(root, 'timed'));
  const before = performance.now();
  await start({ data }, join(root, 'timed')).ended;
  return {
    root,
    data,
    whole: await contentsOf(join(root, 'whole')),
    bytes: await sizeOf(join(root, 'whole')),
    earlier: await contentsOf(join(root, 'earlier')),
    earlierFolder: join(root, 'earlier'),
    duration: performance.now() - before,
  };
}

/** A folder of its own for one trial, with the earlier settlement in it or without. */
export async function arena({ root, earlierFolder }: Ground, withEarlier: boolean): Promise<string> {
  const place = await mkdtemp(join(root, 'arena-'));
  if (withEarlier) await cp(earlierFolder, join(place, name), { recursive: true });
  return place;
}

/** Starts a run that writes into a trial's folder. */
export function start(
  { data }: { readonly data: string },
  place: string,
  ...more: readonly string[]
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const argv = [award, 'settle', '2023', data, '--out', join(place, name), '-q', ...more];
  const child = spawn(process.execPath, argv, { cwd: place, env: { PATH: process.env['PATH'] ?? '' } });
  return { child, ended: endOf(child) };
}

export function endOf(child: ChildProcess): Promise<Ended> {
  const written = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    written.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    written.err += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...written }));
  });
}

/** The next run, which nothing disturbs. */
export function runAgain({ data }: { readonly data: string }, place: string, ...more: readonly string[]) {
  return inProcess({
    argv: ['settle', '2023', data, '--out', join(place, name), '-q', ...more],
    cwd: place,
  });
}

/** Looks at a trial's folder. */
export async function lookAt({ whole, earlier }: Ground, place: string): Promise<Found> {
  const names = await readdir(place);
  const final = names.includes(name) ? await contentsOf(join(place, name)) : null;
  const aside = names.filter((entry) => entry.startsWith(`${name}.old-`));
  const kept = [final, ...(await Promise.all(aside.map((entry) => contentsOf(join(place, entry)))))];
  return {
    final:
      final === null ? 'absent' : same(final, whole) ? 'whole' : same(final, earlier) ? 'earlier' : 'broken',
    earlierKept: kept.some((contents) => contents !== null && same(contents, earlier)),
    rest: names.filter((entry) => entry.startsWith('.')),
  };
}

export async function contentsOf(folder: string): Promise<Contents> {
  const files = (await readdir(folder)).sort();
  const digests = files.map(async (file) => [file, digest(await readFile(join(folder, file)))] as const);
  return Object.fromEntries(await Promise.all(digests));
}

async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder);
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const same = (a: Contents, b: Contents) => JSON.stringify(a) === JSON.stringify(b);

export const clear = (place: string) => rm(place, { recursive: true, force: true });
