import { expect, test } from 'vitest';
import { enterprises as enterpriseTable } from '../../src/tables/all/enterprises.ts';
import { givenBy } from '../cases/cases.ts';
import { settleRows, type TextRow } from '../support/settle-rows.ts';

const enterpriseColumns = Object.keys(enterpriseTable.columns);

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
      isHistory: false,
    },
  ]);
});

test('a code unlike any there names none', async () => {
  expect(await factsOf('9144030078888888XX')).toEqual([
    { uscc: '91371581MA3A1BCDX7', written: null, successor: null, isHistory: false },
  ]);
});

test('where hundreds of codes cannot be read none of them is guessed at', async () => {
  const others = Array.from({ length: 150 }, (_, i) => `${i}`.padStart(18, 'X'));
  expect(await factsOf('91371581MA3A1BCDX8', ...others)).toMatchObject([{ written: null }]);
});

test('history of an enterprise that claims nothing this year stands where a bare row names the enterprise', async () => {
  const uscc = '91371581MA3A1BCDX7';
  const other = '91371581MA0000015Q';
  const paid = { uscc: other, year: '2022', rule: 'R5', matter: '202110000002.0', amount: '5000' };
  const settledWith = (...enterprises: readonly TextRow[]) =>
    settleRows(givenBy({ given: { enterprises: [{ uscc }, ...enterprises], award_history: [paid] } }));
  const without = await settledWith();
  const told = without.problems.filter(({ code }) => code === 'E301');
  expect(told.map(({ facts }) => facts)).toMatchObject([{ uscc: other, isHistory: true }]);
  const blank = Object.fromEntries(enterpriseColumns.map((column) => [column, '']));
  const { settlement } = await settledWith({
    ...blank,
    uscc: other,
    name: '临清乙轴承有限公司',
    scale: 'above',
  });
  const own = settlement?.enterprises.find(({ dossier }) => dossier.uscc === other);
  expect([own?.lines, own?.dossier.award_history.length]).toEqual([[], 1]);
});
