import { expect, test } from 'vitest';
import { readInput } from '../../src/read/file.ts';
import { validate } from '../../src/settle/validate.ts';
import { readTables } from '../../src/tables/reading/read-tables.ts';
import { policyFor } from '../support/settle-rows.ts';

/** What is said of a table of holds that is checked alone, before the others are there. */
async function saidOf(rule: string) {
  const row = `91371581MA3A1BCDX7,2023,${rule},,权属有异议,临科字〔2024〕9号`;
  const text = `uscc,year,rule,matter,reason,document_no\n${row}\n`;
  const { workbook } = await readInput('holds.csv', Buffer.from(text));
  const { readings } = readTables(workbook === null ? [] : [workbook], 2023);
  const problems = validate(readings, { policy: policyFor(2023), years: [], whole: false });
  return problems.map(({ code, facts }) => [code, 'tables' in facts ? facts.tables : null]);
}

test('a row that names a rule was not held against the tables of the rule, which are not there', async () => {
  expect(await saidOf('R5')).toEqual([
    ['N501', null],
    ['N503', ['patents']],
    ['N504', null],
  ]);
});

test('a row of a whole enterprise asks for no table of a rule', async () => {
  expect(await saidOf('')).toEqual([
    ['N501', null],
    ['N504', null],
  ]);
});
