import { describe, expect, test } from 'vitest';
import { type Problem, severityOf } from '../../src/messages/problem.ts';
import { settlementObject } from '../../src/write/json/document.ts';
import { settlementSchema } from '../../src/write/json/schema.ts';
import { settleRows } from '../support/settle-rows.ts';
import { allCases, type Case, givenBy, usccOf } from './cases.ts';

type Fields = Readonly<Record<string, unknown>>;

for (const { file, cases } of allCases()) {
  describe(file, () => {
    for (const one of cases) {
      test(`${one.case}: ${one.title}`, () => ('error' in one.then ? mustBeRefused(one) : mustSettle(one)));
    }
  });
}

function errorsOf(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter((problem) => severityOf(problem.code) === 'error');
}

async function mustBeRefused(one: Case): Promise<void> {
  const { settlement, problems } = await settleRows(givenBy(one));
  const { table, column } = one.then;
  expect(settlement).toBeNull();
  const inTable = errorsOf(problems).filter(({ place }) => place.file === `${String(table)}.csv`);
  const columns = inTable.map(({ place }) => place.column);
  if (column === undefined) expect(inTable).not.toEqual([]);
  else expect(columns).toContain(column);
}

async function mustSettle(one: Case): Promise<void> {
  const { settlement, problems } = await settleRows(givenBy(one));
  expect(errorsOf(problems)).toEqual([]);
  if (settlement === null) throw new Error('nothing was settled');
  const written = settlementObject(settlement);
  expect(() => settlementSchema.parse(JSON.parse(JSON.stringify(written)))).not.toThrow();
  const {
    enterprises = {},
    rules = {},
    ...whole
  } = one.then as Readonly<Record<string, Record<string, Fields>>>;
  expect(written).toMatchObject(whole);
  for (const [rule, fields] of Object.entries(rules)) {
    expect(written.rules.find((totals) => totals.rule === rule)).toMatchObject(fields);
  }
  for (const [alias, { lines, conditions, ...fields }] of Object.entries(enterprises)) {
    const enterprise = written.enterprises.find(({ uscc }) => uscc === usccOf(alias));
    if (enterprise === undefined) throw new Error(`${alias} was not settled`);
    expect(enterprise).toMatchObject(fields);
    const judged = Object.fromEntries(enterprise.conditions.map((condition) => [condition.id, condition]));
    expect(judged).toMatchObject((conditions ?? {}) as Fields);
    if (lines !== undefined) compareLines(enterprise.lines, lines as Readonly<Record<string, Fields>>);
  }
}

/** The lines of a case are all lines of the enterprise, in order; each with the fields that matter to it. */
function compareLines(
  lines: readonly { readonly id: string; readonly leftOut: readonly { readonly reason: string }[] }[],
  expected: Readonly<Record<string, Fields>>,
): void {
  expect(lines.map(({ id }) => id)).toEqual(Object.keys(expected));
  for (const line of lines) {
    const shown = { ...line, leftOut: line.leftOut.map(({ reason }) => reason) };
    expect(shown).toMatchObject(expected[line.id] ?? {});
  }
}
