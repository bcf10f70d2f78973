import { expect, test } from 'vitest';
import { givenBy } from '../cases/cases.ts';
import { settleRows } from '../support/settle-rows.ts';

const factsOf = async (...codes: readonly string[]) => {
  const enterprises = codes.map((uscc) => ({ uscc }));
  const given = givenBy({ given: { enterprises, tax_increment: [{ uscc: '甲' }] } });
  const { problems } = await settleRows(given);
  return problems.filter((one) => one.code === 'E301').map(({ facts }) => facts);
};

test('a row of an enterprise whose code is written wrong in the table enterprises names that row', async () => {
  expect(await factsOf('91371581MA3A1BCDX8')).toEqual([
    {
      uscc: '91371581MA3A1BCDX7',
      written: { code: '91371581MA3A1BCDX8', place: 'enterprises.csv:2' },
      successor: null,
    },
  ]);
});

test('a code unlike any there names none', async () => {
  expect(await factsOf('9144030078888888XX')).toEqual([
    { uscc: '91371581MA3A1BCDX7', written: null, successor: null },
  ]);
});

test('where hundreds of codes cannot be read none of them is guessed at', async () => {
  const others = Array.from({ length: 150 }, (_, i) => `${i}`.padStart(18, 'X'));
  expect(await factsOf('91371581MA3A1BCDX8', ...others)).toMatchObject([{ written: null }]);
});
