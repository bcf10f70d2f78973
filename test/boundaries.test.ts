import { describe, expect, test } from 'vitest';
import { settlementObject } from '../src/write/json/document.ts';
import { type Case, givenBy } from './cases/cases.ts';
import { settleRows } from './support/settle-rows.ts';

/** Settles a case of one enterprise and gives that enterprise. */
async function settled(given: Case['given'], readings: Case['readings'] = {}) {
  const outcome = await settleRows(givenBy({ given: given ?? {}, readings }));
  if (outcome.settlement === null) throw new Error(JSON.stringify(outcome.problems));
  const [enterprise] = settlementObject(outcome.settlement).enterprises;
  if (enterprise === undefined) throw new Error('no enterprise');
  return enterprise;
}

type Row = Readonly<Record<string, string | number>>;

async function firstLine(table: string, row: Row, readings?: Case['readings']) {
  const [line] = (await settled({ [table]: [row] }, readings)).lines;
  return line === undefined ? 'no line' : (line.reason ?? line.outcome);
}

/** A threshold with its neighbours one 分 (or one day, or one year) away. */
interface Threshold {
  readonly name: string;
  readonly below: string | number;
  readonly at: string | number;
  readonly above: string | number;
  readonly expected: readonly [string, string, string];
  readonly judge: (value: string | number) => Promise<string>;
}

const condition = (id: string, row: (value: string | number) => Row) => async (value: string | number) => {
  const { conditions } = await settled({ enterprises: [row(value)] });
  return conditions.find((judged) => judged.id === id)?.result ?? '';
};
const grounds = (row: (value: string | number) => Row) => async (value: string | number) => {
  const { cap } = await settled({ enterprises: [{ super_deduction: 100, ...row(value) }] });
  return cap?.grounds.join() ?? 'no cap';
};
const line =
  (table: string, row: (value: string | number) => Row, readings?: Case['readings']) =>
  (value: string | number) =>
    firstLine(table, row(value), readings);
const growing = {
  output: 63000000.01,
  output_prev: 50000000,
  profit: 6300000.01,
  profit_prev: 5000000,
  unit_energy: 0.9,
  unit_energy_prev: 1,
};
const invention = { patent_no: '202010000001.1' };
const contract = { contract_no: 'HT-1' };
const expense = { term_start: '2023-03-01', term_end: '2023-09-30', category: 'travel', amount: 100 };

const thresholds: readonly Threshold[] = [
  {
    name: 'C1 R&D of 5 % of sales',
    below: '999999.99',
    at: '1000000.00',
    above: '1000000.01',
    expected: ['not-met', 'met', 'met'],
    judge: condition('C1', (rd_spend) => ({ rd_spend, sales: 20000000 })),
  },
  {
    name: 'C2 grade C',
    below: 'D',
    at: 'C',
    above: 'B',
    expected: ['not-met', 'met', 'met'],
    judge: condition('C2', (land_grade_prev) => ({ land_grade_prev })),
  },
  {
    name: 'G1 output over 1亿',
    below: '99999999.99',
    at: '100000000.00',
    above: '100000000.01',
    expected: ['', '', 'G1'],
    judge: grounds((output) => ({ output })),
  },
  {
    name: 'G2 output growth over 26 %',
    below: '62999999.99',
    at: '63000000.00',
    above: '63000000.01',
    expected: ['', '', 'G2'],
    judge: grounds((output) => ({ ...growing, output })),
  },
  {
    name: 'G2 profit growth over 26 %',
    below: '6299999.99',
    at: '6300000.00',
    above: '6300000.01',
    expected: ['', '', 'G2'],
    judge: grounds((profit) => ({ ...growing, profit })),
  },
  {
    name: 'G2 unit energy falling',
    below: '1.0001',
    at: '1',
    above: '0.9999',
    expected: ['', '', 'G2'],
    judge: grounds((unit_energy) => ({ ...growing, unit_energy })),
  },
  {
    name: 'G2 base over 0',
    below: '-0.01',
    at: '0',
    above: '0.01',
    expected: ['', '', 'G2'],
    judge: grounds((profit_prev) => ({ ...growing, profit_prev })),
  },
  {
    name: 'R3 first day of Y',
    below: '2022-12-31',
    at: '2023-01-01',
    above: '2023-01-02',
    expected: ['outside-year', 'granted', 'granted'],
    judge: line('platforms', (recognised_date) => ({
      name: '甲平台',
      kind: 'innovation_platform',
      level: 'municipal',
      recognised_date,
    })),
  },
  {
    name: 'R3 last day of Y',
    below: '2023-12-30',
    at: '2023-12-31',
    above: '2024-01-01',
    expected: ['granted', 'granted', 'outside-year'],
    judge: line('platforms', (recognised_date) => ({
      name: '甲平台',
      kind: 'innovation_platform',
      level: 'municipal',
      recognised_date,
    })),
  },
  {
    name: 'trial, last day',
    below: '2023-10-13',
    at: '2023-10-14',
    above: '2023-10-15',
    expected: ['granted', 'granted', 'outside-trial'],
    judge: line('patents', (grant_date) => ({ ...invention, grant_date }), { 'facts.window': 'trial' }),
  },
  {
    name: 'R4 deduction over 0',
    below: '',
    at: '0',
    above: '0.02',
    expected: ['no line', 'no line', 'granted'],
    judge: line('enterprises', (super_deduction) => ({ super_deduction })),
  },
  {
    name: 'R6 funds in Y',
    below: '2022-12-31',
    at: '2023-01-01',
    above: '2024-01-01',
    expected: ['outside-year', 'granted', 'funds-not-arrived'],
    judge: line('projects', (first_funds_date) => ({
      project_no: 'XM-1',
      approved_funding: 100,
      first_funds_date,
    })),
  },
  {
    name: 'R7 paid over 0',
    below: '',
    at: '0',
    above: '0.02',
    expected: ['missing-data', 'nothing-eligible', 'granted'],
    judge: line('contracts', (paid) => ({ ...contract, landing_mode: 'introduction', landed: 'yes', paid })),
  },
  {
    name: 'R8a evaluation of Y',
    below: '2022',
    at: '2023',
    above: '2024',
    expected: ['outside-year', 'granted', 'outside-year'],
    judge: line('platforms', (evaluation_year) => ({
      name: '甲孵化器',
      kind: 'incubator',
      level: 'provincial',
      evaluation: 'A',
      evaluation_year,
    })),
  },
  {
    name: 'R9 value added over 0',
    below: '100.01',
    at: '100',
    above: '99.00',
    expected: ['nothing-eligible', 'nothing-eligible', 'granted'],
    judge: line('contracts', (previous_turnover) => ({
      ...contract,
      contract_type: 'transfer',
      role: 'seller',
      provincial_recognised: 'yes',
      turnover: 100,
      previous_turnover,
    })),
  },
  {
    name: 'R10 first day of the term',
    below: '2023-02-28',
    at: '2023-03-01',
    above: '2023-03-02',
    expected: ['outside-term', 'granted', 'granted'],
    judge: line('deputy_expenses', (expense_date) => ({ ...expense, expense_date })),
  },
  {
    name: 'R10 last day of the term',
    below: '2023-09-29',
    at: '2023-09-30',
    above: '2023-10-01',
    expected: ['granted', 'granted', 'outside-term'],
    judge: line('deputy_expenses', (expense_date) => ({ ...expense, expense_date })),
  },
  {
    name: 'R11c remuneration over 0',
    below: '',
    at: '0',
    above: '0.02',
    expected: ['missing-data', 'nothing-eligible', 'granted'],
    judge: line('talents', (remuneration) => ({ kind: 'flexible', remuneration })),
  },
];

describe.each(thresholds)('$name', ({ below, at, above, expected, judge }) => {
  test.each([
    ['just below', below, expected[0]],
    ['at', at, expected[1]],
    ['just above', above, expected[2]],
  ] as const)('%s (%s): %s', async (_, value, result) => {
    expect(await judge(value)).toBe(result);
  });
});

describe('ceilings and limits', () => {
  test.each([
    ['1999999.98', '999999.99'],
    ['2000000.00', '1000000.00'],
    ['2000000.02', '1000000.00'],
  ])('R7 half of %s paid is %s, at most 1,000,000', async (paid, computed) => {
    const { lines } = await settled({
      contracts: [{ ...contract, landing_mode: 'commissioned', landed: 'yes', paid }],
    });
    expect(lines[0]?.computed).toBe(computed);
  });

  test.each([
    ['24999999.50', '499999.99'],
    ['25000000.00', '500000.00'],
    ['25000000.50', '500000.00'],
  ])('R9 2 %% of %s is %s after the yearly limit', async (turnover, afterLimit) => {
    const row = {
      ...contract,
      contract_type: 'development',
      role: 'seller',
      provincial_recognised: 'yes',
      turnover,
    };
    const { lines } = await settled({ contracts: [row] });
    expect(lines[0]?.afterLimit).toBe(afterLimit);
  });

  test.each([
    ['624.99', '499.99', true],
    ['625.00', '500.00', false],
    ['625.01', '500.00', false],
  ])('cap: 80 %% of an increment of %s leaves %s of 500', async (increment, payable, binding) => {
    const { totals, cap } = await settled({
      enterprises: [{ super_deduction: 2000 }],
      tax_increment: [{ increment }],
    });
    expect([totals.payable, cap?.binding]).toEqual([payable, binding]);
  });

  test.each([
    ['hnte', 2019, '30000.00'],
    ['hnte', 2020, '50000.00'],
    ['hnte', 2022, '50000.00'],
    ['tech_sme', 2021, '10000.00'],
    ['tech_sme', 2022, '20000.00'],
  ])('%s again after %i: %s', async (kind, year, computed) => {
    const { lines } = await settled({
      recognitions: [
        { kind, year: 2023 },
        { kind, year },
      ],
    });
    expect(lines[0]?.computed).toBe(computed);
  });

  test.each([
    [2020, 'granted'],
    [2021, 'already-awarded'],
    [2022, 'already-awarded'],
    [2023, 'granted'],
  ])('R8a awarded in %i: %s', async (year, outcome) => {
    const { lines } = await settled({
      platforms: [
        { name: '甲孵化器', kind: 'incubator', level: 'provincial', evaluation: 'A', evaluation_year: 2023 },
      ],
      award_history: [{ year, rule: 'R8a', matter: '甲孵化器', amount: 200000 }],
    });
    expect(lines[0]?.reason ?? lines[0]?.outcome).toBe(outcome);
  });

  test.each([
    [2024, '', ''],
    [2023, '', 'G3'],
    [2020, 2022, ''],
    [2020, 2023, 'G3'],
  ])('a title from %s to %s: grounds %s', async (valid_from, valid_to, expected) => {
    const { cap } = await settled({
      enterprises: [{ super_deduction: 100 }],
      titles: [{ title: '瞪羚', level: 'provincial', valid_from, valid_to }],
    });
    expect(cap?.grounds.join()).toBe(expected);
  });
});
