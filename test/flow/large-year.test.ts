import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { inProcess, type Ran } from '../cli/hosts.ts';

const sample = fileURLToPath(new URL('../../samples/2023', import.meta.url));

/** A table that is no one's and makes the folder too large to be held. */
const ballast = `材料,备注\n${`${'一份很长的说明材料'.repeat(40)},无\n`.repeat(32_000)}`;

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'award-large-year-'));
  // The rows that are set down go into the system's temporary folder.
  vi.stubEnv('TMPDIR', cwd);
  cpSync(sample, join(cwd, 'small'), { recursive: true });
  cpSync(sample, join(cwd, 'large'), { recursive: true });
  writeFileSync(join(cwd, 'small', '说明材料.csv'), ballast.slice(0, 1000));
  writeFileSync(join(cwd, 'large', '说明材料.csv'), ballast);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(cwd, { recursive: true });
});

const run = (...argv: string[]): Promise<Ran> =>
  inProcess({ argv: [...argv, '--lang', 'zh'], cwd, env: { NO_COLOR: '1' } });
const bytesOf = (...path: string[]) => readFileSync(join(cwd, ...path));

describe('the sample year among files that make it a large one', () => {
  let held: Ran;
  let passed: Ran;
  beforeAll(async () => {
    held = await run('settle', '2023', 'small', '--out', 'held', '--public', 'held-list', '--json');
    passed = await run('settle', '2023', 'large', '--out', 'passed', '--public', 'passed-list', '--json');
  });

  test('comes to the same settlement, awards and public list, byte for byte', () => {
    expect([held.code, passed.code]).toEqual([0, 0]);
    expect(passed.out).toBe(held.out);
    for (const file of ['settlement.json', 'awards.csv', 'policy.yaml'])
      expect([file, bytesOf('passed', file).equals(bytesOf('held', file))]).toEqual([file, true]);
    for (const ending of ['csv', 'xlsx'])
      expect([ending, bytesOf(`passed-list.${ending}`).equals(bytesOf(`held-list.${ending}`))]).toEqual([
        ending,
        true,
      ]);
  });

  test('is told of alike', () => {
    const told = ({ err }: Ran) => err.split('\n').filter((line) => !/held|passed|[0-9a-f]{64}/.test(line));
    expect(told(passed)).toEqual(told(held));
  });

  test('verifies: settled again in memory from the data it has every byte the same', async () => {
    const { code, out } = await run('verify', 'passed', '--data', 'large');
    expect([code, out.match(/不一致.*/g)]).toEqual([0, null]);
  });

  test('so it does where a fund that is too small is shared in proportion', async () => {
    const reading = ['--reading', 'fund.shortfall=prorata'];
    expect((await run('settle', '2023', 'large', '--out', 'shared', ...reading)).code).toBe(0);
    const { code, out } = await run('verify', 'shared', '--data', 'large');
    expect([code, out.match(/不一致.*/g)]).toEqual([0, null]);
  });

  test('leaves nothing behind but what was asked for', () => {
    expect(readdirSync(cwd).filter((file) => file.startsWith('award-'))).toEqual([]);
  });

  test('is unchanged when it is settled again', async () => {
    const again = await run('settle', '2023', 'large', '--out', 'passed');
    expect([again.code, again.err.includes('未改动')]).toEqual([0, true]);
  });
});

describe('of a large year', () => {
  const nothing = () => expect(readdirSync(cwd)).not.toContain('out');
  beforeEach(() => {
    rmSync(join(cwd, 'faulty'), { recursive: true, force: true });
    cpSync(join(cwd, 'large'), join(cwd, 'faulty'), { recursive: true });
  });

  test('a public list inside the settlement is refused before anything is read', async () => {
    const { code, err } = await run('settle', '2023', 'large', '--out', 'out', '--public', 'out/list');
    expect([code, err.includes('E936')]).toEqual([2, true]);
    nothing();
  });

  test('a public list where something different stands keeps the settlement from being written', async () => {
    writeFileSync(join(cwd, 'taken.csv'), 'x');
    const { code, err } = await run('settle', '2023', 'large', '--out', 'out', '--public', 'taken');
    expect([code, err.includes('E935')]).toEqual([2, true]);
    nothing();
  });

  test('errors of no enterprise are named where they stop --set-aside', async () => {
    writeFileSync(join(cwd, 'faulty', 'fund.csv'), '年度,资金额度\n2023,约三百万\n');
    const { code, err } = await run('settle', '2023', 'faulty', '--out', 'out', '--set-aside');
    expect(code).toBe(1);
    expect(err).toMatch(/--set-aside 只能搁置有错误的企业.*E\d{3} fund\.csv:2/);
    nothing();
  });

  test.each([
    [
      'predecessors',
      'uscc,former_uscc,date,document_no\n91371581MA0F3K714L,91371581MA3A1BCDX7,2023-03-01,1\n',
    ],
    ['holds', 'uscc,year,reason,document_no\n91371581MA0F3K714L,2023,异议,1\n'],
    ['adjustments', 'uscc,year,rule,amount,reason,document_no\n91371581MA0F3K714L,2023,R4,1,核减,1\n'],
  ])('a table that cannot pass by is refused by its name: %s', async (table, rows) => {
    writeFileSync(join(cwd, 'faulty', `${table}.csv`), rows);
    const { code, err } = await run('settle', '2023', 'faulty', '--out', 'out');
    expect([code, err.includes('E939'), err.includes('32 MiB')]).toEqual([2, true, true]);
    nothing();
  });

  test('more than can be held is not measured under other readings, and says so', async () => {
    writeFileSync(join(cwd, 'faulty', '另一份.csv'), ballast.repeat(4));
    const { code, err } = await run('settle', '2023', 'faulty', '--out', 'out', '--readings');
    expect([code, err.includes('E938'), err.includes('128 MiB')]).toEqual([2, true, true]);
    nothing();
  });
});

test.each(['verify', 'explain', 'audit', 'diff'])(
  '%s refuses a settlement that memory does not hold',
  async (command) => {
    cpSync(join(cwd, 'held'), join(cwd, 'vast'), { recursive: true });
    truncateSync(join(cwd, 'vast', 'audit.jsonl'), 300 << 20);
    const others =
      { verify: [], explain: ['甲山'], audit: ['--out', 'report.html'], diff: ['vast'] }[command] ?? [];
    const { code, err } = await run(command, 'vast', ...others);
    expect([code, err.includes('E946'), err.includes('256 MiB')]).toEqual([2, true, true]);
  },
);
