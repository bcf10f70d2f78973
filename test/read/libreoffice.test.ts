import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { Decimal } from '../../src/money/decimal.ts';
import { Money } from '../../src/money/money.ts';
import { readInput } from '../../src/read/file.ts';
import { tables } from '../../src/tables/all/index.ts';
import { readTables } from '../../src/tables/reading/read-tables.ts';
import { sampleFolder } from '../support/sample.ts';
import { hasLibreOffice } from '../write/workbook/recalculate.ts';

const run = promisify(execFile);

/** LibreOffice's names for what it writes: separator, quote, character set, first line, every sheet's own look. */
const csv = (separator: string, characterSet: number) =>
  `csv:Text - txt - csv (StarCalc):${separator},34,${characterSet},1,,0,false,true`;
const formats = {
  xlsx: 'xlsx',
  'xlsx as strict OOXML writes it': 'xlsx:Calc Office Open XML',
  'csv in UTF-8': csv('44', 76),
  'csv in GB18030': csv('44', 85),
  'csv in UTF-16 with tabs': csv('9', 65535),
  'csv in UTF-8 with semicolons': csv('59', 76),
};

/** The typed rows of a file, figures and days as texts, without where they stand. */
async function rowsOf(file: string, bytes: Buffer): Promise<unknown> {
  const { workbook } = await readInput(file, bytes);
  const [reading] = readTables(workbook === null ? [] : [workbook], 2023).readings;
  if (reading === undefined) throw new Error(`${file} was not read as a table`);
  const columns = Object.keys(tables[reading.table].columns);
  return reading.rows.map((row) =>
    columns.map((name) => {
      const value = (row as unknown as Readonly<Record<string, unknown>>)[name];
      if (value instanceof Money) return value.value.toFixed();
      return value instanceof Decimal ? value.toFixed() : value;
    }),
  );
}

async function convert(files: readonly string[], folder: string, ...how: readonly string[]): Promise<string> {
  const to = await mkdtemp(join(folder, 'saved-'));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  await run('soffice', [profile, '--headless', ...how, '--outdir', to, ...files]);
  return to;
}

/** Tables with numbers longer than a figure's 15 digits. */
const longNumbers = new Set(['收款账户.csv', '资格认定.csv']);

/** As a person opens them: with the right character set, and long numbers as text. */
async function openedAndSaved(names: readonly string[], folder: string): Promise<string[]> {
  const byChoice = new Map<string, string[]>();
  for (const name of names) {
    const { workbook } = await readInput(name, await readFile(join(sampleFolder, name)));
    const set = workbook?.encoding === 'gb18030' ? 85 : 76;
    const asText = longNumbers.has(name) ? ',1,1/2/2/2/3/2/4/2/5/2/6/2/7/2/8/2' : '';
    const choice = `--infilter=CSV:44,34,${set}${asText}`;
    byChoice.set(choice, [...(byChoice.get(choice) ?? []), name]);
  }
  const opened: string[] = [];
  for (const [choice, chosen] of byChoice) {
    const files = chosen.map((name) => join(sampleFolder, name));
    const to = await convert(files, folder, choice, '--convert-to', 'xlsx');
    opened.push(...chosen.map((name) => join(to, name.replace(/csv$/, 'xlsx'))));
  }
  return opened;
}

test.skipIf(!hasLibreOffice())(
  'tables that LibreOffice has opened and saved read the same in every encoding and format',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'award-saved-'));
    try {
      const names = (await readdir(sampleFolder)).filter((name) => name.endsWith('.csv'));
      const before = new Map<string, unknown>();
      for (const name of names)
        before.set(name, await rowsOf(name, await readFile(join(sampleFolder, name))));
      const opened = await openedAndSaved(names, folder);
      for (const [title, format] of Object.entries(formats)) {
        const to = await convert(opened, folder, '--convert-to', format);
        for (const name of names) {
          const file = name.replace(/csv$/, format.slice(0, 4).replace(':', ''));
          const bytes = await readFile(join(to, file));
          expect([title, name, await rowsOf(file, bytes)]).toEqual([title, name, before.get(name)]);
        }
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
