import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { Bench } from '../../../src/review/explain/bench.ts';
import { explain } from '../../../src/review/explain/explain.ts';
import { explanationText } from '../../../src/terminal/explanation.ts';
import { type Case, givenBy, usccOf } from '../../cases/cases.ts';
import { type Given, settledRows, settleRows } from '../../support/settle-rows.ts';
import { recordedIn } from '../recorded-in.ts';

type Rows = Pick<Case, 'readings' | 'given'>;

/** What `award explain` says of the enterprise 甲. */
async function said(given: Given): Promise<string> {
  const settlement = await settledRows(given);
  const bench = new Bench(recordedIn(settlement));
  const settled = bench.settlement.enterprises.find(({ dossier }) => dossier.uscc === usccOf('甲'));
  if (settled === undefined) throw new Error('甲 was not settled');
  return explanationText(explain(bench, settled), null, bench.policy, 'zh', new Chalk({ level: 0 }));
}

/** The same rows in a file that heads one column otherwise. */
function headed(given: Given, table: string, column: string, header: string): Given {
  const rows = (given.tables[table] ?? []).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, text]) => [name === column ? header : name, text])),
  );
  const columns = (given.columns?.[table] ?? []).map((name) => (name === column ? header : name));
  return {
    ...given,
    tables: { ...given.tables, [table]: rows },
    columns: { ...given.columns, [table]: columns },
  };
}

const deduction = { super_deduction: 4_000_000 };
const capped: Rows = {
  given: {
    enterprises: [{ ...deduction, output: '10000.00' }],
    tax_increment: [{ increment: 900_000 }],
  },
};

test('a figure is proposed in the unit of its own column, and typed there it does what was said of it', async () => {
  const given = headed(givenBy(capped), 'enterprises', 'output', '2023年产值（万元）');
  const text = await said(given);
  const [, typed = ''] = /2023年产值（万元） 10000\.00 → (\S+)\n/.exec(text) ?? [];
  expect(typed).toBe('10000.000001');
  const [row = {}] = given.tables['enterprises'] ?? [];
  const tables = { ...given.tables, enterprises: [{ ...row, '2023年产值（万元）': typed }] };
  const { settlement, problems } = await settleRows({ ...given, tables });
  expect(problems.filter(({ code }) => code === 'W201')).toEqual([]);
  expect(settlement?.totals.payable.toString()).toBe('900000.00');
});

test('a column that no file has is proposed with its unit', async () => {
  const given = givenBy({ given: { enterprises: [{ ...deduction, rd_spend: '' }] } });
  const columns = (given.columns?.['enterprises'] ?? []).filter((name) => name !== 'rd_spend');
  const rows = (given.tables['enterprises'] ?? []).map(({ rd_spend: _, ...row }) => row);
  const text = await said({
    ...given,
    tables: { ...given.tables, enterprises: rows },
    columns: { ...given.columns, enterprises: columns },
  });
  expect(text).toMatch(/“企业基本信息”表增加列 研发投入（元） （空白） → \d+\.00/);
});

const patent = { patent_no: '202110123451.4' };
const contract = {
  contract_no: 'H1',
  contract_type: 'transfer',
  role: 'seller',
  provincial_recognised: 'yes',
};
const landed = { contract_no: 'H1', project: '套圈', landing_mode: 'commissioned', landed: 'yes' };

const cases: readonly [title: string, rows: Rows, says: readonly (string | RegExp)[], silent?: string][] = [
  [
    'one that was not evaluated is not called blank: the reading is open',
    { given: { enterprises: [{ ...deduction, land_grade_prev: '未参评' }] } },
    ['未参评 → C', '口径 C2.not_evaluated 尚未选定', '视为符合、视为不符合', '改为 met（视为符合）'],
    '数据为空',
  ],
  [
    'a project whose ceiling earlier years have used up',
    {
      given: {
        contracts: [{ ...landed, paid: 2_100_000 }],
        award_history: [{ year: 2022, rule: 'R7', matter: '套圈', amount: 1_000_000 }],
      },
    },
    [
      '历年奖补已用满该项目的支持额度（口径 R7.ceiling',
      '历年已拨付 1,000,000.00，该项目最多 1,000,000.00',
      '删去 award_history.csv:2 这一行',
      '口径 R7.ceiling 改为 project-year（每年）',
    ],
    '改这一处',
  ],
  [
    'a contract that was transferred for no more than the time before',
    { given: { contracts: [{ ...contract, turnover: 100_000, previous_turnover: 100_000 }] } },
    ['没有可补助的增值部分', 'previous_turnover “100000”'],
  ],
  [
    'a platform without a decision',
    {
      given: {
        platforms: [
          { name: '中心', kind: 'innovation_platform', level: 'municipal', recognised_date: '2023-05-01' },
        ],
      },
    },
    [
      '未见审议决定，按最高额计',
      /口径 R3\.undecided 改为 decision-required（待审议决定） {2}则企业兑付合计 0\.00/,
    ],
  ],
  [
    'a patent whose type only its number tells, with the cells that decided',
    { given: { patents: [patent] } },
    ['由专利号得出：发明', /认定依据 +patents\.csv:2 单元格 C2 patent_no “202110123451\.4”/],
  ],
  [
    'why a recognition is continuous, with the one before',
    { given: { recognitions: [{ kind: 'tech_sme' }, { kind: 'tech_sme', year: 2022 }] } },
    ['此前最近一次认定在 2022 年（recognitions.csv:3），相隔不超过 1 年，属连续'],
  ],
  [
    'a title that was looked at and does not count',
    {
      given: {
        enterprises: [deduction],
        titles: [{ title: 'specialised', level: 'municipal', valid_from: 2022 }],
      },
    },
    [/titles\.csv:2 单元格 \w+ level “municipal” = 市级 {2}级别不够，不计/],
  ],
  [
    'figures that are blank do not hold as a ground, and the cap is cut down to 分',
    {
      given: {
        enterprises: [{ ...deduction, output_prev: '' }],
        tax_increment: [{ increment: '100.01' }],
      },
      readings: {},
    },
    [/G2 +不成立/, '（向下取到分）'],
  ],
  [
    'an increment that nobody has is not turned into an amount that would be paid',
    { given: { enterprises: [deduction], tax_increment: [] } },
    ['兑付多少另取决于封顶'],
    '兑付 1,000,000.00',
  ],
  [
    'a cap of nothing stands in the way of what would be granted',
    {
      given: {
        patents: [{ ...patent, self_developed: 'no' }],
        enterprises: [deduction],
        tax_increment: [{ increment: -1 }],
      },
    },
    ['本项核定 5,000.00，但封顶额度为 0'],
  ],
  ['a ratio reads as percent', { given: { enterprises: [deduction] } }, [/现为 [\d.]+%，要求不低于 5%/]],
];

test.each(cases)('%s', async (_, rows, says, silent) => {
  const text = await said(givenBy(rows));
  for (const one of says) typeof one === 'string' ? expect(text).toContain(one) : expect(text).toMatch(one);
  if (silent !== undefined) expect(text).not.toContain(silent);
});
