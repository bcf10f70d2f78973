import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workbook } from '../cells/grid.ts';
import { byCodePoint } from '../cells/origin.ts';
import { type Problem, problem } from '../messages/problem.ts';
import { type ReadOptions, readInput } from './file.ts';

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

/**
 * Reads every table file of a folder, not of folders below it.
 * @throws the file system's error where the folder or a file in it cannot be read at all
 */
export async function readFolder(folder: string, options: ReadOptions = {}): Promise<FolderReading> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => !entry.isDirectory() && !passedOver.test(entry.name))
    .map((entry) => entry.name)
    .sort(byCodePoint);
  const workbooks: Workbook[] = [];
  const problems: Problem[] = [];
  const files: FolderReading['files'][number][] = [];
  const load = async (file: string): Promise<Buffer> => {
    const content = await readFile(join(folder, file));
    files.push({ file, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') });
    return content;
  };
  let settings: Buffer | null = null;
  for (const file of names) {
    const wanted = file === settingsFile || read.test(file);
    // A pipe or a device would be read for ever, and a link may lead nowhere.
    const there = wanted ? await stat(join(folder, file)).catch(() => null) : null;
    if (wanted && there?.isFile() !== true) {
      problems.push(problem('E133', { file }, {}));
    } else if (file === settingsFile) {
      settings = await load(file);
    } else if (read.test(file)) {
      const reading = await readInput(file, await load(file), options);
      if (reading.workbook !== null) workbooks.push(reading.workbook);
      for (const one of reading.problems) problems.push(one);
    } else if (nearlySettings.test(file)) {
      problems.push(problem('W145', { file }, { wanted: settingsFile }));
    } else {
      problems.push(problem('W142', { file }, { file }));
    }
  }
  if (workbooks.length === 0 && problems.length === 0) problems.push(problem('E145', {}, {}));
  return { workbooks, problems, files, settings };
}
