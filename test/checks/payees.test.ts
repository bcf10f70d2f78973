import { describe, expect, test } from 'vitest';
import { givenBy } from '../cases/cases.ts';
import { settleRows } from '../support/settle-rows.ts';

type Rows = NonNullable<Parameters<typeof givenBy>[0]['given']>;

/** Codes, places and quoted texts of what is said of the payees of a year in which 甲 is awarded 100,000. */
async function saidOf(given: Rows) {
  const { problems } = await settleRows(
    givenBy({ given: { enterprises: [{ super_deduction: 400000 }], ...given } }),
  );
  return problems
    .filter(({ code }) => /^W33/.test(code))
    .map(({ code, place, value }) => [code, place.cell ?? `${place.file}:${place.row}`, value ?? '']);
}

describe('the payee', () => {
  test('that is the enterprise is not doubted, however the name is spaced', async () => {
    expect(await saidOf({ payees: [{ payee: '临清市甲山轴承 有限公司' }] })).toEqual([]);
  });

  test('that is another is', async () => {
    expect(await saidOf({ payees: [{ payee: '临清市乙山轴承有限公司' }] })).toEqual([
      ['W330', 'C2', '临清市乙山轴承有限公司'],
    ]);
  });
});

describe('the account', () => {
  test.each([
    ['19 digits with the right check digit', '6222021611001234569'],
    ['written in groups', '6222 0216 1100 1234 569'],
    ['16 digits with the right check digit', '6225880000000001'],
    ['a number that is no card: it does not begin with 62', '9150112345678901'],
    ['a number from 62 on that is too short for a card', '622202161100123'],
    ['a number from 62 on that is too long for a card', '62220216110012345678'],
    ['an account with letters', '62AB0216110012345'],
  ])('is not doubted: %s', async (_, account) => {
    expect(await saidOf({ payees: [{ account }] })).toEqual([]);
  });

  test.each([
    ['a digit that is miscopied', '6222021611001234568', '622**************68'],
    ['two digits that are swapped', '6222021611001235469', '622**************69'],
    ['in groups', '6222 0216 1100 1234 568', '622**************68'],
    ['of 16 digits', '6225880000000005', '622***********05'],
  ])('is doubted: %s, and shown masked', async (_, account, shown) => {
    expect(await saidOf({ payees: [{ account }] })).toEqual([['W331', 'E2', shown]]);
  });
});

describe('an enterprise without a payee', () => {
  const two: Rows = {
    enterprises: [{ super_deduction: 400000 }, { uscc: '乙', super_deduction: 400000 }],
    tax_increment: [{}, { uscc: '乙' }],
  };

  test('is told where something is paid to it and the table is there', async () => {
    expect(await saidOf({ ...two, payees: [{}] })).toEqual([['W332', 'enterprises.csv:3', '']]);
  });

  test('is not told without the table: then accounts are not kept here', async () => {
    expect(await saidOf(two)).toEqual([]);
  });

  test('is not told where nothing is paid to it', async () => {
    const enterprises = [{ super_deduction: 400000 }, { uscc: '乙', super_deduction: 0 }];
    expect(await saidOf({ ...two, enterprises, payees: [{}] })).toEqual([]);
  });

  test('is not told where all of it is held', async () => {
    expect(await saidOf({ ...two, payees: [{}], holds: [{ uscc: '乙' }] })).toEqual([]);
  });
});
