import { readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Workbook } from '../../cells/grid.ts';
import { type Problem, problem } from '../../messages/problem.ts';
import { isEncodingName } from '../../read/encoding.ts';
import { type ReadOptions, readInput } from '../../read/file.ts';
import { readFolder } from '../../read/folder.ts';
import { systemFault } from './faults.ts';

/** The files that a person named, read. */
export interface Inputs {
  readonly workbooks: readonly Workbook[];
  readonly problems: readonly Problem[];
  /** The bytes of the folder's settlement.yaml. */
  readonly settings: Buffer | null;
  /** Whether a whole folder was named, not single files. */
  readonly whole: boolean;
  /** The folders that the files stand in. */
  readonly folders: readonly string[];
  /** A file's path from the working directory with slashes; its name alone where it stands elsewhere. */
  readonly pathOf: (file: string) => string;
}

/** Why the files could not be read at all. */
export interface NoInputs {
  readonly faults: readonly Problem[];
}

/** Reads one folder, or files by themselves. */
export async function readInputs(
  paths: readonly string[],
  options: ReadOptions,
  cwd: string,
): Promise<Inputs | NoInputs> {
  const folders: string[] = [];
  for (const path of paths) {
    const there = await stat(resolve(cwd, path)).catch((error: unknown) => fileFault(error, path));
    if ('code' in there) return { faults: [there] };
    if (there.isDirectory()) folders.push(path);
  }
  const [folder] = folders;
  if (folder === undefined) return readSingle(paths, options, cwd);
  if (paths.length > 1) return { faults: [problem('E921', {}, { path: folder })] };
  const place = resolve(cwd, folder);
  const read = await readFolder(place, options).catch((error: unknown) => fileFault(error, folder));
  if ('code' in read) return { faults: [read] };
  return { ...read, whole: true, folders: [place], pathOf: (file) => shownFrom(cwd, join(place, file)) };
}

async function readSingle(
  paths: readonly string[],
  options: ReadOptions,
  cwd: string,
): Promise<Inputs | NoInputs> {
  const places = new Map<string, string>();
  const workbooks: Workbook[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const place = resolve(cwd, path);
    const file = basename(place);
    if (places.get(file) === place) continue;
    if (places.has(file)) return { faults: [problem('E922', {}, { file })] };
    places.set(file, place);
    const bytes = await readFile(place).catch((error: unknown) => fileFault(error, path));
    if (!Buffer.isBuffer(bytes)) return { faults: [bytes] };
    const reading = await readInput(file, bytes, options);
    if (reading.workbook !== null) workbooks.push(reading.workbook);
    for (const one of reading.problems) problems.push(one);
  }
  return {
    workbooks,
    problems,
    settings: null,
    whole: false,
    folders: [...new Set([...places.values()].map((place) => resolve(place, '..')))],
    pathOf: (file) => shownFrom(cwd, places.get(file) ?? file),
  };
}

/** An error of the file system about a path that may be a file's. */
export function fileFault(error: unknown, path: string): Problem {
  const fault = systemFault(error, path);
  return fault.code === 'E903' || fault.code === 'E930' ? problem('E920', {}, { path }) : fault;
}

/** The fault of `--encoding`; null where it names an encoding or is not given. */
export function faultOfEncoding(encoding: string | undefined): Problem | null {
  return encoding === undefined || isEncodingName(encoding) ? null : problem('E122', {}, { encoding });
}

/** What the reader is told of `--encoding`. */
export function readOptionsOf({ encoding }: { readonly encoding?: string }): ReadOptions {
  return encoding === undefined ? {} : { encoding };
}

/** A path as outputs may name it: no path of the machine. */
export function shownFrom(cwd: string, place: string): string {
  const path = relative(cwd, place);
  const inside = path !== '' && path.split(sep)[0] !== '..' && !isAbsolute(path);
  return (inside ? path : basename(place)).split(sep).join('/');
}
