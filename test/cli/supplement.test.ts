import {
  appendFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Money } from '../../src/money/money.ts';
import { builtInPolicyFile } from '../../src/policy/loaded.ts';
import { OpenedSettlement } from '../../src/review/open.ts';
import { checksOfPrevious } from '../../src/review/verify/previous.ts';
import { auditEntrySchema } from '../../src/write/audit/schema.ts';
import { settlementSchema } from '../../src/write/json/schema.ts';
import { firms, roundsOfYear, writeTables } from '../support/rounds.ts';
import { rowsOf } from '../write/workbook/books.ts';
import { differences, hasLibreOffice, recalculated } from '../write/workbook/recalculate.ts';
import { inProcess } from './hosts.ts';

let cwd: string;
const run = (...argv: string[]) => inProcess({ argv, cwd, env: { NO_COLOR: '1', AWARD_LANG: 'zh' } });

const bookOf = (folder: string) => readFile(join(cwd, folder, 'settlement.xlsx'));
const documentOf = async (folder: string) =>
  settlementSchema.parse(JSON.parse(await readFile(join(cwd, folder, 'settlement.json'), 'utf8')));
const differencesIn = async (folder: string) => {
  const { previous } = await documentOf(folder);
  if (previous === undefined) throw new Error(`${folder} is a first settlement`);
  return previous;
};
const lineOf = async (folder: string, uscc: string, id: string) =>
  (await differencesIn(folder)).enterprises
    .find((one) => one.uscc === uscc)
    ?.lines.find((line) => line.id === id);

/** Settles and expects it to be done; @returns what the terminal said */
async function settled(...argv: string[]): Promise<string> {
  const { code, err } = await run('settle', '2023', ...argv);
  expect([code, code === 0 ? '' : err]).toEqual([0, '']);
  return err;
}

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'award-rounds-'));
  for (const [i, tables] of roundsOfYear.entries()) await writeTables(join(cwd, `data-${i + 1}`), tables);
  await settled('data-1');
  await settled('data-2', '--previous', 'settlement-2023');
  await settled('data-3', '--previous', 'settlement-2023-2');
  await settled('data-3', '--out', 'once');
  await settled('data-3', '--previous', 'settlement-2023', '--out', 'in-two');
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

const fundOf = (amount: string) => [{ year: '2023', amount }];

/** Round two with an error in a row of a firm that was paid 11,000. */
const asideInRoundTwo = () => ({
  ...roundsOfYear[1],
  enterprises: (roundsOfYear[1]?.['enterprises'] ?? []).map((row) =>
    row['uscc'] === firms.wu.uscc ? { ...row, super_deduction: '五万' } : row,
  ),
});

describe('a year settled in rounds', () => {
  test('one, two and three rounds pay the same in sum', async () => {
    expect((await documentOf('once')).totals.payable).toBe('360500.00');
    // The first round pays all but what it holds: 62,500.00 less 20,000.00.
    expect((await documentOf('settlement-2023')).totals.payable).toBe('62500.00');
    expect((await differencesIn('in-two')).totals).toEqual({
      settled: '42500.00',
      now: '360500.00',
      difference: '318000.00',
      toPay: '319000.00',
      toRecover: '1000.00',
    });
    expect((await differencesIn('settlement-2023-2')).totals).toEqual({
      settled: '42500.00',
      now: '364000.00',
      difference: '321500.00',
      toPay: '321500.00',
      toRecover: '0.00',
    });
    expect((await differencesIn('settlement-2023-3')).totals).toEqual({
      settled: '364000.00',
      now: '360500.00',
      difference: '-3500.00',
      toPay: '2500.00',
      toRecover: '6000.00',
    });
  });

  test('apart from the differences, the year is settled as in one round', async () => {
    const { previous: _, ...three } = await documentOf('settlement-2023-3');
    expect(three).toEqual(await documentOf('once'));
    const text = await readFile(join(cwd, 'settlement-2023-3/settlement.json'), 'utf8');
    expect(Object.keys(JSON.parse(text)).at(-1)).toBe('previous');
  });

  test('line by line: released, decided late, withdrawn, new', async () => {
    const amounts = (settled: string, now: string, difference: string) => ({ settled, now, difference });
    const line = async (uscc: string, id: string) => {
      const { settled, now, difference } = (await lineOf('settlement-2023-2', uscc, id)) ?? {};
      return { settled, now, difference };
    };
    expect(await line(firms.yi.uscc, 'R4/super-deduction')).toEqual(amounts('0.00', '20000.00', '20000.00'));
    expect(await line(firms.jia.uscc, 'R11b/顶尖一')).toEqual(amounts('0.00', '300000.00', '300000.00'));
    const withdrawn = (await differencesIn('settlement-2023-2')).enterprises
      .flatMap(({ lines }) => lines)
      .filter(({ now }) => now === '0.00');
    expect(withdrawn.map(({ difference }) => difference)).toEqual(['-500.00', '-500.00', '-500.00']);
    const ding = (await differencesIn('settlement-2023-3')).enterprises.find(
      ({ uscc }) => uscc === firms.ding.uscc,
    );
    expect(ding).toMatchObject({ name: firms.ding.name, ...amounts('1000.00', '0.00', '-1000.00') });
  });

  test('the terminal says what is paid and what comes back, and warns of each recovery', async () => {
    const told = await settled('data-3', '--previous', 'settlement-2023-2', '--dry-run');
    expect(told).toMatch(/以前各次已拨付 +364,000\.00/);
    expect(told).toMatch(/本次（第 3 次）补拨 +2,500\.00/);
    expect(told).toMatch(/应收回 +6,000\.00/);
    expect(told).toContain(`警告 W970  前次已向 ${firms.ding.name} 拨付 1,000.00 元，本次数据中没有这家企业`);
    expect(told).toContain(`警告 W971  ${firms.yi.name} 前次拨付多于现应拨付，应收回 5,000.00 元`);
    // One headline stands for itself; of several the first is only an example.
    expect(told).toMatch(/警告 {2}W970 +1 {2}前次已向/);
    expect(told).toMatch(/提示 {2}N441 +\d {2}如：/);
  });

  test('the same data once more: nothing moves', async () => {
    await settled('data-3', '--previous', 'settlement-2023-3', '--out', 'again');
    const { round, totals, enterprises } = await differencesIn('again');
    expect([round, totals.toPay, totals.toRecover]).toEqual([4, '0.00', '0.00']);
    const all = enterprises.flatMap((one) => [one, ...one.lines]);
    expect(new Set(all.map(({ difference }) => difference))).toEqual(new Set(['0.00']));
    expect(await settled('data-3', '--previous', 'settlement-2023-2')).toContain('结果与已有的完全相同');
  });

  test('what the round before asked back is taken for paid back, and has to be made sure of', async () => {
    const told = await settled('data-3', '--previous', 'settlement-2023-3', '--out', 'after-recovery');
    expect(told).toContain(`警告 W976  ${firms.yi.name} 前次应收回 5,000.00 元，请先确认已收回`);
    expect(told).toContain(`警告 W976  ${firms.ding.name} 前次应收回 1,000.00 元，请先确认已收回`);
    for (const sheet of ['补差表', '资金拨付表']) {
      const rows = (await rowsOf(await bookOf('after-recovery'), sheet)).map(([first]) => first);
      expect(rows).toContain(`${firms.yi.name}（${firms.yi.uscc}）前次应收回 5,000.00 元，请先确认已收回。`);
      expect(rows).toContain(
        `${firms.ding.name}（${firms.ding.uscc}）前次应收回 1,000.00 元，请先确认已收回。`,
      );
    }
    const verified = await run(
      'verify',
      'after-recovery',
      '--data',
      'data-3',
      '--previous',
      'settlement-2023-3',
    );
    expect([verified.code, verified.out]).toEqual([0, expect.not.stringContaining('不一致 ')]);
    const log = (await readFile(join(cwd, 'after-recovery/audit.jsonl'), 'utf8')).trimEnd().split('\n');
    for (const line of log) auditEntrySchema.parse(JSON.parse(line));
    expect(await settled('data-2', '--previous', 'settlement-2023', '--dry-run')).not.toContain('W976');
  });

  test('the log names the round before and every difference, and fits its schema', async () => {
    const log = (await readFile(join(cwd, 'settlement-2023-3/audit.jsonl'), 'utf8')).trimEnd().split('\n');
    const entries = log.map((line) => auditEntrySchema.parse(JSON.parse(line)));
    const manifest = JSON.parse(await readFile(join(cwd, 'settlement-2023-2/manifest.json'), 'utf8'));
    expect(entries.filter(({ type }) => type === 'previous')).toMatchObject([
      { round: 2, ...manifest.audit },
    ]);
    const { settlement } = await differencesIn('settlement-2023-3');
    expect(settlement).toMatchObject(manifest.audit);
    expect(entries.filter(({ type }) => type === 'difference')).toHaveLength(5);
    expect(entries.find(({ type }) => type === 'supplement')).toMatchObject({ toPay: '2500.00' });
  });

  test('awards.csv has three columns more, and rows for lines that are no longer there', async () => {
    const text = (await readFile(join(cwd, 'settlement-2023-3/awards.csv'), 'utf8')).trimEnd();
    const [head = '', ...rows] = text.split('\r\n').map((row) => row.split(','));
    expect(head.slice(-4)).toEqual(['sources', 'settled', 'now', 'difference']);
    const sum = (column: string) =>
      rows.reduce((total, row) => total + Number(row.at(head.indexOf(column) - head.length)), 0);
    expect([sum('settled'), sum('now'), sum('difference')]).toEqual([364000, 360500, -3500]);
    expect(text).toContain(`${firms.ding.uscc},${firms.ding.name},,R4/super-deduction,R4`);
    expect((await readFile(join(cwd, 'once/awards.csv'), 'utf8')).split('\r\n')[0]).toMatch(/,sources$/);
  });
});

describe('the workbook of a supplementary settlement', () => {
  test('补差表: lines, sums by enterprise, the total', async () => {
    const rows = await rowsOf(await bookOf('settlement-2023-2'), '补差表');
    expect(rows[0]?.[0]).toBe('2023 年度轴承产业科技创新奖励资金补差表（第 2 次结算）');
    const sums = rows.filter((row) => row[2] === '小计').map((row) => [row[1], ...row.slice(4, 11)]);
    expect(sums).toEqual([
      [firms.jia.name, '330000', '0', '330000', '30500', '299500', '299500', '0'],
      [firms.yi.name, '20000', '0', '20000', '0', '20000', '20000', '0'],
      [firms.ding.name, '1000', '0', '1000', '1000', '0', '0', '0'],
      [firms.wu.name, '13000', '0', '13000', '11000', '2000', '2000', '0'],
    ]);
    expect(rows.find((row) => row[1] === '合计')?.slice(4, 11)).toEqual([
      '364000',
      '0',
      '364000',
      '42500',
      '321500',
      '321500',
      '0',
    ]);
    expect(rows.find((row) => row[1]?.startsWith('核对'))?.[4]).toBe('相符');
  });

  test('资金拨付表: only what is paid now, the net of an enterprise, in words', async () => {
    const rows = await rowsOf(await bookOf('settlement-2023-2'), '资金拨付表');
    expect(rows.slice(3, 7).map((row) => [row[1], ...row.slice(5, 9)])).toEqual([
      [firms.jia.name, '300000', '500', '299500', '贰拾玖万玖仟伍佰元整'],
      [firms.yi.name, '20000', '0', '20000', '贰万元整'],
      // 3,000 more on one line, 500 less on two others.
      [firms.wu.name, '3000', '1000', '2000', '贰仟元整'],
      ['合计', '', '', '321500', '叁拾贰万壹仟伍佰元整'],
    ]);
    expect(JSON.stringify(rows)).not.toContain('应收回：');
  });

  test('资金拨付表: what is to come back stands beneath with its own total, and the fund is of the year', async () => {
    const rows = await rowsOf(await bookOf('settlement-2023-3'), '资金拨付表');
    const start = rows.findIndex((row) => row[0]?.startsWith('应收回'));
    expect(rows.slice(3, start).map((row) => [row[1], row[7]])).toEqual([
      [firms.bing.name, '2500'],
      ['合计', '2500'],
    ]);
    expect(rows.slice(start + 2, start + 5).map((row) => [row[1], row[3], row[7], row[8]])).toEqual([
      [firms.yi.name, '见补差表', '5000', '伍仟元整'],
      [firms.ding.name, '本次数据中没有这家企业', '1000', '壹仟元整'],
      ['合计', '', '6000', '陆仟元整'],
    ]);
    const told = (label: string) => rows.find((row) => row[1]?.startsWith(label))?.[7];
    expect(told('以前各次已拨付')).toBe('364000');
    expect(told('本次补拨')).toBe('2500');
    expect(told('应兑付金额')).toBe('360500');
    expect(told('核对')).toBe('相符');
  });

  test('the cover names the round and the head of the one before', async () => {
    const text = JSON.stringify(await rowsOf(await bookOf('settlement-2023-3'), '封面'));
    const manifest = JSON.parse(await readFile(join(cwd, 'settlement-2023-2/manifest.json'), 'utf8'));
    expect(text).toContain('第 3 次（补充结算）');
    expect(text).toContain(manifest.audit.head);
  });

  test.skipIf(!hasLibreOffice())(
    'recalculated by LibreOffice every figure stays',
    async () => {
      await writeTables(join(cwd, 'late-hold'), {
        ...roundsOfYear[1],
        holds: [
          { uscc: firms.jia.uscc, year: '2023', rule: '', matter: '', reason: '核查', document_no: '1号' },
        ],
      });
      await settled('late-hold', '--previous', 'settlement-2023', '--out', 'held-late', '--lang', 'en');
      await writeTables(join(cwd, 'short'), { ...asideInRoundTwo(), fund: fundOf('355000') });
      const short = ['short', '--previous', 'settlement-2023', '--set-aside'];
      await settled(...short, '--out', 'aside-short');
      await settled(...short, '--out', 'aside-shared', '--reading', 'fund.shortfall=prorata');
      const books = await Promise.all(
        ['settlement-2023-2', 'settlement-2023-3', 'in-two', 'held-late', 'aside-short', 'aside-shared'].map(
          bookOf,
        ),
      );
      const after = await recalculated(books);
      for (const [i, book] of books.entries()) {
        const { compared, found } = await differences(book, after[i] ?? Buffer.alloc(0));
        expect(found).toEqual([]);
        expect(compared).toBeGreaterThan(80);
      }
    },
    120_000,
  );
});

describe('what a hold, errors and another code do to what was paid', () => {
  const variant = async (folder: string, changes: (typeof roundsOfYear)[number]) => {
    await writeTables(join(cwd, folder), { ...roundsOfYear[1], ...changes });
    return settled(folder, '--previous', 'settlement-2023', '--set-aside', '--out', `${folder}-out`);
  };
  const enterpriseIn = async (folder: string, uscc: string) =>
    (await differencesIn(`${folder}-out`)).enterprises.find((one) => one.uscc === uscc);

  /** What the history for next year has of an enterprise: rules and amounts. */
  const historyIn = async (folder: string, { uscc }: { readonly uscc: string }, ...options: string[]) => {
    const { code, out } = await run('history', folder, ...options);
    expect(code).toBe(0);
    const cells = out.split('\r\n').map((row) => row.split(','));
    return cells.filter(([code]) => code === uscc).map((row) => `${row[3]} ${row.at(-1)}`);
  };

  test('the history for next year has what all rounds paid, and nothing that came back', async () => {
    expect(await historyIn('settlement-2023-3', firms.wu)).toEqual(['R4 13000.00']);
    expect(await historyIn('settlement-2023-3', firms.yi)).toEqual(['R4 15000.00']);
    expect(await historyIn('settlement-2023-3', firms.ding)).toEqual([]);
    expect(await historyIn('settlement-2023', firms.yi)).toEqual([]);
  });

  test('a history made after an earlier round: what changed or came back is told, and which table to take', async () => {
    await run('history', 'settlement-2023-2', '--out', 'after-two.csv');
    const { code, err } = await run('history', 'settlement-2023-3', '--with', 'after-two.csv');
    expect(code).toBe(1);
    // 20,000 became 15,000; the 1,000 of an enterprise that is gone came back whole.
    expect(err).toMatch(/历年奖补表 20,000\.00（.*结算结果 15,000\.00/);
    expect(err).toMatch(/历年奖补表 1,000\.00（.*结算结果 0\.00/);
    expect(err).toContain('--with 请改写 2023 年度以前的历年奖补表');
  });

  test('a late hold pays nothing more and takes nothing back', async () => {
    const hold = {
      uscc: firms.jia.uscc,
      year: '2023',
      rule: '',
      matter: '',
      reason: '核查',
      document_no: '1号',
    };
    const told = await variant('hold', { holds: [hold] });
    expect(told).toMatch(/警告 W973 .*\n {2}位置 {2}holds\.csv:2\n/);
    expect(told).toMatch(/警告 {2}W973 +\d {2}如：/);
    // Paid 30,500, of it 500 for a patent withdrawn since; payable 330,000 and all of it held.
    expect(await enterpriseIn('hold', firms.jia.uscc)).toMatchObject({
      settled: '30500.00',
      now: '30000.00',
      difference: '-500.00',
    });
    expect(await historyIn('hold-out', firms.jia)).toEqual(['R4 25000.00', 'R5 5000.00']);
    expect(await historyIn('hold-out', firms.jia, '--include-held')).toContain('R11b 300000.00');
    expect((await run('history', 'hold-out')).err).toContain('还没有付，不列入');
    const rows = await rowsOf(await bookOf('hold-out'), '资金拨付表');
    const held = rows.findIndex((row) => row[0]?.startsWith('暂缓拨付'));
    expect(rows.slice(held).find((row) => row[1] === '合计')?.[7]).toBe('300000');
  });

  test('of a line that is held after it was paid, the history has what was paid', async () => {
    const { uscc, name } = firms.wu;
    const hold = { uscc, year: '2023', rule: 'R4', matter: '', reason: '核查', document_no: '1号' };
    await variant('held-in-part', { holds: [hold] });
    expect(await historyIn('held-in-part-out', firms.wu)).toContain('R4 10000.00');
    const { out, err } = await run('history', 'held-in-part-out');
    expect(err).toContain(`另有 1 项已拨付一部分，其余 3,000.00 元暂缓：${name} R4`);
    expect(err).not.toContain('还没有付，不列入');
    await writeFile(join(cwd, 'held.csv'), out);
    expect((await run('history', 'held-in-part-out', '--with', 'held.csv')).err).not.toContain('W961');
  });

  test('what was paid stands for an enterprise that is set aside', async () => {
    expect(await variant('aside', asideInRoundTwo())).toContain('W972');
    expect(await enterpriseIn('aside', firms.wu.uscc)).toMatchObject({
      settled: '11000.00',
      now: '11000.00',
      difference: '0.00',
    });
    expect((await run('history', 'aside-out')).err).toContain(
      '暂不结算 1 家，本次没有结算，不列入（其中 1 家以前各次已拨付的，已列入）',
    );
    expect(await historyIn('aside-out', firms.wu)).toEqual(['R4 10000.00', 'R5 500.00', 'R5 500.00']);
    const explained = await run('explain', 'aside-out', firms.wu.name);
    expect([explained.code, explained.out]).toEqual([0, expect.stringContaining('已拨付的维持不变')]);
    const { code } = await run('verify', 'aside-out', '--data', 'aside', '--previous', 'settlement-2023');
    expect(code).toBe(0);
  });

  test('and is held against the fund', async () => {
    const { enterprises = [] } = asideInRoundTwo();
    const told = await variant('aside-fund', { enterprises, fund: fundOf('355000') });
    // The others' 351,000 and the 11,000 that stand.
    expect(told).toMatch(/W402 {2}专项资金不足，缺 7,000\.00 元[\s\S]*暂不结算的企业已拨付 11,000\.00 元/);
    expect(told).toMatch(/专项资金缺口 +7,000\.00/);
    expect((await documentOf('aside-fund-out')).fund).toEqual({
      available: '355000.00',
      payable: '351000.00',
      shortfall: '7000.00',
      standing: '11000.00',
    });
    const rows = await rowsOf(await bookOf('aside-fund-out'), '资金拨付表');
    const figure = (label: string) => rows.find((row) => row[1]?.startsWith(label))?.[7];
    expect([figure('暂不结算的企业已拨付'), figure('资金缺口')]).toEqual(['11000', '7000']);
    expect(JSON.stringify(rows)).not.toContain('专项资金足以兑付');
    const report = await run('audit', 'aside-fund-out', '--format', 'md');
    expect(report.out).toMatch(/暂不结算的企业已拨付[^\n]*11,000\.00/);
    expect((await run('verify', 'aside-fund-out', '--data', 'aside-fund')).code).toBe(0);
  });

  test('what stands is not shared out: the others share the rest', async () => {
    const shared = async (out: string, amount: string) => {
      await writeTables(join(cwd, out), { ...asideInRoundTwo(), fund: fundOf(amount) });
      const reading = ['--reading', 'fund.shortfall=prorata'];
      const more = ['--previous', 'settlement-2023', '--set-aside', '--out', `${out}-out`, ...reading];
      const told = await settled(out, ...more);
      expect((await run('verify', `${out}-out`, '--data', out)).code).toBe(0);
      return { told, fund: (await documentOf(`${out}-out`)).fund };
    };
    const some = await shared('aside-rest', '355000');
    expect(some.fund).toMatchObject({ payable: '344000.00', shortfall: '7000.00' });
    expect(some.told).toMatch(/专项资金不足核减 +7,000\.00/);
    // More stands than there is: nothing is left for the others, and no more can be cut from them than they had.
    const none = await shared('aside-none', '10000');
    expect(none.fund).toMatchObject({ payable: '0.00', shortfall: '352000.00' });
    expect(none.told).toMatch(/专项资金不足核减 +351,000\.00/);
    expect(none.told).toMatch(/应兑付 351,000\.00 元/);
  });

  test('what was paid under a former code was paid to the firm of now', async () => {
    const renamed = (rows: readonly Readonly<Record<string, string>>[]) =>
      rows.map((row) =>
        row['uscc'] === firms.wu.uscc ? { ...row, uscc: firms.bing.uscc, name: firms.bing.name } : row,
      );
    const { enterprises = [], tax_increment = [], payees = [] } = roundsOfYear[1] ?? {};
    const former = {
      uscc: firms.bing.uscc,
      former_uscc: firms.wu.uscc,
      date: '2024-01-15',
      document_no: '变更通知书',
    };
    await variant('renamed', {
      enterprises: renamed(enterprises),
      tax_increment: renamed(tax_increment),
      payees: renamed(payees),
      predecessors: [former],
    });
    expect(await enterpriseIn('renamed', firms.wu.uscc)).toBeUndefined();
    expect(await enterpriseIn('renamed', firms.bing.uscc)).toMatchObject({
      settled: '11000.00',
      now: '13000.00',
      difference: '2000.00',
    });
    // Rows of the year that were made before the renaming would stand beside those under the code of now.
    const first = await run('history', 'settlement-2023');
    await writeFile(join(cwd, 'first.csv'), first.out);
    const merged = await run('history', 'renamed-out', '--with', 'first.csv');
    expect([merged.code, merged.out]).toEqual([1, '']);
    expect(merged.err).toMatch(/E961[^\n]*2023 年度 R4 super-deduction/);
    const { code } = await run('verify', 'renamed-out', '--data', 'renamed', '--previous', 'settlement-2023');
    expect(code).toBe(0);
  });
});

describe('under other terms than the settlement before', () => {
  test('readings, parameters and basis that differ are told once, before and now', async () => {
    const policy = (await readFile(builtInPolicyFile, 'utf8')).replace(/value: 5000$/m, 'value: 4000');
    await writeFile(join(cwd, 'other-policy.yaml'), policy);
    const told = await settled(
      ...['data-2', '--previous', 'settlement-2023', '--dry-run', '--policy', 'other-policy.yaml'],
      ...['--reading', 'R9.side=either', '--basis', '文B'],
    );
    expect(told).toContain('W977  本次结算的口径、政策参数或依据文件与前次不同');
    expect(told).toMatch(
      /应为 {2}口径 R9\.side 前次 seller，本次 either；政策参数 1 个：R5\S* 前次 5000，本次 4000；依据文件 前次 无，本次 文B/,
    );
    expect(told.match(/警告 W977/g)).toHaveLength(1);
  });

  test('and nothing where they are the same', async () => {
    expect(await settled('data-2', '--previous', 'settlement-2023', '--dry-run')).not.toContain('W977');
  });
});

describe('a first settlement, whose settlement.json tells no kinds', () => {
  test('has them in its log: a second kind of talent of one person moves nothing of the first', async () => {
    const talents = (...kinds: string[]) => ({
      ...roundsOfYear[1],
      talents: [
        ...(roundsOfYear[1]?.['talents'] ?? []),
        ...kinds.map((kind) => ({
          uscc: firms.jia.uscc,
          person: '王甲',
          kind,
          selected_date: '2023-03-03',
          self_cultivated: 'yes',
        })),
      ],
    });
    await writeTables(join(cwd, 'kind-1'), talents('provincial'));
    await writeTables(join(cwd, 'kind-2'), talents('national', 'provincial'));
    await settled('kind-1', '--out', 'kinds-1');
    await settled('kind-2', '--out', 'kinds-2', '--previous', 'kinds-1');
    await settled('kind-1', '--out', 'kinds-3', '--previous', 'kinds-2');
    const linesIn = async (folder: string) =>
      (await differencesIn(folder)).enterprises
        .flatMap(({ lines }) => lines)
        .filter(({ rule }) => rule === 'R11a')
        .map(({ kind, settled, now }) => [kind, settled === '0.00', now === '0.00']);
    expect((await linesIn('kinds-2')).sort()).toEqual([
      ['national', true, false],
      ['provincial', false, true],
    ]);
    expect((await linesIn('kinds-3')).sort()).toEqual([
      ['national', false, true],
      ['provincial', true, false],
    ]);
    for (const [folder, before, data] of [
      ['kinds-2', 'kinds-1', 'kind-2'],
      ['kinds-3', 'kinds-2', 'kind-1'],
    ] as const)
      expect((await run('verify', folder, '--data', data, '--previous', before)).code).toBe(0);
  });
});

describe('a supplementary settlement verified', () => {
  test('from its own folder, with the data, with the settlement before it', async () => {
    const alone = await run('verify', 'settlement-2023-2');
    expect(alone.code).toBe(0);
    expect(alone.out).toContain('未给出前次结算的文件夹（--previous）；其已拨付金额按本日志所记');
    const withData = await run('verify', 'settlement-2023-2', '--data', 'data-2');
    expect([withData.code, withData.out.includes('以前各次已拨付多少没有核对')]).toEqual([0, true]);
    const whole = await run(
      'verify',
      'settlement-2023-2',
      '--data',
      'data-2',
      '--previous',
      'settlement-2023',
    );
    expect([whole.code, whole.out.match(/^ {2}一致 /gm)?.length]).toEqual([0, 8]);
    expect(whole.out).not.toContain('没有核对');
    const log = await readFile(join(cwd, 'settlement-2023-2/manifest.json'), 'utf8');
    const { head } = JSON.parse(log).audit;
    const kept = await run('verify', 'settlement-2023-2', '--data', 'data-2', '--head', head);
    expect([kept.code, kept.out.includes('以前各次已拨付多少没有核对')]).toEqual([0, false]);
  });

  test('against another settlement, or one that was changed', async () => {
    const other = await run('verify', 'settlement-2023-3', '--previous', 'settlement-2023');
    expect(other.code).toBe(1);
    expect(other.out).toContain('不是同一份');
    await cp(join(cwd, 'settlement-2023'), join(cwd, 'changed'), { recursive: true });
    await appendFile(join(cwd, 'changed/awards.csv'), 'x');
    const changed = await run('verify', 'settlement-2023-2', '--previous', 'changed');
    expect(changed.code).toBe(1);
    expect(changed.out).toContain('changed/awards.csv');
    expect(changed.out).toContain('前次结算自身核对不一致');
  });

  test('what was paid before cannot be changed in it unseen', async () => {
    await cp(join(cwd, 'settlement-2023-2'), join(cwd, 'forged'), { recursive: true });
    const file = join(cwd, 'forged/settlement.json');
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace('"settled": "30500.00"', '"settled": "500.00"'),
    );
    expect((await run('verify', 'forged')).code).toBe(1);
  });

  test('what its log says was paid has to be what the settlement before paid', async () => {
    const opened = async (folder: string) => {
      const names = await readdir(join(cwd, folder));
      const files = names.map(async (name) => [name, await readFile(join(cwd, folder, name))] as const);
      return new OpenedSettlement(new Map(await Promise.all(files)));
    };
    const second = await opened('settlement-2023-2');
    const { recorded } = second;
    const settlement = 'fault' in recorded ? null : recorded.previous;
    if (settlement === null) throw new Error('not a supplementary settlement');
    const verification = { agrees: true, checks: [], head: settlement.head, entries: settlement.entries };
    const check = (enterprises: typeof settlement.enterprises) => {
      const given = { path: 'before', verification, settlement: { ...settlement, enterprises } };
      return checksOfPrevious(second, given).map(({ result, finding }) => [result, finding?.kind]);
    };
    expect(check(settlement.enterprises)).toEqual([['agrees', undefined]]);
    const more = settlement.enterprises.map((one) => ({
      ...one,
      lines: one.lines.map((line) => ({ ...line, paid: Money.total(line.paid.toFen() + 1n) })),
    }));
    expect(check(more)).toEqual([['differs', 'previous-paid']]);
    expect(checksOfPrevious(await opened('once'), null)).toEqual([]);
  });

  test('a first settlement has none before it: E974', async () => {
    const { code, err } = await run('verify', 'settlement-2023', '--previous', 'settlement-2023');
    expect([code, err.includes('E974')]).toEqual([2, true]);
  });

  test('explain, diff and the audit report tell of the differences', async () => {
    const explained = await run('explain', 'settlement-2023-2', firms.wu.uscc);
    expect(explained.out).toMatch(/第 2 次结算 {2}已拨付 11,000\.00 +应拨付 13,000\.00 +差额 \+2,000\.00/);
    for (const asked of [firms.ding.uscc, '丁火']) {
      const gone = await run('explain', 'settlement-2023-3', asked);
      expect([gone.code, gone.out]).toEqual([
        0,
        expect.stringContaining(`${firms.ding.name}  ${firms.ding.uscc}`),
      ]);
      expect(gone.out).toContain('本次数据中没有这家企业：以前已拨付的 1,000.00 元全部列为应收回');
      expect(gone.out).toMatch(/R4\/super-deduction {2}已拨付 1,000\.00 +应拨付 0\.00 +差额 −1,000\.00/);
    }
    expect((await run('explain', 'settlement-2023-3', '不在')).err).toContain('E944');
    const compared = await run('diff', 'settlement-2023', 'settlement-2023-2');
    expect(compared.out).toContain('第 2 次结算，补拨 321,500.00 元，应收回 0.00 元');
    const json = JSON.parse((await run('diff', 'settlement-2023', 'settlement-2023-2', '--json')).out);
    expect([json.a.previous, json.b.previous.totals.toPay]).toEqual([undefined, '321500.00']);
    const report = await run('audit', 'settlement-2023-2', '--format', 'md');
    expect(report.code).toBe(0);
    expect(report.out).toMatch(/## 五、补差[\s\S]*321,500\.00/);
    expect((await run('audit', 'once', '--format', 'md')).out).not.toContain('、补差');
  });
});

describe('a supplementary settlement is refused', () => {
  const refusal = async (...argv: string[]) => {
    const before = await readdir(cwd);
    const { code, err } = await run('settle', ...argv);
    expect(await readdir(cwd)).toEqual(before);
    return [code, /[EWN]\d{3}/.exec(err)?.[0], err] as const;
  };

  test('on a settlement that does not verify: E970 with the place', async () => {
    await cp(join(cwd, 'settlement-2023'), join(cwd, 'broken'), { recursive: true });
    await appendFile(join(cwd, 'broken/awards.csv'), 'x');
    const [code, first, told] = await refusal('2023', 'data-2', '--previous', 'broken');
    expect([code, first]).toEqual([2, 'E970']);
    expect(told).toContain('首先见于 awards.csv');
  });

  test('on one of another year, or under another policy: E971', async () => {
    expect((await refusal('2022', 'data-2', '--previous', 'settlement-2023')).slice(0, 2)).toEqual([
      2,
      'E971',
    ]);
    const policy = await readFile(builtInPolicyFile, 'utf8');
    await writeFile(join(cwd, 'other.yaml'), policy.replace('linqing-2022-37', 'linqing-2025-1'));
    const other = ['2023', 'data-2', '--policy', 'other.yaml', '--previous', 'settlement-2023'];
    const [code, first, told] = await refusal(...other);
    expect([code, first]).toEqual([2, 'E971']);
    expect(told).toContain('本次 linqing-2025-1，前次 linqing-2022-37');
  });

  test('into the folder of the one before, inside it or around it: E972', async () => {
    const previous = ['--previous', 'settlement-2023'];
    for (const out of ['settlement-2023', 'settlement-2023/second']) {
      const [code, first] = await refusal('2023', 'data-2', ...previous, '--out', out, '--force');
      expect([code, first]).toEqual([2, 'E972']);
    }
    await mkdir(join(cwd, 'above'));
    await cp(join(cwd, 'settlement-2023'), join(cwd, 'above/first'), { recursive: true });
    const above = await refusal('2023', 'data-2', '--previous', 'above/first', '--out', 'above', '--force');
    expect(above.slice(0, 2)).toEqual([2, 'E972']);
  });

  test('without the folder, on a file, on a folder that is no settlement', async () => {
    const on = async (previous: string) =>
      (await refusal('2023', 'data-2', '--previous', previous)).slice(0, 2);
    expect(await on('nowhere')).toEqual([2, 'E903']);
    expect(await on('data-1/fund.csv')).toEqual([2, 'E930']);
    expect(await on('data-1')).toEqual([2, 'E940']);
  });

  test('where the data are too large to be held: E973', async () => {
    await mkdir(join(cwd, 'large'));
    await writeFile(join(cwd, 'large/enterprises.csv'), '');
    await truncate(join(cwd, 'large/enterprises.csv'), 33 * 2 ** 20);
    const refused = await refusal('2023', 'large', '--previous', 'settlement-2023');
    expect(refused.slice(0, 2)).toEqual([2, 'E973']);
  });
});

describe('a settlement of the year is in the way, which may have been paid', () => {
  let at = '';
  const settle = (...argv: string[]) =>
    inProcess({ argv: ['settle', '2023', ...argv], cwd: at, env: { NO_COLOR: '1', AWARD_LANG: 'zh' } });
  const names = async () => (await readdir(at)).filter((name) => name.startsWith('settlement')).sort();

  beforeEach(async () => {
    at = await mkdtemp(join(cwd, 'way-'));
    for (const name of ['data-1', 'data-2', 'data-3', 'settlement-2023'])
      await cp(join(cwd, name), join(at, name), { recursive: true });
  });
  const copied = (...rounds: string[]) =>
    Promise.all(rounds.map((name) => cp(join(cwd, name), join(at, name), { recursive: true })));

  test('E908 says first to go on from it, and only then how to replace it', async () => {
    const first = await settle('data-2');
    expect([first.code, first.err]).toEqual([2, expect.stringContaining('E908')]);
    expect(first.err).toMatch(/已按 settlement-2023 拨付的.*--previous settlement-2023 .*--force/);
    await copied('settlement-2023-2');
    const second = await settle('data-3', '--previous', 'settlement-2023');
    expect(second.err).toContain('settlement-2023-2（第 2 次结算，同样接着 settlement-2023）');
    expect(second.err).toMatch(/已按 settlement-2023-2 拨付的.*--previous settlement-2023-2 /);
  });

  test('E908 names the last round where there are later ones', async () => {
    await copied('settlement-2023-2', 'settlement-2023-3');
    const { code, err } = await settle('data-2');
    expect([code, err]).toEqual([2, expect.stringContaining('E908')]);
    expect(err).toContain('其后已有第 3 次结算 settlement-2023-3：请用 --previous settlement-2023-3 ');
    expect(err).not.toContain('--force');
  });

  test('what a later round goes on from is not replaced: E975', async () => {
    await copied('settlement-2023-2');
    const { code, err } = await settle('data-2', '--force');
    expect([code, err]).toEqual([2, expect.stringContaining('E975')]);
    expect(err).toContain('--previous settlement-2023-2 ');
    expect(await names()).toEqual(['settlement-2023', 'settlement-2023-2']);
    expect((await settle('data-1', '--force')).err).toContain('结果与已有的完全相同');
  });

  test('a round may be settled again before it is paid: moved aside, with a warning', async () => {
    await copied('settlement-2023-2');
    const { code, err } = await settle('data-3', '--previous', 'settlement-2023', '--force');
    expect([code, err]).toEqual([0, expect.stringContaining('警告 W974  原来的第 2 次结算已被新结果取代')]);
    expect(err).toContain('--previous settlement-2023-2.old-1');
    expect(await names()).toEqual(['settlement-2023', 'settlement-2023-2', 'settlement-2023-2.old-1']);
  });

  test('so may the first, with a word on what to do if it was paid', async () => {
    const { code, err } = await settle('data-2', '--force');
    expect(code).toBe(0);
    expect(err).toContain('原有结果已改名保留为 settlement-2023.old-1；如已按它拨付');
    expect(err).not.toContain('W974');
  });

  test('what was moved aside, or has a later round beside it, is gone on from with a warning: W975', async () => {
    await copied('settlement-2023-2');
    const beside = await settle('data-3', '--previous', 'settlement-2023', '--out', 'other', '--dry-run');
    expect([beside.code, beside.err]).toEqual([0, expect.stringContaining('警告 W975')]);
    expect(beside.err).toContain('其后已有第 2 次结算 settlement-2023-2');
    await rename(join(at, 'settlement-2023-2'), join(at, 'settlement-2023-2.old-1'));
    const aside = await settle('data-3', '--previous', 'settlement-2023-2.old-1', '--dry-run');
    expect([aside.code, aside.err]).toEqual([0, expect.stringContaining('警告 W975')]);
    expect(aside.err).toContain('settlement-2023-2.old-1 是被取代后改名保留的结算');
    const last = await settle('data-3', '--previous', 'settlement-2023', '--dry-run');
    expect(last.err).not.toContain('W975');
  });

  test('no warning of the round that is made again, or that is there already', async () => {
    await copied('settlement-2023-2');
    const again = await settle('data-3', '--previous', 'settlement-2023', '--force');
    expect([again.code, again.err]).toEqual([0, expect.not.stringContaining('W975')]);
  });
});
