import { expect, test } from 'vitest';
import { problem } from '../../src/messages/problem.ts';
import { tell } from '../../src/messages/told.ts';
import { givenBy } from '../cases/cases.ts';
import { settleRows } from '../support/settle-rows.ts';

const saidOf = async (given: NonNullable<Parameters<typeof givenBy>[0]['given']>) => {
  const { problems } = await settleRows(
    givenBy({ given: { enterprises: [{ super_deduction: 1 }], ...given } }),
  );
  return problems
    .filter(({ code }) => code === 'W336' || code === 'N302')
    .map(({ code, place, value }) => [code, place.file, place.column, value]);
};

test.each([
  ['holds', {}],
  ['adjustments', { rule: 'R4', amount: 0 }],
  ['objections', { by: '盖章', outcome: '处理中' }],
])('a row of %s under another year lets money go out, and is a warning at its year', async (table, row) => {
  for (const year of [2022, 2024])
    expect(await saidOf({ [table]: [{ year, ...row }] })).toEqual([
      ['W336', `${table}.csv`, 'year', String(year)],
    ]);
  expect(await saidOf({ [table]: [{ year: 2023, ...row }] })).not.toContainEqual(
    expect.arrayContaining(['W336']),
  );
});

test('the award year is asked for, above all where the year is later', () => {
  const hintOf = (said: number) =>
    tell(problem('W336', {}, { table: 'holds', title: '暂缓', said, year: 2023 }), 'zh');
  expect(hintOf(2024).headline).toContain('照常拨付');
  expect(hintOf(2024).hint).toMatch(/^是不是 2023？年度要填奖补年度/);
  expect(hintOf(2022).hint).toMatch(/^是不是 2023？确是 2022 年度的，不必改/);
});
