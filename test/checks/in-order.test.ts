import { expect, test } from 'vitest';
import { givenBy } from '../cases/cases.ts';
import { settleRows } from '../support/settle-rows.ts';

async function codes(given: Parameters<typeof givenBy>[0]['given']): Promise<string[]> {
  const { problems } = await settleRows(givenBy({ given: given ?? {} }));
  return problems.map(({ code }) => code).filter((code) => code.startsWith('E3'));
}

const title = (valid_from: number, valid_to: number | null) =>
  codes({ titles: [{ title: '单项冠军', level: 'provincial', valid_from, valid_to }] });
const term = (term_start: string | null, term_end: string | null) =>
  codes({
    deputy_expenses: [{ person: '王一', term_start, term_end, expense_date: '2023-05-01', amount: 100 }],
  });

test('a title and a term may end when they begin, not before', async () => {
  expect(await title(2023, 2023)).toEqual([]);
  expect(await title(2023, 2022)).toEqual(['E313']);
  expect(await term('2023-05-01', '2023-05-01')).toEqual([]);
  expect(await term('2023-05-01', '2023-04-30')).toEqual(['E308']);
});

test('without a beginning or an end nothing is out of order', async () => {
  expect(await term(null, '2023-04-30')).toEqual([]);
  expect(await term('2023-05-01', null)).toEqual([]);
});
