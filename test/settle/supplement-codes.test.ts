import { describe, expect, test } from 'vitest';
import type { PreviousSettlement } from '../../src/settle/rounds/previous.ts';
import { settle } from '../../src/settle/settle.ts';
import { asPrevious } from '../support/as-previous.ts';
import { firms, roundsOfYear } from '../support/rounds.ts';
import { readRows, type TextRow } from '../support/settle-rows.ts';

const { jia, yi, bing } = firms;
const [first = {}] = roundsOfYear[0]?.['enterprises'] ?? [];

interface Year {
  /** The super-deduction of each firm that stands in the data; a quarter of it is its R4. */
  readonly firms: Readonly<Partial<Record<'jia' | 'yi', string>>>;
  /** Rows of predecessors: 甲 has passed into 乙. */
  readonly passed?: boolean | Partial<TextRow>;
}

const merger = { uscc: yi.uscc, former_uscc: jia.uscc, date: '2023-07-01', document_no: '登记1号' };

/** Settles a round; @returns what it moves per code, and what the next one goes on from */
async function round(year: Year, previous: PreviousSettlement | null = null) {
  const there = Object.entries(year.firms).map(([firm, deduction]) => ({
    ...first,
    ...firms[firm as 'jia' | 'yi'],
    super_deduction: deduction,
  }));
  const read = await readRows({
    setAside: true,
    tables: {
      enterprises: [...there, { ...first, ...bing, super_deduction: '' }] as TextRow[],
      tax_increment: [...there, bing].map(({ uscc }) => ({ uscc, year: '2023', increment: '8000000' })),
      award_history: [{ uscc: yi.uscc, year: '2022', rule: 'R1', matter: '', amount: '50000' }],
      ...(year.passed ? { predecessors: [{ ...merger, ...(year.passed === true ? {} : year.passed) }] } : {}),
    },
  });
  const { settlement, problems } = settle(read.input, { ...read.terms, previous });
  if (settlement === null) throw new Error(JSON.stringify(problems));
  const told = settlement.supplement?.enterprises ?? [];
  return {
    next: asPrevious(settlement),
    names: told.map(({ uscc, name }) => [uscc, name]),
    problems: problems.map(({ code, facts }) => ({ code, facts })),
    moves: Object.fromEntries(
      told.map(({ uscc, settled, now, difference }) => [
        uscc === jia.uscc ? '甲' : '乙',
        [settled, now, difference].map(String),
      ]),
    ),
  };
}

const both = { firms: { jia: '120000', yi: '20000' } } as const;

describe('money stays with the code that received it', () => {
  test('a row of predecessors that was wrong and is taken out again moves nothing', async () => {
    const one = await round(both);
    const merged = await round({ firms: { yi: '120000' }, passed: true }, one.next);
    // 乙 now claims what 甲 was paid for; its own 5,000 are set off.
    expect(merged.moves).toEqual({ 乙: ['35000.00', '30000.00', '-5000.00'] });
    const again = await round({ firms: { yi: '120000' }, passed: true }, merged.next);
    expect(again.moves).toEqual({ 乙: ['30000.00', '30000.00', '0.00'] });
    const corrected = await round(both, again.next);
    expect(corrected.moves).toEqual({
      甲: ['30000.00', '30000.00', '0.00'],
      // It had given back its own 5,000.
      乙: ['0.00', '5000.00', '5000.00'],
    });
  });

  test('what one gave back for the other is paid back to it, even where all had come back', async () => {
    const one = await round(both);
    const merged = await round({ firms: { yi: '' }, passed: true }, one.next);
    expect(merged.moves).toEqual({ 乙: ['35000.00', '0.00', '-35000.00'] });
    const again = await round({ firms: { yi: '' }, passed: true }, merged.next);
    expect(again.moves).toEqual({ 乙: ['0.00', '0.00', '0.00'] });
    const corrected = await round(both, again.next);
    expect(corrected.moves).toEqual({
      甲: ['30000.00', '30000.00', '0.00'],
      乙: ['-30000.00', '5000.00', '35000.00'],
    });
  });
});

describe('a slip in a row of predecessors asks nobody for money', () => {
  test.each([
    ['a day that is none', { date: '2023-13-40' }],
    ['no document', { document_no: '' }],
  ])('%s', async (_, passed) => {
    const one = await round(both);
    const broken = await round({ firms: { yi: '120000' }, passed }, one.next);
    expect(broken.names).toEqual([[yi.uscc, yi.name]]);
    expect(broken.moves).toEqual({ 乙: ['35000.00', '35000.00', '0.00'] });
    const codes = broken.problems.map(({ code }) => code);
    expect([codes.includes('W972'), codes.includes('W970')]).toEqual([true, false]);
    const mended = await round({ firms: { yi: '140000' }, passed: true }, broken.next);
    expect(mended.moves).toEqual({ 乙: ['35000.00', '35000.00', '0.00'] });
  });
});

test('a row of predecessors without the former code names nobody: what was paid under it is asked back, and told', async () => {
  const one = await round(both);
  const blank = await round({ firms: { yi: '120000' }, passed: { former_uscc: '' } }, one.next);
  expect(blank.moves).toEqual({ 甲: ['30000.00', '0.00', '-30000.00'], 乙: ['5000.00', '5000.00', '0.00'] });
  const told = blank.problems.filter(({ code }) => code === 'W970' || code === 'W972');
  expect(told).toEqual([
    { code: 'W970', facts: { name: jia.name, amount: '30,000.00' } },
    { code: 'W972', facts: { name: yi.name, amount: '5,000.00' } },
  ]);
});
