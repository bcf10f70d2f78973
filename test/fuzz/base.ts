import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GridRow } from '../../src/cells/grid.ts';
import { readFolder } from '../../src/read/folder.ts';
import { inProcess } from '../cli/hosts.ts';
import { sampleFolder } from '../support/sample.ts';

/** A table as text, header and titles included. */
export interface TextTable {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** How many enterprises the small year has. */
const few = 4;

/** The files of the sample year. */
export const sampleFiles: ReadonlyMap<string, Buffer> = new Map(
  readdirSync(sampleFolder).map((file) => [file, readFileSync(join(sampleFolder, file))]),
);

/** The sample year with its first enterprises alone, so that a trial is quick. */
export const smallYear: readonly TextTable[] = await readSmallYear();

/** A file name's data folder of the small year, as CSV. */
export function csvFiles(tables: readonly TextTable[]): Record<string, string> {
  return Object.fromEntries(tables.map(({ name, rows }) => [`data/${name}.csv`, csvText(rows)]));
}

/** CSV as a careful program writes it. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const field = (text: string) => (/[",;\t|:\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(field).join(',')}\n`).join('');
}

async function readSmallYear(): Promise<TextTable[]> {
  const { workbooks } = await readFolder(sampleFolder);
  const tables = workbooks.flatMap(({ file, sheets }) =>
    sheets.map(({ name, rows }) => ({ name: name ?? file.replace(/\.\w+$/, ''), rows: textsOf(rows) })),
  );
  const first = tables.find(({ name }) => name.endsWith('企业基本信息'));
  const kept = new Set(first?.rows.slice(1, 1 + few).map(([code]) => code));
  const isKept = (text: string) => !/^91[0-9A-Z]{16}$/.test(text) || kept.has(text);
  return tables.map(({ name, rows }) => ({ name, rows: rows.filter((row) => row.every(isKept)) }));
}

function textsOf(rows: readonly GridRow[]): string[][] {
  const width = Math.max(...rows.map(({ cells }) => cells.at(-1)?.column ?? 0));
  return rows.map(({ cells }) => {
    const texts = Array<string>(width).fill('');
    for (const { column, value, repeated } of cells) if (!repeated) texts[column - 1] = value;
    return texts;
  });
}

/** The settlement folders of the small year: under the defaults, and under another reading. */
export const settlements: Readonly<Record<'usual' | 'other', ReadonlyMap<string, Buffer>>> = {
  usual: await settled(),
  other: await settled('--reading', 'C2.not_evaluated=met', '--readings'),
};

async function settled(...more: readonly string[]): Promise<Map<string, Buffer>> {
  const cwd = mkdtempSync(join(tmpdir(), 'award-fuzz-base-'));
  try {
    for (const [path, text] of Object.entries(csvFiles(smallYear))) {
      writeFileSync(join(cwd, path.replace('data/', '')), text);
    }
    const { code, err } = await inProcess({ argv: ['settle', '2023', '.', '--out', 'out', ...more], cwd });
    if (code !== 0) throw new Error(`the small year does not settle: ${err}`);
    const out = join(cwd, 'out');
    return new Map(readdirSync(out).map((file) => [file, readFileSync(join(out, file))]));
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
