import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SettlementDocument } from '../../src/write/json/schema.ts';
import { type Case, givenBy } from '../cases/cases.ts';
import { inProcess } from '../cli/hosts.ts';
import { csvOf } from '../support/settle-rows.ts';

type Given = NonNullable<Case['given']>;

/** A contract that earns 2 % of 2,000,000 once (三（三）9), and 25 % of 400,000 for R&D expenses. */
const contract = {
  contract_no: 'HT-9',
  contract_type: 'transfer',
  role: 'seller',
  turnover: 2000000,
  provincial_recognised: 'yes',
};
const claimed: Given = { enterprises: [{ super_deduction: 400000 }], contracts: [contract] };
const hold: Given = { holds: [{ rule: 'R9', matter: 'HT-9' }] };

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'award-held-'));
  await settle('held', 2023, { ...claimed, ...hold });
  await settle('released', 2023, claimed);
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

const run = (...argv: string[]) => inProcess({ argv: [...argv, '--lang', 'zh'], cwd });

/** Settles a year into a folder of the name; the history as a clerk put it into the data. */
async function settle(name: string, year: number, given: Given, history?: string): Promise<void> {
  const folder = join(cwd, `data-${name}`);
  await mkdir(folder);
  const { tables, columns } = givenBy({ year, given });
  for (const [table, rows] of Object.entries(tables)) {
    if (table !== 'award_history' || history === undefined)
      await writeFile(join(folder, `${table}.csv`), csvOf(rows, columns?.[table]));
  }
  if (history !== undefined)
    await writeFile(join(folder, '历年奖补.csv'), await readFile(join(cwd, history)));
  const basis = year === 2024 ? ['--basis', '临政办字〔2025〕1号'] : [];
  const { code, err } = await run('settle', String(year), `data-${name}`, '--out', name, '-q', ...basis);
  expect([code, err]).toEqual([0, '']);
}

/** What a settlement makes of the contract. */
async function contractIn(name: string) {
  const { enterprises } = JSON.parse(
    await readFile(join(cwd, name, 'settlement.json'), 'utf8'),
  ) as SettlementDocument;
  const line = enterprises[0]?.lines.find(({ rule }) => rule === 'R9');
  return [line?.outcome, line?.reason, line?.payable];
}

const rowsOf = async (file: string) =>
  (await readFile(join(cwd, file), 'utf8'))
    .split('\r\n')
    .slice(1, -1)
    .map((row) => row.split(',').slice(2).join(' '));

test('what is held was not paid: it is no row, and its sum and what to do are told', async () => {
  const { code, err } = await run('history', 'held', '--out', 'held.csv');
  expect(code).toBe(0);
  expect(await rowsOf('held.csv')).toEqual(['2023 R4 super-deduction 100000.00']);
  expect(err).toContain(
    '有 1 项（40,000.00 元）暂缓拨付，还没有付，不列入：临清市甲山轴承有限公司 R9 HT-9。',
  );
  expect(err).toContain('--include-held');
});

test('never released, it does not deny: next year awards it', async () => {
  await settle('next-never', 2024, claimed, 'held.csv');
  expect(await contractIn('next-never')).toEqual(['granted', null, '40000.00']);
});

test('released and paid, the later settlement puts it to the history, and next year knows', async () => {
  const { code, err } = await run('history', 'released', '--with', 'held.csv', '--out', 'released.csv');
  expect(code).toBe(0);
  expect(err).toContain('共 2 行：原有 1 行，2023 年度新增 1 行');
  expect(err).not.toContain('暂缓');
  expect(await rowsOf('released.csv')).toEqual([
    '2023 R4 super-deduction 100000.00',
    '2023 R9 HT-9 40000.00',
  ]);
  await settle('next-released', 2024, claimed, 'released.csv');
  expect(await contractIn('next-released')).toEqual(['denied', 'already-awarded', '0.00']);
});

test('sure to be paid, it is listed where the clerk says so, and next year does not award it again', async () => {
  const { code, err } = await run('history', 'held', '--include-held', '--out', 'sure.csv');
  expect(code).toBe(0);
  expect(err).toContain('其中 1 项（40,000.00 元）暂缓拨付，还没有付，已按 --include-held 列为已拨付');
  expect(await rowsOf('sure.csv')).toEqual(await rowsOf('released.csv'));
  await settle('next-sure', 2024, claimed, 'sure.csv');
  expect(await contractIn('next-sure')).toEqual(['denied', 'already-awarded', '0.00']);
});

test('a history that says paid what is held keeps its row, and the cell is told', async () => {
  const { code, err } = await run('history', 'held', '--with', 'sure.csv', '--out', 'again.csv');
  expect(code).toBe(0);
  expect(err).toContain('警告 W961 ');
  expect(err).toContain('sure.csv:3  单元格 F3');
  expect(err).toContain('记 2023 年度 R9 HT-9 已拨付 40,000.00 元，而结算结果里暂缓拨付');
  expect(await rowsOf('again.csv')).toEqual(await rowsOf('sure.csv'));
  const sure = await run('history', 'held', '--with', 'sure.csv', '--include-held', '--out', 'again.csv');
  expect([sure.code, sure.err.includes('W961')]).toEqual([0, false]);
});
