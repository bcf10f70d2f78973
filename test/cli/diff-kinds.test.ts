import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtInPolicyFile } from '../../src/policy/loaded.ts';
import { type Case, givenBy } from '../cases/cases.ts';
import { csvOf } from '../support/settle-rows.ts';
import { inProcess } from './hosts.ts';

type Given = NonNullable<Case['given']>;

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'award-kinds-'));
  await settled('a', base);
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

const run = (...argv: string[]) => inProcess({ argv, cwd, env: { NO_COLOR: '1' } });

/** Settles rows into a folder of the name. */
async function settled(name: string, given: Given, more: readonly string[] = [], year = 2023): Promise<void> {
  const folder = join(cwd, `data-${name}`);
  await mkdir(folder);
  const { tables, columns } = givenBy({ year, given });
  for (const [table, rows] of Object.entries(tables))
    await writeFile(join(folder, `${table}.csv`), csvOf(rows, columns?.[table]));
  const { code, err } = await run('settle', String(year), `data-${name}`, '--out', name, '-q', ...more);
  expect([name, code, err]).toEqual([name, code === 3 ? 3 : 0, err]);
}

/** What `award diff a NAME` says, without the two lines that name the folders. */
async function told(name: string, language: 'zh' | 'en'): Promise<string[]> {
  const { code, out } = await run('diff', 'a', name, '--lang', language);
  expect(code).toBe(0);
  return out.trimEnd().split('\n').slice(3);
}

const rnd = { super_deduction: 400000 };
const base: Given = {
  enterprises: [
    { uscc: '甲', ...rnd },
    { uscc: '乙', ...rnd },
  ],
  patents: [{ patent_no: '202010000001.1', grant_date: '2023-05-01' }],
};

test('a row that is new, one that is gone, and an enterprise that is new', async () => {
  await settled('rows', {
    enterprises: [...(base['enterprises'] ?? []), { uscc: '丙', ...rnd }],
    platforms: [
      { name: '实验室', kind: 'innovation_platform', level: 'municipal', recognised_date: '2023-05-01' },
    ],
  });
  expect(await told('rows', 'zh')).toMatchInlineSnapshot(`
    [
      "合计（元）：兑付 205,000.00 → 500,000.00（+295,000.00），待定 0.00",
      "企业：新增 1 家，取消 0 家，有变化 1 家",
      "",
      "临清市甲山轴承有限公司  91371581MA3A1BCDX7",
      "  兑付 105,000.00 → 300,000.00（+195,000.00）  待定 0.00",
      "  新增  R3 创新创业平台 实验室 市级      0.00  →  200,000.00  +200,000.00  无 → 予以奖补  [1]",
      "  取消  R5 专利 202010000001.1       5,000.00  →        0.00    −5,000.00  予以奖补 → 无  [2]",
      "  [1] 新增一行：创新平台 实验室 聊城市级 创新创业平台（platforms.csv:2）",
      "  [2] 删去一行：专利 202010000001.1（patents.csv:2）",
      "",
      "临清市丙林轴承有限公司  91371581MA3C3DEF7K  新增",
      "  兑付 0.00 → 100,000.00（+100,000.00）  待定 0.00",
      "  新增  R4 研发费用加计扣除  0.00  →  100,000.00  +100,000.00  无 → 予以奖补  [1]",
      "  [1] 新增一行：企业基本信息（enterprises.csv:4）",
    ]
  `);
  expect(await told('rows', 'en')).toMatchInlineSnapshot(`
    [
      "total (元): payable 205,000.00 → 500,000.00 (+295,000.00), pending 0.00",
      "enterprises: 1 added, 0 removed, 1 changed",
      "",
      "临清市甲山轴承有限公司  91371581MA3A1BCDX7",
      "  payable 105,000.00 → 300,000.00 (+195,000.00)  pending 0.00",
      "  added    R3 innovation platform 实验室 municipal      0.00  →  200,000.00  +200,000.00  none → granted  [1]",
      "  removed  R5 patents 202010000001.1                5,000.00  →        0.00    −5,000.00  granted → none  [2]",
      "  [1] row added: platforms 实验室 municipal innovation_platform (platforms.csv:2)",
      "  [2] row removed: patents 202010000001.1 (patents.csv:2)",
      "",
      "临清市丙林轴承有限公司  91371581MA3C3DEF7K  added",
      "  payable 0.00 → 100,000.00 (+100,000.00)  pending 0.00",
      "  added  R4 R&D super-deduction  0.00  →  100,000.00  +100,000.00  none → granted  [1]",
      "  [1] row added: enterprises (enterprises.csv:4)",
    ]
  `);
});

test('an enterprise that is gone, and one that no longer meets the conditions', async () => {
  await settled('standing', { ...base, enterprises: [{ uscc: '甲', ...rnd, land_grade_prev: 'D' }] });
  expect(await told('standing', 'zh')).toMatchInlineSnapshot(`
    [
      "合计（元）：兑付 205,000.00 → 0.00（−205,000.00），待定 0.00",
      "企业：新增 0 家，取消 1 家，有变化 1 家",
      "",
      "临清市甲山轴承有限公司  91371581MA3A1BCDX7",
      "  兑付 105,000.00 → 0.00（−105,000.00）  待定 0.00",
      "  变更  资格                                                      符合 → 不符合                          [1]",
      "  变更  R4 研发费用加计扣除     100,000.00  →  0.00  −100,000.00  予以奖补 → 不予奖补（企业不符合条件）  [1]",
      "  变更  R5 专利 202010000001.1    5,000.00  →  0.00    −5,000.00  予以奖补 → 不予奖补（企业不符合条件）  [1]",
      "  [1] 企业基本信息（enterprises.csv:2 单元格 H2 land_grade_prev）：“A” → “D”",
      "",
      "临清市乙水轴承有限公司  91371581MA3B2CDE3Y  取消",
      "  兑付 100,000.00 → 0.00（−100,000.00）  待定 0.00",
      "  取消  R4 研发费用加计扣除  100,000.00  →  0.00  −100,000.00  予以奖补 → 无  [1]",
      "  [1] 删去一行：企业基本信息（enterprises.csv:3）",
    ]
  `);
  expect(await told('standing', 'en')).toMatchInlineSnapshot(`
    [
      "total (元): payable 205,000.00 → 0.00 (−205,000.00), pending 0.00",
      "enterprises: 0 added, 1 removed, 1 changed",
      "",
      "临清市甲山轴承有限公司  91371581MA3A1BCDX7",
      "  payable 105,000.00 → 0.00 (−105,000.00)  pending 0.00",
      "  changed  status                                                       eligible → ineligible          [1]",
      "  changed  R4 R&D super-deduction     100,000.00  →  0.00  −100,000.00  granted → denied (ineligible)  [1]",
      "  changed  R5 patents 202010000001.1    5,000.00  →  0.00    −5,000.00  granted → denied (ineligible)  [1]",
      "  [1] enterprises (enterprises.csv:2 cell H2 land_grade_prev): “A” → “D”",
      "",
      "临清市乙水轴承有限公司  91371581MA3B2CDE3Y  removed",
      "  payable 100,000.00 → 0.00 (−100,000.00)  pending 0.00",
      "  removed  R4 R&D super-deduction  100,000.00  →  0.00  −100,000.00  granted → none  [1]",
      "  [1] row removed: enterprises (enterprises.csv:3)",
    ]
  `);
});

test('what has to be recovered', async () => {
  const [first, second] = base['enterprises'] ?? [];
  await settled('fraud', {
    ...base,
    enterprises: [{ ...first, fraud: 'yes' }, second ?? {}],
    award_history: [{ year: 2022, rule: 'R1', matter: 'sme', amount: 50000 }],
  });
  expect(await told('fraud', 'zh')).toMatchInlineSnapshot(`
    [
      "合计（元）：兑付 205,000.00 → 100,000.00（−105,000.00），待定 0.00",
      "企业：新增 0 家，取消 0 家，有变化 1 家",
      "",
      "临清市甲山轴承有限公司  91371581MA3A1BCDX7",
      "  兑付 105,000.00 → 0.00（−105,000.00）  待定 0.00",
      "  变更  资格                                                      符合 → 取消资格                  [1]",
      "  变更  追缴                                                      无 → 50,000.00                   [1]+[2]（单独改变时兑付 [1] 0.00，[2] 0.00）",
      "  变更  R4 研发费用加计扣除     100,000.00  →  0.00  −100,000.00  予以奖补 → 不予奖补（取消资格）  [1]",
      "  变更  R5 专利 202010000001.1    5,000.00  →  0.00    −5,000.00  予以奖补 → 不予奖补（取消资格）  [1]",
      "  [1] 企业基本信息（enterprises.csv:2 单元格 V2 fraud）：“no” → “yes”",
      "  [2] 新增一行：历年奖补 2022 R1 sme 50,000.00（award_history.csv:2）",
      "",
      "[1]+[2]：几项合起来才有此变化",
    ]
  `);
});

test('another policy, and a reading', async () => {
  const text = await readFile(builtInPolicyFile, 'utf8');
  const [rate = ''] = / {2}R4\.rate:\n(?: {4}.*\n)*? {4}value: .*\n/.exec(text) ?? [];
  expect(rate).not.toBe('');
  await writeFile(join(cwd, 'policy.yaml'), text.replace(rate, rate.replace(/value: .*/, "value: '0.2'")));
  await settled('policy', base, ['--policy', 'policy.yaml', '--reading', 'R9.side=either']);
  expect(await told('policy', 'zh')).toMatchInlineSnapshot(`
    [
      "合计（元）：兑付 205,000.00 → 165,000.00（−40,000.00），待定 0.00",
      "企业：新增 0 家，取消 0 家，有变化 2 家",
      "",
      "临清市甲山轴承有限公司  91371581MA3A1BCDX7",
      "  兑付 105,000.00 → 85,000.00（−20,000.00）  待定 0.00",
      "  变更  R4 研发费用加计扣除  100,000.00  →  80,000.00  −20,000.00  予以奖补，核定 100,000.00 → 80,000.00  [1]",
      "  [1] 政策参数 R4.rate：0.25 → 0.2",
      "",
      "临清市乙水轴承有限公司  91371581MA3B2CDE3Y",
      "  兑付 100,000.00 → 80,000.00（−20,000.00）  待定 0.00",
      "  变更  R4 研发费用加计扣除  100,000.00  →  80,000.00  −20,000.00  予以奖补，核定 100,000.00 → 80,000.00  [1]",
      "  [1] 政策参数 R4.rate：0.25 → 0.2",
      "",
      "另有 1 处输入、口径或参数不同，没有影响任何结论和金额（--json 可全部列出）。",
    ]
  `);
});

test('another year, under its document', async () => {
  await settled('year', base, ['--basis', '临政办字〔2025〕1号'], 2024);
  expect((await told('year', 'zh')).join('\n')).toContain('奖补年度：2023 → 2024');
  expect((await run('diff', 'a', 'year', '--lang', 'zh')).out).toContain('，依据文件 临政办字〔2025〕1号');
  expect((await told('year', 'en')).join('\n')).toContain('award year: 2023 → 2024');
});

test('an enterprise that is set aside for its errors, in B and then in A', async () => {
  const [first, second] = base['enterprises'] ?? [];
  await settled('aside', { ...base, enterprises: [first ?? {}, { ...second, scale: '很大' }] }, [
    '--set-aside',
  ]);
  expect(await told('aside', 'zh')).toMatchInlineSnapshot(`
    [
      "合计（元）：兑付 205,000.00 → 105,000.00（−100,000.00），待定 0.00",
      "企业：新增 0 家，取消 1 家，有变化 0 家",
      "",
      "临清市乙水轴承有限公司  91371581MA3B2CDE3Y  取消",
      "  兑付 100,000.00 → 0.00（−100,000.00）  待定 0.00",
      "  取消  R4 研发费用加计扣除  100,000.00  →  0.00  −100,000.00  予以奖补 → 无  [1]",
      "  [1] 在 B 中因数据有错误而暂不结算",
    ]
  `);
  const { out } = await run('diff', 'aside', 'a', '--lang', 'en');
  expect(out).toContain('set aside in A for errors in its data');
});

test('a fund that is shared moves everyone where the data of one differ', async () => {
  const fund = [{ year: 2023, amount: 60000 }];
  const prorata = ['--reading', 'fund.shortfall=prorata'];
  const [first, second] = base['enterprises'] ?? [];
  await settled('shared', { ...base, fund }, prorata);
  await settled(
    'moved',
    { ...base, fund, enterprises: [first ?? {}, { ...second, super_deduction: 800000 }] },
    prorata,
  );
  const { out } = await run('diff', 'shared', 'moved', '--lang', 'zh');
  expect(out).toContain('专项资金按比例分配，另有 1 家企业的数据不同');
});

test('a column that was not there', async () => {
  await mkdir(join(cwd, 'data-column'));
  const { tables, columns } = givenBy({ given: base });
  for (const [table, rows] of Object.entries(tables)) {
    const header = (columns?.[table] ?? []).filter((name) => name !== 'land_grade_prev');
    await writeFile(join(cwd, `data-column/${table}.csv`), csvOf(rows, header));
  }
  await run('settle', '2023', 'data-column', '--out', 'column', '-q');
  expect(await told('column', 'zh')).toMatchInlineSnapshot(`
    [
      "合计（元）：兑付 205,000.00 → 0.00（−205,000.00），待定 0.00 → 205,000.00（+205,000.00）",
      "企业：新增 0 家，取消 0 家，有变化 2 家",
      "",
      "临清市甲山轴承有限公司  91371581MA3A1BCDX7",
      "  兑付 105,000.00 → 0.00（−105,000.00）  待定 0.00 → 105,000.00（+105,000.00）",
      "  变更  资格                                                      符合 → 待定                  [1]",
      "  变更  R4 研发费用加计扣除     100,000.00  →  0.00  −100,000.00  予以奖补 → 待定（资格待定）  [1]",
      "  变更  R5 专利 202010000001.1    5,000.00  →  0.00    −5,000.00  予以奖补 → 待定（资格待定）  [1]",
      "  [1] 企业基本信息 上年度亩产效益评价：“A”（enterprises.csv:2 单元格 H2 land_grade_prev） → 空白（无此列）",
      "",
      "临清市乙水轴承有限公司  91371581MA3B2CDE3Y",
      "  兑付 100,000.00 → 0.00（−100,000.00）  待定 0.00 → 100,000.00（+100,000.00）",
      "  变更  资格                                                   符合 → 待定                  [1]",
      "  变更  R4 研发费用加计扣除  100,000.00  →  0.00  −100,000.00  予以奖补 → 待定（资格待定）  [1]",
      "  [1] 企业基本信息 上年度亩产效益评价：“A”（enterprises.csv:3 单元格 H3 land_grade_prev） → 空白（无此列）",
    ]
  `);
});
