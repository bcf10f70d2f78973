import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Interruption } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { type Case, givenBy } from '../cases/cases.ts';
import { csvOf } from '../support/settle-rows.ts';

/** A table that is no one's and makes the folder too large to be held. */
const ballast = `材料,备注\n${`${'一份很长的说明材料'.repeat(40)},无\n`.repeat(32_000)}`;
const sizes = [
  ['as it is held', ''],
  ['as it passes', ballast],
] as const;

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'award-large-'));
  await mkdir(join(cwd, 'data'));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

async function given(rows: NonNullable<Case['given']>, more: string): Promise<void> {
  const { tables, columns } = givenBy({ given: rows });
  for (const [table, list] of Object.entries(tables))
    await writeFile(join(cwd, 'data', `${table}.csv`), csvOf(list, columns?.[table]));
  if (more !== '') await writeFile(join(cwd, 'data', '说明材料.csv'), more);
}

async function settle(argv: readonly string[], interruption?: Interruption) {
  const said = { out: '', err: '' };
  const io = {
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
    env: { NO_COLOR: '1' },
    cwd,
    terminal: false,
    columns: 80,
    ...(interruption === undefined ? {} : { interruption }),
  };
  const code = await main(['settle', '2023', 'data', '--lang', 'zh', ...argv], io);
  return { code, ...said };
}

const left = async () => (await readdir(cwd)).filter((name) => name !== 'data');
const firm = { enterprises: [{ super_deduction: 400000 }] };

describe.each(sizes)('a year %s', (_, more) => {
  test('is tried out, and nothing is written', async () => {
    await given(firm, more);
    const { code, out, err } = await settle(['--dry-run', '--json']);
    expect([code, err]).toEqual([0, expect.stringContaining('试运行：没有写出任何文件')]);
    expect(JSON.parse(out).totals.payable).toBe('100000.00');
    expect(await left()).toEqual([]);
  });

  test('of which something is pending is incomplete where that is asked', async () => {
    await given({ ...firm, tax_increment: [] }, more);
    expect((await settle(['--strict'])).code).toBe(3);
    expect((await settle(['--strict', '--dry-run'])).code).toBe(3);
  });

  test('with errors is not settled', async () => {
    await given({ enterprises: [{ scale: '很大' }] }, more);
    const { code, err } = await settle([]);
    expect([code, err]).toEqual([1, expect.stringContaining('没有结算，也没有写出任何文件')]);
    expect((await settle(['--dry-run'])).code).toBe(1);
    expect(await left()).toEqual([]);
  });

  test('whose settings are wrong is not settled', async () => {
    await given(firm, more);
    await writeFile(join(cwd, 'data', 'settlement.yaml'), 'reading: x\n');
    const { code, err } = await settle([]);
    expect([code, err]).toEqual([1, expect.stringContaining('E909')]);
    expect(await left()).toEqual([]);
  });

  test('with its settings is settled under them', async () => {
    await given(firm, more);
    await writeFile(join(cwd, 'data', 'settlement.yaml'), 'basis: 临政办字〔2024〕8号\n');
    expect((await settle([])).code).toBe(0);
    const document = JSON.parse(await readFile(join(cwd, 'settlement-2023', 'settlement.json'), 'utf8'));
    expect(document.basis).toBe('临政办字〔2024〕8号');
  });

  test('goes nowhere where a file stands, or another settlement', async () => {
    await given(firm, more);
    await writeFile(join(cwd, 'file'), 'a');
    expect(await settle(['--out', 'file'])).toMatchObject({ code: 2, err: expect.stringContaining('E907') });
    expect((await settle([])).code).toBe(0);
    await given({ enterprises: [{ super_deduction: 800000 }] }, more);
    expect(await settle([])).toMatchObject({ code: 2, err: expect.stringContaining('E908') });
    expect(await settle(['--force'])).toMatchObject({ code: 0, err: expect.stringContaining('.old-1') });
  });

  test('that is interrupted before the last step leaves nothing', async () => {
    await given(firm, more);
    const interruption = { temporary: () => undefined, commit: () => false };
    expect((await settle([], interruption)).code).toBe(2);
    expect(await left()).toEqual([]);
  });

  test('whose inputs change meanwhile is not settled', async () => {
    await given(firm, more);
    const interruption = {
      temporary: (path: string) => {
        if (path.includes('partial')) changes.push(appendFile(join(cwd, 'data', 'enterprises.csv'), '\n'));
      },
      commit: () => true,
    };
    const changes: Promise<void>[] = [];
    const { code, err } = await settle([], interruption);
    await Promise.all(changes);
    expect([code, err]).toEqual([2, expect.stringContaining('E932')]);
    expect(await left()).toEqual([]);
  });
});
