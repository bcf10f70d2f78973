import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen, sum } from './fractions.ts';
import { yearOfData } from './generate.ts';
import { brief, landed, patent, settleOne, traded } from './given.ts';
import { settleByHand } from './oracle.ts';
import type { OracleEnterprise } from './types.ts';

const c1 = (enterprise: OracleEnterprise) => enterprise.conditions.find(({ id }) => id === 'C1');

describe('the worked figures of 1-policy.md section 9', () => {
  it('W1, W2: research spend at and just under five per cent', () => {
    const at = settleOne({ enterprise: { rd_spend: '1000000.00' } });
    expect(c1(at)).toMatchObject({ result: 'met', value: '0.050000', atBound: true });
    const under = settleOne({ enterprise: { rd_spend: '999999.99' } });
    expect(c1(under)).toMatchObject({ result: 'not-met', value: '0.049999', atBound: false });
  });

  it('W3: the ceiling of R7 beats its floor', () => {
    const paid = settleOne({ tables: { contracts: [{ ...landed, contract_no: 'H1', paid: '2100000' }] } });
    expect(brief(paid)).toEqual(['R7/H1 1000000.00 1000000.00 -']);
  });

  it('W4: the yearly limit of R9', () => {
    const sold = settleOne({
      tables: { contracts: [{ ...traded, contract_no: 'H1', turnover: '30000000' }] },
    });
    expect(sold.lines[0]).toMatchObject({ computed: '600000.00', afterLimit: '500000.00' });
  });

  it.each([
    ['W5', {}, []],
    ['W6', { output: '100000000.00' }, []],
  ])('%s: eighty per cent of the increment', (_case, output, grounds) => {
    const deduction = { super_deduction: '3440000', ...output };
    const { cap, totals } = settleOne({ enterprise: deduction, increment: '900000' });
    expect(cap).toMatchObject({ rate: '0.8', grounds, limit: '720000.00', binding: true });
    expect(totals).toMatchObject({ computed: '860000.00', afterLimit: '860000.00', payable: '720000.00' });
  });

  it('W7: an increment below zero leaves every line standing with nothing', () => {
    const { cap, lines } = settleOne({ enterprise: { super_deduction: '400' }, increment: '-50000' });
    expect(cap).toMatchObject({ increment: '-50000.00', limit: '0.00', binding: true });
    expect(lines[0]).toMatchObject({ outcome: 'granted', afterLimit: '100.00', payable: '0.00' });
  });

  it.each([
    ['W8', 'tech_sme', ['2020', '2022'], 'R1/sme 10000.00'],
    ['W9', 'hnte', ['2019', '2022'], 'R2/hnte 50000.00'],
    ['W9', 'hnte', ['2018', '2022'], 'R2/hnte 30000.00'],
  ])('%s: %s of %j', (_case, kind, years, wanted) => {
    const recognitions = years.map((year) => ({ kind, year }));
    expect(brief(settleOne({ year: 2022, tables: { recognitions } }))[0]).toContain(wanted);
  });

  it.each([
    [2022, 'already-awarded'],
    [2023, 'already-awarded'],
    [2024, null],
  ])('W10: a carrier awarded in 2021, again in %i', (year, reason) => {
    const carrier = { name: '孵化器', kind: 'incubator', level: 'provincial', evaluation: 'A' };
    const platforms = [{ ...carrier, evaluation_year: String(year) }];
    const award_history = [{ year: '2021', rule: 'R8a', matter: '孵化器', amount: '200000' }];
    const [line] = settleOne({ year, tables: { platforms, award_history } }).lines;
    expect(line?.reason).toBe(reason);
  });

  it('W11: patents of every kind', () => {
    const inventions = ['1', '2', '3'].map((digit) => patent(`20201000000${digit}.0`));
    const models = ['1', '2', '3', '4', '5', '6', '7'].map((digit) => patent(`20202000000${digit}.0`));
    const others = [patent('202030000001.0'), patent('202010000009.0', { self_developed: 'no' })];
    const { lines, totals } = settleOne({ tables: { patents: [...inventions, ...models, ...others] } });
    expect(totals.computed).toBe('18500.00');
    const denied = lines.flatMap(({ reason }) => reason ?? []);
    expect(denied).toEqual(['not-self-developed', 'not-covered']);
  });

  it('W12: growth of exactly 26 per cent is no ground', () => {
    const growth = { output: '63000000', output_prev: '50000000', profit: '1400000', profit_prev: '1000000' };
    const energy = { unit_energy: '1.1', unit_energy_prev: '1.2', super_deduction: '4' };
    const { cap } = settleOne({ enterprise: { ...growth, ...energy } });
    expect(cap).toMatchObject({ grounds: [], undetermined: [] });
    const more = settleOne({ enterprise: { ...growth, ...energy, output: '63000000.01' } });
    expect(more.cap).toMatchObject({ grounds: ['G2'], basis: 'full' });
  });

  it('W13: largest remainder in line order', () => {
    const contracts = ['H1', 'H2', 'H3'].map((contract_no) => ({ ...landed, contract_no, paid: '100' }));
    const { lines, cap } = settleOne({ increment: '125', tables: { contracts } });
    expect(cap?.limit).toBe('100.00');
    expect(lines.map(({ payable }) => payable)).toEqual(['33.34', '33.33', '33.33']);
  });

  it('W14: one contract that lands and is traded', () => {
    const contracts = [{ ...landed, ...traded, contract_no: 'H1', turnover: '100000' }];
    expect(brief(settleOne({ tables: { contracts } }))).toEqual([
      'R7/H1 50000.00 50000.00 -',
      'R9/H1 2000.00 0.00 overlap',
    ]);
  });

  it('W15: one platform at two levels', () => {
    const platform = { name: '中心', kind: 'innovation_platform', recognised_date: '2023-05-01' };
    const platforms = ['municipal', 'provincial'].map((level) => ({ ...platform, level }));
    expect(brief(settleOne({ tables: { platforms } }))).toEqual([
      'R3/中心/provincial 1000000.00 1000000.00 -',
      'R3/中心/municipal 200000.00 0.00 overlap',
    ]);
  });
});

describe('any year of data', () => {
  it('only loses from stage to stage, and never pays over a limit', () => {
    fc.assert(
      fc.property(yearOfData, (input) => {
        const { enterprises, fund } = settleByHand(input);
        for (const { lines, cap } of enterprises) {
          expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
          for (const { computed, afterOverlap, afterLimit, payable } of lines) {
            const stages = [payable, afterLimit, afterOverlap, computed].map(fen);
            expect(stages).toEqual([...stages].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
          }
          const capped = sum(
            lines.filter(({ track }) => track === 'enterprise').map(({ payable }) => fen(payable)),
          );
          const prorata = input.readings['fund.shortfall'] === 'prorata' && fund !== null;
          if (cap?.binding === true && !prorata) expect(capped).toBe(fen(cap.limit ?? '0'));
        }
      }),
      { numRuns: 300 },
    );
  });
});
