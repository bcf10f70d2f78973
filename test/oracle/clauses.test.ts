import { describe, expect, it } from 'vitest';
import { brief, landed, patent, settleOne, traded } from './given.ts';
import type { Row } from './types.ts';

const platform: Row = { kind: 'innovation_platform', level: 'municipal', recognised_date: '2023-05-01' };
const expense: Row = {
  person: '王一',
  recognised: 'yes',
  term_start: '2023-01-01',
  term_end: '2023-06-30',
  expense_date: '2023-03-01',
  category: 'travel',
  amount: '100',
};

describe('clauses that the worked figures leave out', () => {
  it('R7: history comes off the total; with a blank only the whole ceiling exhausts it', () => {
    const contracts = [{ ...landed, contract_no: 'H1' }];
    const had = (amount: string) => [{ year: '2022', rule: 'R7', matter: 'H1', amount }];
    const given = (amount: string, row: Row = {}) =>
      brief(settleOne({ tables: { contracts: [{ ...contracts[0], ...row }], award_history: had(amount) } }));
    expect(given('20000')).toEqual(['R7/H1 30000.00 30000.00 -']);
    expect(given('50000')).toEqual(['R7/H1 0.00 0.00 already-awarded']);
    expect(given('50000', { landed: '' })).toEqual(['R7/H1 0.00 0.00 missing-data']);
    expect(given('1000000', { landed: '' })).toEqual(['R7/H1 0.00 0.00 already-awarded']);
    expect(given('20000', { landing_mode: 'other' })).toEqual(['R7/H1 30000.00 0.00 decision-required']);
    expect(given('20000', { paid: '0' })).toEqual(['R7/H1 0.00 0.00 nothing-eligible']);
  });

  it('R3: a decision means the higher of two levels', () => {
    const platforms = ['municipal', 'provincial'].map((level) => ({ ...platform, name: '中心', level }));
    const decisions = [{ year: '2023', rule: 'R3', matter: '中心', amount: '150000' }];
    expect(brief(settleOne({ tables: { platforms, decisions } }))).toEqual([
      'R3/中心/provincial 150000.00 0.00 overlap',
      'R3/中心/municipal 200000.00 200000.00 -',
    ]);
  });

  it('overlap: a line that yields still makes a lower one of its rule yield', () => {
    const contracts = [
      { ...landed, contract_no: 'H1', paid: '300', same_matter: '甲' },
      { ...landed, contract_no: 'H2', project: 'P', paid: '100', same_matter: '甲' },
      { ...landed, contract_no: 'H3', project: 'P', paid: '100', same_matter: '乙' },
      { ...landed, contract_no: 'H4', paid: '150', same_matter: '乙' },
    ];
    expect(brief(settleOne({ tables: { contracts } }))).toEqual([
      'R7/H1 150.00 150.00 -',
      'R7/H4 75.00 0.00 overlap',
      'R7/P 100.00 0.00 overlap',
    ]);
  });

  it('overlap: the rule with the highest sum stays; keys of different kinds are never equal', () => {
    const contracts = ['H1', 'H2'].map((contract_no) => ({
      ...landed,
      ...traded,
      contract_no,
      project: 'P',
      paid: '100',
      turnover: '2600',
    }));
    const platforms = [{ ...platform, name: 'H1' }];
    expect(brief(settleOne({ tables: { contracts, platforms } }))).toEqual([
      'R3/H1 200000.00 200000.00 -',
      'R7/P 100.00 0.00 overlap',
      'R9/H1 52.00 52.00 -',
      'R9/H2 52.00 52.00 -',
    ]);
  });

  it.each([
    ['199999.99', 'yes', {}, '0.01', null],
    ['199999.99', 'no', {}, '200000.00', null],
    ['200000', 'no', {}, '0.00', 'overlap-other-scheme'],
    ['1', 'yes', { 'overlap.top_up': 'all-or-nothing' }, '0.00', 'overlap-other-scheme'],
  ])('the other scheme: %s, paid %s', (amount, paid, readings, payable, reason) => {
    const other = { year: '2023', scheme: '实施方案', rule: 'R3', matter: '中心', amount, paid };
    const tables = { platforms: [{ ...platform, name: '中心' }], other_subsidies: [other] };
    expect(settleOne({ tables, readings }).lines[0]).toMatchObject({ payable, reason });
  });

  it('R10: rows left out with the first reason; none left gives the line its reason', () => {
    const late = { ...expense, expense_date: '2023-07-01' };
    const rows = [expense, late, { ...expense, category: 'salary', expense_date: '2024-01-01' }];
    const some = settleOne({ tables: { deputy_expenses: rows } });
    expect(some.lines[0]).toMatchObject({
      computed: '50.00',
      leftOutReasons: ['outside-term', 'not-covered'],
    });
    expect(settleOne({ tables: { deputy_expenses: rows.slice(1) } }).lines[0]?.reason).toBe('not-covered');
    const unrecognised = rows.map((row) => ({ ...row, recognised: 'no' }));
    expect(settleOne({ tables: { deputy_expenses: unrecognised } }).lines[0]?.reason).toBe('not-recognised');
  });

  it('tracks: separate lines stand without conditions and cap, but not against C5', () => {
    const platforms = [{ ...platform, kind: 'specialised_makerspace', level: 'national', name: '众创' }];
    const readings = { 'R8.track': 'separate' };
    const given = (enterprise: Row) =>
      settleOne({ enterprise, readings, increment: '', tables: { platforms } });
    expect(given({ scale: 'other' })).toMatchObject({ status: 'ineligible', cap: null });
    expect(brief(given({ scale: 'other' }))).toEqual(['R8b/众创 1000000.00 1000000.00 -']);
    expect(brief(given({ fraud: 'yes' }))).toEqual(['R8b/众创 1000000.00 0.00 disqualified']);
  });

  it('recovery: all of a disqualified enterprise, else only what was declared falsely', () => {
    const patents = [patent('202010000001.0', { fraud: 'yes' })];
    const award_history = [
      { year: '2022', rule: 'R5', matter: '202010000001.0', amount: '5000' },
      { year: '2023', rule: 'R1', matter: '', amount: '10000' },
    ];
    const tables = { patents, award_history };
    expect(settleOne({ tables }).recovery).toBe('5000.00');
    expect(settleOne({ tables, enterprise: { fraud: 'yes' } }).recovery).toBe('15000.00');
    expect(settleOne({ tables: { award_history } }).recovery).toBeNull();
  });
});
