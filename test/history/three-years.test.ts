import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readHistoryFile } from '../../src/cli/papers/history-file.ts';
import type { SettlementDocument } from '../../src/write/json/schema.ts';
import { type Case, givenBy, usccOf } from '../cases/cases.ts';
import { inProcess } from '../cli/hosts.ts';
import { csvOf } from '../support/settle-rows.ts';

type Row = NonNullable<NonNullable<Case['given']>[string]>[number];
type Paid = readonly [firm: string, year: number, rule: string, matter: string, amount: string];
interface Year {
  readonly year: number;
  readonly basis?: string;
  readonly data: NonNullable<Case['given']>;
  readonly lines: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly paid: readonly Paid[];
}

const { before, years } = parse(await readFile(new URL('three-years.yaml', import.meta.url), 'utf8')) as {
  readonly before: readonly Row[];
  readonly years: readonly Year[];
};

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'award-history-'));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

async function run(...argv: string[]): Promise<void> {
  const { code, err } = await inProcess({ argv: [...argv, '-q'], cwd });
  expect([argv[0], code, err]).toEqual([argv[0], 0, '']);
}

/** The year's tables as the clerk's files; the history only where none was made yet. */
async function writeData({ year, data }: Year, history: readonly Row[] | null): Promise<string> {
  const folder = join(cwd, `data-${year}`);
  await mkdir(folder, { recursive: true });
  const { tables, columns } = givenBy({ year, given: { ...data, award_history: history ?? [] } });
  for (const [name, rows] of Object.entries(tables)) {
    if (name === 'award_history' && history === null) continue;
    await writeFile(join(folder, `${name}.csv`), csvOf(rows, columns?.[name]));
  }
  return `data-${year}`;
}

test.each(years.map((year, i) => [year.year, i] as const))(
  'award year %i: what was paid before decides, and is put to the history',
  async (number, i) => {
    const year = years[i];
    if (year === undefined) throw new Error('no such year');
    const data = await writeData(year, i === 0 ? before : null);
    const basis = year.basis === undefined ? [] : ['--basis', year.basis];
    await run('settle', String(number), data, '--out', `settlement-${number}`, ...basis);

    const json = await readFile(join(cwd, `settlement-${number}`, 'settlement.json'), 'utf8');
    const { enterprises } = JSON.parse(json) as SettlementDocument;
    for (const [firm, lines] of Object.entries(year.lines)) {
      const settled = enterprises.find(({ uscc }) => uscc === usccOf(firm))?.lines ?? [];
      expect([firm, settled.map(({ id }) => id)]).toEqual([firm, Object.keys(lines)]);
      for (const line of settled) expect(line).toMatchObject({ reason: null, ...lines[line.id] });
    }

    // In one year the table is a workbook, in the next CSV: `settle` reads either.
    const from = i === 0 ? 'award_history.csv' : tableOf(i);
    const to = `data-${number + 1}/${tableOf(i + 1)}`;
    await run('history', `settlement-${number}`, '--with', `${data}/${from}`, '--out', to);
    const written = await readHistoryFile(to, number + 1, {}, cwd);
    if ('faults' in written) throw new Error(JSON.stringify(written.faults));
    expect(written.problems).toEqual([]);
    expect(
      written.rows.map((row) => [row.uscc, row.year, row.rule, row.matter, row.amount.toString()]),
    ).toEqual(inOrder(year.paid));
  },
);

const tableOf = (i: number) => `历年奖补.${i % 2 === 0 ? 'csv' : 'xlsx'}`;

/** As `award history` writes them: by year, then by uscc and line. */
function inOrder(paid: readonly Paid[]): unknown[] {
  return paid.map(([firm, ...rest]) => [usccOf(firm), ...rest]);
}
