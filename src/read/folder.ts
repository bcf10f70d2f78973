import { createHash } from 'node:crypto';
import { createReadStream, type Stats } from 'node:fs';
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workbook } from '../cells/grid.ts';
import { byCodePoint } from '../cells/origin.ts';
import { type Problem, problem } from '../messages/problem.ts';
import { type ReadOptions, readInput } from './file.ts';
import { isMissing, whileThere } from './gone.ts';

/** The files of a data folder, read. */
export interface FolderReading {
  /** By file name, code point order. */
  readonly workbooks: readonly Workbook[];
  readonly problems: readonly Problem[];
  /** Every file that was read, settlement.yaml included, with its bytes' digest. */
  readonly files: readonly { readonly file: string; readonly bytes: number; readonly sha256: string }[];
  /** The bytes of settlement.yaml, where the folder has one. */
  readonly settings: Buffer | null;
}

export const settingsFile = 'settlement.yaml';
/** What people and their editors make of its name; it would be passed over without a word. */
const nearlySettings = /^settlement\.(ya?ml)(\.txt)?$|^settlement(\.txt)?$/i;
/** Tables, and what people take for tables: those are refused with a word on how to save them. */
const read = /\.(csv|xlsx|xlsm|xls|et|xlsb|ods)$/i;
const passedOver = /^(~\$|\.|\.~lock)/;

/** What stands in a data folder, before anything of it is read. */
export interface FolderListing {
  /** The names of the table files and of settlement.yaml, by code point. */
  readonly files: readonly string[];
  /** What is passed over and what cannot be read. */
  readonly problems: readonly Problem[];
}

/**
 * Looks which files of a folder are to be read, not of folders below it.
 * @throws the file system's error where the folder cannot be read, FileGone where a file went meanwhile
 */
export async function listFolder(folder: string): Promise<FolderListing> {
  const files: string[] = [];
  const problems: Problem[] = [];
  for (const file of await fileNames(folder)) {
    const wanted = file === settingsFile || read.test(file);
    // A pipe or a device would be read for ever, and a link may lead nowhere.
    const there = wanted ? await standing(folder, file) : null;
    if (wanted && there?.isFile() !== true) problems.push(problem('E133', { file }, {}));
    else if (wanted) files.push(file);
    else if (nearlySettings.test(file)) problems.push(problem('W145', { file }, { wanted: settingsFile }));
    else problems.push(problem('W142', { file }, { file }));
  }
  return { files, problems };
}

/**
 * Reads every table file of a folder, not of folders below it.
 * @throws the file system's error where the folder or a file in it cannot be read at all, FileGone where a file went meanwhile
 */
export async function readFolder(folder: string, options: ReadOptions = {}): Promise<FolderReading> {
  const listing = await listFolder(folder);
  const workbooks: Workbook[] = [];
  const problems = [...listing.problems];
  const files: FolderReading['files'][number][] = [];
  let settings: Buffer | null = null;
  for (const file of listing.files) {
    const content = await whileThere(folder, file, (path) => readFile(path));
    files.push({ file, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') });
    if (file === settingsFile) {
      settings = content;
      continue;
    }
    const reading = await readInput(file, content, options);
    if (reading.workbook !== null) workbooks.push(reading.workbook);
    for (const one of reading.problems) problems.push(one);
  }
  if (workbooks.length === 0 && problems.length === 0) problems.push(problem('E145', {}, {}));
  return { workbooks, problems, files, settings };
}

/** What stands at a name of the folder; null where that cannot be told, as of a link that leads nowhere. */
function standing(folder: string, file: string): Promise<Stats | null> {
  return whileThere(folder, file, async (path) => {
    try {
      return await stat(path);
    } catch (error) {
      if (isMissing(error, path) && (await lstat(path).catch(() => null)) === null) throw error;
      return null;
    }
  });
}

async function fileNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && !passedOver.test(entry.name))
    .map((entry) => entry.name)
    .sort(byCodePoint);
}

/** A file that is no longer what it was when the folder was read. */
export interface ChangedFile {
  readonly file: string;
  readonly change: 'changed' | 'removed' | 'new';
}

/**
 * Looks at a data folder once more: a settlement of files that someone was still saving is a settlement of nothing.
 * @param files what `readFolder` found
 * @returns the first file that changed since, by name; null where all are the same
 * @throws the file system's error
 */
export async function changedSince(
  folder: string,
  files: FolderReading['files'],
): Promise<ChangedFile | null> {
  const now = new Set((await fileNames(folder)).filter((file) => file === settingsFile || read.test(file)));
  for (const { file, sha256 } of files) {
    if (!now.delete(file)) return { file, change: 'removed' };
    const content = createReadStream(join(folder, file));
    const hash = createHash('sha256');
    try {
      for await (const piece of content) hash.update(piece);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
        return { file, change: 'removed' };
      throw error;
    }
    if (hash.digest('hex') !== sha256) return { file, change: 'changed' };
  }
  for (const file of now) {
    // What is no file was not read the first time either.
    if ((await stat(join(folder, file)).catch(() => null))?.isFile() === true) return { file, change: 'new' };
  }
  return null;
}
