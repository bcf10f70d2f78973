import { describe, expect, test } from 'vitest';
import { type Problem, severityOf } from '../../src/messages/problem.ts';
import type { Outcome } from '../../src/settle/settle.ts';
import { type Case, givenBy, usccOf } from '../cases/cases.ts';
import { settleRows } from '../support/settle-rows.ts';

const patent = '202110123451.4';
const both = [{ uscc: '甲' }, { uscc: '乙' }];

async function settled(given: Case['given'], setAside = false): Promise<Outcome> {
  return settleRows({ ...givenBy({ ...(given && { given }) }), setAside });
}

function errorsOf({ problems }: Outcome): string[] {
  const errors = problems.filter(({ code }) => severityOf(code) === 'error');
  return errors.map(({ code, place }: Problem) => `${code} ${place.file}:${place.row}`).sort();
}

describe('a row that could not be read whole hides nothing else (2-input.md section 2)', () => {
  test('a patent claimed by two is told on both rows, though one of them has no date', async () => {
    const given = {
      enterprises: both,
      patents: [
        { uscc: '甲', patent_no: patent, grant_date: null },
        { uscc: '乙', patent_no: patent },
      ],
    };
    expect(errorsOf(await settled(given))).toEqual([
      'E200 patents.csv:2',
      'E303 patents.csv:2',
      'E303 patents.csv:3',
    ]);
  });

  test('the same key twice is told, though one row has no date', async () => {
    const given = { patents: [{ patent_no: patent, grant_date: null }, { patent_no: patent }] };
    expect(errorsOf(await settled(given))).toEqual(['E200 patents.csv:2', 'E225 patents.csv:3']);
  });

  test('a tax row is checked, though the enterprise’s own row has no scale', async () => {
    const given = {
      enterprises: [{ scale: null }],
      tax_increment: [{ revenue: 300, revenue_prev: 100, increment: 100 }],
    };
    expect(errorsOf(await settled(given))).toEqual(['E200 enterprises.csv:2', 'E302 tax_increment.csv:2']);
  });

  test('a row of an unknown enterprise is told as such, though it has no date', async () => {
    const given = { patents: [{ uscc: '乙', patent_no: patent, grant_date: null }] };
    expect(errorsOf(await settled(given))).toEqual(['E200 patents.csv:2', 'E301 patents.csv:2']);
  });
});

describe('rows marked false count for nothing (1-policy.md section 2)', () => {
  test('a patent that one enterprise claims falsely is the other’s', async () => {
    const given = {
      enterprises: both,
      patents: [
        { uscc: '甲', patent_no: patent, type: 'invention' },
        { uscc: '乙', patent_no: patent, type: 'invention', fraud: 'yes' },
      ],
    };
    const outcome = await settled(given);
    expect(errorsOf(outcome)).toEqual([]);
    const lines = outcome.settlement?.enterprises.flatMap(({ lines }) => lines) ?? [];
    expect(lines.map(({ outcome: { outcome, reason } }) => [outcome, reason])).toEqual([
      ['granted', null],
      ['denied', 'false-declaration'],
    ]);
  });

  test('a deputy’s row that is marked false does not contradict the others', async () => {
    const given = {
      deputy_expenses: [{ amount: 1000 }, { amount: 500, recognised: 'no', fraud: 'yes' }],
    };
    const outcome = await settled(given);
    expect(errorsOf(outcome)).toEqual([]);
    expect(outcome.settlement?.totals.payable.toString()).toBe('500.00');
  });
});

describe('--set-aside', () => {
  const disputed = {
    enterprises: [...both, { uscc: '丙' }],
    patents: [
      { uscc: '甲', patent_no: patent, grant_date: null },
      { uscc: '乙', patent_no: patent },
    ],
  };

  test('both claimants of a disputed patent wait, whichever row is broken; the others are settled', async () => {
    const { settlement } = await settled(disputed, true);
    expect(settlement?.setAside).toEqual([
      { uscc: usccOf('甲'), name: '临清市甲山轴承有限公司', errors: 2 },
      { uscc: usccOf('乙'), name: '临清市乙水轴承有限公司', errors: 1 },
    ]);
    expect(settlement?.enterprises.map(({ dossier }) => dossier.uscc)).toEqual([usccOf('丙')]);
  });

  test('an enterprise whose own row is broken is set aside with its rows', async () => {
    const given = {
      enterprises: [{ uscc: '甲', scale: null }, { uscc: '乙' }],
      patents: [{ patent_no: patent }],
    };
    const { settlement } = await settled(given, true);
    expect(settlement?.setAside.map(({ uscc }) => uscc)).toEqual([usccOf('甲')]);
  });

  test('an error of an enterprise that stands nowhere still stops it', async () => {
    const given = { patents: [{ uscc: '乙', patent_no: patent, grant_date: null }] };
    expect((await settled(given, true)).settlement).toBeNull();
  });

  test('where all are set aside nothing is settled', async () => {
    const given = { patents: [{ patent_no: patent, grant_date: null }] };
    expect((await settled(given, true)).settlement).toBeNull();
  });

  test('who has no error gets the same, with or without the others', async () => {
    const alone = await settled({
      enterprises: [{ uscc: '丙', super_deduction: 1000000 }],
      tax_increment: [{ uscc: '丙' }],
    });
    const { enterprises, ...rest } = disputed;
    const given = { ...rest, enterprises: [...both, { uscc: '丙', super_deduction: 1000000 }] };
    const { settlement } = await settled(given, true);
    const figures = (outcome: Outcome['settlement']) =>
      outcome?.enterprises.map(({ dossier, totals }) => [dossier.uscc, totals.payable.toString()]);
    expect(enterprises).toHaveLength(3);
    expect(figures(settlement)).toEqual(figures(alone.settlement));
  });
});

describe('award_history', () => {
  const codes = async (rows: NonNullable<Case['given']>[string], given: Case['given'] = {}) =>
    (await settled({ ...given, award_history: rows })).problems
      .filter(({ place }) => place.file === 'award_history.csv')
      .map(({ code, place }) => `${code} ${place.row}`);

  test('a matter that differs from a line’s by brackets or spaces alone is doubted', async () => {
    const platforms = [
      {
        name: '滚子轴承技术中心(省级)',
        kind: 'innovation_platform',
        level: 'provincial',
        recognised_date: '2023-05-01',
      },
    ];
    const rows = [
      { year: 2022, rule: 'R3', matter: '滚子轴承 技术中心【省级】', amount: 1 },
      { year: 2022, rule: 'R3', matter: '另一个技术中心', amount: 1 },
    ];
    expect(await codes(rows, { platforms })).toEqual(['N204 2', 'W311 2']);
  });

  test('R5 is named by a patent number, however it is written', async () => {
    const rows = [
      { year: 2022, rule: 'R5', matter: 'ZL2021101234514', amount: 5000 },
      { year: 2022, rule: 'R5', matter: '一种轴承', amount: 5000 },
    ];
    expect(await codes(rows)).toEqual(['W311 3']);
  });

  test('a row of the award year or later has no effect, and says so', async () => {
    expect(await codes([{ year: 2023, rule: 'R1', matter: 'sme', amount: 1 }])).toEqual(['N307 2']);
  });

  test('zeros in front of a number, and a name that goes on, are near enough to be doubted', async () => {
    const contracts = [
      {
        contract_no: 'LB-2023-01',
        project: '热处理工艺',
        landing_mode: 'commissioned',
        paid: 1000,
        landed: 'yes',
      },
      { contract_no: 'LB-2023-02', contract_type: 'development', role: 'seller', turnover: 1000 },
    ];
    const rows = [
      { year: 2022, rule: 'R7', matter: '热处理', amount: 1 },
      { year: 2022, rule: 'R7', matter: '热处理工艺', amount: 1 },
      { year: 2022, rule: 'R9', matter: 'LB-2023-2', amount: 1 },
      { year: 2022, rule: 'R9', matter: 'LB-2023-12', amount: 1 },
    ];
    expect(await codes(rows, { contracts })).toEqual(['W311 2', 'W311 4']);
  });

  test('a slip of the pen is doubted, and what tells matters apart is none', async () => {
    const contracts = [
      {
        contract_no: 'LB-2023-0117',
        project: '圆锥滚子轴承热处理一期',
        landing_mode: 'commissioned',
        paid: 1000,
        landed: 'yes',
      },
      { contract_no: 'LB-2023-O2', contract_type: 'development', role: 'seller', turnover: 1000 },
      { contract_no: 'LB-2023-0119', contract_type: 'development', role: 'seller', turnover: 1000 },
      { contract_no: 'LB-2023-A', contract_type: 'development', role: 'seller', turnover: 1000 },
    ];
    const rows = [
      { year: 2022, rule: 'R7', matter: '圆锥磙子轴承热处理一期', amount: 1 },
      { year: 2022, rule: 'R9', matter: 'LB-2023-02', amount: 1 },
      { year: 2022, rule: 'R9', matter: 'LB-2023-0191', amount: 1 },
      { year: 2022, rule: 'R7', matter: '圆锥滚子轴承热处理二期', amount: 1 },
      { year: 2022, rule: 'R9', matter: 'LB-2023-0118', amount: 1 },
      { year: 2022, rule: 'R9', matter: 'LB-2023-B', amount: 1 },
    ];
    expect(await codes(rows, { contracts })).toEqual(['W311 2', 'W311 3', 'W311 4']);
  });

  test('R1 or R2 paid for a year that the recognitions do not have makes this year look like the first', async () => {
    const rows = [
      { year: 2021, rule: 'R1', matter: 'sme', amount: 50000 },
      { year: 2022, rule: 'R1', matter: 'sme', amount: 20000 },
      { year: 2022, rule: 'R2', matter: 'hnte', amount: 100000 },
    ];
    const recognitions = [
      { kind: 'tech_sme', year: 2022 },
      { kind: 'tech_sme', year: 2023 },
    ];
    expect(await codes(rows, { recognitions })).toEqual(['W312 2']);
    const only = recognitions.slice(1);
    const { problems } = await settled({ recognitions: only, award_history: rows.slice(0, 1) });
    expect(problems.filter(({ code }) => code === 'W312')).toMatchObject([
      {
        place: { file: 'award_history.csv', row: 2, column: 'year' },
        facts: { current: 'recognitions.csv:2', paidAs: 'first' },
      },
    ]);
  });
});

describe('contracts', () => {
  test('one that was signed after the year is told of, and settled as it stands', async () => {
    const contract = { contract_type: 'development', role: 'seller', provincial_recognised: 'yes' };
    const contracts = [
      { ...contract, contract_no: 'LB-1', turnover: 1000, signed_date: '2023-12-31' },
      { ...contract, contract_no: 'LB-2', turnover: 1000, signed_date: '2024-01-01' },
      {
        contract_no: 'LB-3',
        landing_mode: 'commissioned',
        landed: 'yes',
        paid: 1000,
        signed_date: '2024-02-01',
      },
    ];
    const { problems, settlement } = await settled({ contracts });
    const told = problems.filter(({ code }) => code === 'W313');
    expect(told.map(({ place }) => `${place.row} ${place.column}`)).toEqual([
      '3 signed_date',
      '4 signed_date',
    ]);
    expect(settlement?.totals.computed.toString()).toBe('540.00');
  });
});

describe('what stops --set-aside', () => {
  test('is the errors of no enterprise, and nothing where all are set aside', async () => {
    const patents = [{ patent_no: patent, grant_date: null }];
    const stoppedBy = async (given: Case['given']) =>
      (await settled(given, true)).stopping.map(({ code, place }) => `${code} ${place.file}`);
    expect(await stoppedBy({ patents, fund: [{ amount: 'x' }] })).toEqual(['E201 fund.csv']);
    expect(await stoppedBy({ patents })).toEqual([]);
  });
});
