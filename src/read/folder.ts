import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodePoint } from '../cells/origin.ts';
import type { Workbook } from '../cells/grid.ts';
import { type Problem, problem } from '../messages/problem.ts';
import { readInput } from './file.ts';

/** The files of a data folder, read. */
export interface FolderReading {
  /** By file name, code point order. */
  readonly workbooks: readonly Workbook[];
  readonly problems: readonly Problem[];
  /** The bytes of settlement.yaml, where the folder has one. */
  readonly settings: Buffer | null;
}

export const settingsFile = 'settlement.yaml';
const read = /\.(csv|xlsx|tsv|txt|xls|et|xlsm|xlsb|ods)$/i;
const passedOver = /^(~\$|\.|\.~lock)/;

/**
 * Reads every table file of a folder, not of folders below it.
 * @throws the file system's error where the folder or a file in it cannot be read at all
 */
export async function readFolder(folder: string): Promise<FolderReading> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => !entry.isDirectory() && !passedOver.test(entry.name))
    .map((entry) => entry.name)
    .sort(byCodePoint);
  const workbooks: Workbook[] = [];
  const problems: Problem[] = [];
  let settings: Buffer | null = null;
  for (const file of names) {
    if (file === settingsFile) {
      settings = await readFile(join(folder, file));
    } else if (read.test(file)) {
      const reading = await readInput(file, await readFile(join(folder, file)));
      if (reading.workbook !== null) workbooks.push(reading.workbook);
      problems.push(...reading.problems);
    } else {
      problems.push(problem('W142', { file }, { file }));
    }
  }
  if (workbooks.length === 0 && problems.length === 0) problems.push(problem('E145', {}, {}));
  return { workbooks, problems, settings };
}
