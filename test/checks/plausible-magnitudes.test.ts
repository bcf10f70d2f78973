import { expect, test } from 'vitest';
import { givenBy } from '../cases/cases.ts';
import { settleRows } from '../support/settle-rows.ts';

/** Code, the column pointed at, and the one that the row's other figures speak against. */
async function told(figures: Readonly<Record<string, number | null>>) {
  const { problems } = await settleRows(givenBy({ given: { enterprises: [figures] } }));
  return problems
    .filter(({ code }) => /^W3(0[459]|10)$/.test(code))
    .map(({ code, place, facts }) => [code, place.column, 'suspect' in facts ? facts.suspect : undefined]);
}

const right = { rd_spend: 3_047_200, output_prev: 55_400_000, profit: 4_128_600 };

test.each([
  [
    'sales in 分 of 万元',
    { ...right, output: 61_250_000, sales: 586_000_000_000 },
    ['W305', 'sales', 'sales'],
  ],
  ['output in 万元', { ...right, output: 6_125, sales: 58_600_000 }, ['W305', 'output', 'output']],
  [
    'output too large',
    { ...right, output: 612_500_000_000, sales: 58_600_000 },
    ['W310', 'output', 'output'],
  ],
  [
    'nothing else in the row',
    { rd_spend: null, output_prev: null, profit: null, output: 6_125, sales: 58_600_000 },
    ['W305', 'output', null],
  ],
])('output and sales of which one is in another unit: %s', async (_, figures, expected) => {
  expect(await told(figures)).toEqual([expected]);
});

test.each([
  ['R&D alone says it', { rd_spend: 3_047_200 }, 'output'],
  ['profit alone says it', { profit: 4_128_600 }, 'output'],
  ['so does a loss', { profit: -4_128_600 }, 'output'],
  ['the output of the year before alone says it', { output_prev: 55_400_000 }, 'output'],
  ['a profit of nothing says nothing', { profit: 0 }, null],
  ['the other figures say both', { output_prev: 6_000, rd_spend: 3_047_200 }, null],
])('which of output and sales is in another unit: %s', async (_, one, suspect) => {
  const figures = { rd_spend: null, output_prev: null, profit: null, output: 6_125, sales: 58_600_000 };
  expect(await told({ ...figures, ...one })).toEqual([['W305', 'output', suspect]]);
});

test('sales in 万元 among 元 are pointed at, though R&D and deduction exceed them too', async () => {
  expect(await told({ ...right, output: 61_250_000, sales: 5_860 })).toEqual([
    ['W304', 'rd_spend', undefined],
    ['W310', 'sales', 'sales'],
  ]);
});
