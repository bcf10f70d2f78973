import { expect, test } from 'vitest';
import { objectionsOf } from '../../src/settle/objections.ts';
import { givenBy, usccOf } from '../cases/cases.ts';
import { settledRows } from '../support/settle-rows.ts';

test('objections come by day, those of one day by code, and those of another year not at all', async () => {
  const objection = (uscc: string, date: string) => ({ uscc, date });
  const settlement = await settledRows(
    givenBy({
      given: {
        enterprises: [{ uscc: '甲' }, { uscc: '乙' }],
        objections: [
          objection('乙', '2024-03-06'),
          objection('乙', '2024-03-05'),
          objection('甲', '2024-03-05'),
          { ...objection('甲', '2023-03-05'), year: 2022 },
        ],
      },
    }),
  );
  const told = objectionsOf(
    settlement.enterprises.map(({ dossier }) => dossier),
    2023,
  );
  expect(told.map(({ row }) => [row.date, row.uscc])).toEqual([
    ['2024-03-05', usccOf('甲')],
    ['2024-03-05', usccOf('乙')],
    ['2024-03-06', usccOf('乙')],
  ]);
});
