import { describe, expect, test } from 'vitest';
import { givenBy } from '../cases/cases.ts';
import { settleRows } from '../support/settle-rows.ts';

type Rows = NonNullable<Parameters<typeof givenBy>[0]['given']>;

const patent = '202110123450.X';

/** Codes, cells and quoted texts of what is said of the objections of a year in which 甲 has one patent and 100,000 of R4. */
async function saidOf(given: Rows) {
  const { problems } = await settleRows(
    givenBy({
      given: {
        enterprises: [{ super_deduction: 400000 }],
        patents: [{ patent_no: patent, type: 'invention' }],
        ...given,
      },
    }),
  );
  return problems
    .filter(({ place }) => place.file === 'objections.csv')
    .map(({ code, place, value, facts }) => [code, place.column ?? `row ${place.row}`, value ?? '', facts]);
}

const decided = { outcome: '不成立' };

describe('who raises an objection', () => {
  test.each(['盖章', '加盖公章', 'seal', '实名', '署真实姓名', 'real_name', ' 实 名 '])(
    'under a seal or a real name is heard: %s',
    async (by) => {
      expect(await saidOf({ objections: [{ ...decided, by }] })).toEqual([]);
    },
  );

  test('anonymous is told', async () => {
    expect(await saidOf({ objections: [{ ...decided, by: '匿名' }] })).toEqual([
      ['W333', 'by', '匿名', { anonymous: true }],
    ]);
  });

  test.each([null, '/', '无'])('is told where it is left blank: %s', async (by) => {
    expect(await saidOf({ objections: [{ ...decided, by }] })).toEqual([
      ['W333', 'by', by ?? '', { anonymous: false }],
    ]);
  });

  test('a word that is none is an error, and no blank besides', async () => {
    const codes = (await saidOf({ objections: [{ ...decided, by: '电话' }] })).map(([code]) => code);
    expect(codes).toHaveLength(1);
    expect(codes[0]).toMatch(/^E/);
  });

  test('a row that is wrong elsewhere says both', async () => {
    const said = await saidOf({ objections: [{ ...decided, by: null, date: '2024-03' }] });
    expect(said.map(([, column]) => column).sort()).toEqual(['by', 'date']);
  });
});

describe('what an objection is about', () => {
  test('of another year it has no effect, and nothing else is said', async () => {
    expect(await saidOf({ objections: [{ year: 2022, by: '匿名', rule: 'R6', matter: 'X' }] })).toEqual([
      ['W336', 'year', '2022', { table: 'objections', title: '异议', said: 2022, year: 2023 }],
    ]);
  });

  test('while it is pending, what would be paid and is not held is told', async () => {
    const lines = ['R4/super-deduction', `R5/${patent}`];
    expect(await saidOf({ objections: [{ outcome: '处理中' }] })).toEqual([
      ['W334', 'outcome', '处理中', { lines }],
    ]);
    expect(await saidOf({ objections: [{ rule: 'R5' }] })).toEqual([
      ['W334', 'outcome', '', { lines: [`R5/${patent}`] }],
    ]);
  });

  test('a hold of it, of its rule or of all silences that; one of something else or of another year does not', async () => {
    const objections = [{ rule: 'R5', matter: `ZL${patent}`, outcome: 'pending' }];
    for (const hold of [{}, { rule: 'R5' }, { rule: 'R5', matter: patent }]) {
      expect(await saidOf({ objections, holds: [hold] })).toEqual([]);
    }
    for (const hold of [{ rule: 'R4' }, { year: 2022 }]) {
      const said = await saidOf({ objections, holds: [hold] });
      expect(said.map(([code]) => code)).toEqual(['W334']);
    }
  });

  test('what is denied by its own rule needs no hold', async () => {
    const patents = [{ patent_no: patent, type: 'invention', self_developed: 'no' }];
    expect(await saidOf({ patents, objections: [{ rule: 'R5' }] })).toEqual([]);
  });

  test('a line that there is not is told with the one that was meant', async () => {
    expect(await saidOf({ objections: [{ ...decided, rule: 'R5', matter: '202110123451.X' }] })).toEqual([
      ['W335', 'matter', '202110123451.X', { rule: 'R5', matter: '202110123451.X', suggestion: patent }],
    ]);
    expect(await saidOf({ objections: [{ ...decided, rule: 'R6' }] })).toEqual([
      ['W335', 'rule', 'R6', { rule: 'R6', matter: null, suggestion: null }],
    ]);
  });

  test('is not said to be missing where the row that would make it could not be read', async () => {
    const { problems } = await settleRows(
      givenBy({
        given: { patents: [{ patent_no: '2021' }], objections: [{ ...decided, rule: 'R5', matter: patent }] },
      }),
    );
    expect(problems.filter(({ code }) => code === 'W335')).toEqual([]);
  });

  test('an enterprise that never applied is no misspelt line', async () => {
    expect(await saidOf({ enterprises: [{}], patents: [], objections: [decided] })).toEqual([]);
  });
});
