import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Bench } from '../../../src/review/explain/bench.ts';
import { explain } from '../../../src/review/explain/explain.ts';
import { type Case, givenBy, usccOf } from '../../cases/cases.ts';
import { settledRows } from '../../support/settle-rows.ts';
import { recordedIn } from '../recorded-in.ts';
import { type Told, toldOf } from './told.ts';

type ExplainCase = Pick<Case, 'title' | 'year' | 'readings' | 'given'> & { readonly told: Told };

const cases = parse(readFileSync(new URL('./cases.yaml', import.meta.url), 'utf8')) as ExplainCase[];

/** A case's enterprise 甲, explained from nothing but the log of its settlement. */
async function explained(given: Pick<Case, 'year' | 'readings' | 'given'>) {
  const settlement = await settledRows(givenBy(given));
  const bench = new Bench(recordedIn(settlement));
  const settled = bench.settlement.enterprises.find(({ dossier }) => dossier.uscc === usccOf('甲'));
  if (settled === undefined) throw new Error('甲 was not settled');
  return explain(bench, settled);
}

describe('explanations are as exact as amounts: formula, clause, nearest change', () => {
  test('there are at least thirty', () => {
    expect(cases.length).toBeGreaterThanOrEqual(30);
  });

  test.each(cases)('$title', async ({ told, ...given }) => {
    expect(toldOf(await explained(given))).toEqual(told);
  });
});
