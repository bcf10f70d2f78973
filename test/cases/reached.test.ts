import { describe, expect, test } from 'vitest';
import {
  conditionIds,
  groundIds,
  type ReadingId,
  readingChoices,
  readingIds,
  ruleIds,
} from '../../src/policy/ids.ts';
import { reasons } from '../../src/policy/reasons.ts';
import { settlementObject } from '../../src/write/json/document.ts';
import { policyFor, settleRows } from '../support/settle-rows.ts';
import { allCases, type Case, givenBy } from './cases.ts';

type Written = ReturnType<typeof settlementObject>;

/** What the settlement of a case came to; null where its data are refused. */
async function written(one: Case): Promise<Written | null> {
  const { settlement } = await settleRows(givenBy(one));
  return settlement === null ? null : settlementObject(settlement);
}

const cases = allCases().flatMap((file) => file.cases);
const outcomes = await Promise.all(cases.map((one) => settleRows(givenBy(one))));
const settlements = outcomes.flatMap(({ settlement }) => settlement ?? []);
const grounds = settlements.flatMap((one) =>
  one.enterprises.flatMap((enterprise) => enterprise.cap?.grounds ?? []),
);
const enterprises = settlements.flatMap((one) => settlementObject(one).enterprises);
const lines = enterprises.flatMap((enterprise) => enterprise.lines);

/** Every pair of two lists, as `O1 met`. */
const pairs = (ids: readonly string[], results: readonly string[]) =>
  ids.flatMap((id) => results.map((result) => `${id} ${result}`));

/** What of the wanted no case reaches. */
function unreached(wanted: readonly string[], found: readonly string[]): string[] {
  const all = new Set(found);
  return wanted.filter((one) => !all.has(one));
}

/** What cannot be: the scale is never left open, a blank of C4 and C5 means no, G3 and G4 do not hold without a row. */
const impossible = [
  'O2 undetermined',
  'C4 undetermined',
  'C5 undetermined',
  'G3 undetermined',
  'G4 undetermined',
];
const possible = (wanted: readonly string[]) => wanted.filter((one) => !impossible.includes(one));

// Problem codes are counted by the gallery (test/problems).
describe('the cases together reach', () => {
  test('every condition, met, not met and undetermined', () => {
    const wanted = possible(pairs(conditionIds, ['met', 'not-met', 'undetermined']));
    const found = enterprises.flatMap(({ conditions }) =>
      conditions.map(({ id, result }) => `${id} ${result}`),
    );
    expect(unreached(wanted, found)).toEqual([]);
  });

  test('every ground of the full cap, in each way that it can turn out', () => {
    const wanted = possible(pairs(groundIds, ['holds', 'does-not-hold', 'undetermined']));
    const found = grounds.map(({ id, result }) => `${id} ${result}`);
    expect(unreached(wanted, found)).toEqual([]);
  });

  test('every rule, granted, denied and waiting', () => {
    const wanted = pairs(ruleIds, ['granted', 'denied', 'pending']);
    const found = lines.map(({ rule, outcome }) => `${rule} ${outcome}`);
    expect(unreached(wanted, found)).toEqual([]);
  });

  test('every reason of a line', () => {
    const found = lines.map(({ reason }) => reason ?? '');
    expect(unreached(reasons, found)).toEqual([]);
  });

  test('every reason for which a row is left out of a line of several', () => {
    const wanted = [
      ...pairs(['R7'], ['false-declaration', 'not-landed']),
      ...pairs(
        ['R10'],
        ['false-declaration', 'not-covered', 'outside-year', 'outside-trial', 'outside-term'],
      ),
    ];
    const found = lines.flatMap(({ rule, leftOut }) => leftOut.map(({ reason }) => `${rule} ${reason}`));
    expect(unreached(wanted, found)).toEqual([]);
  });
});

describe('a case shows what a reading moves', () => {
  const defaults = policyFor(2023).readings;
  const others = readingIds.flatMap((id) =>
    readingChoices[id].filter((choice) => choice !== defaults[id]).map((choice) => [id, choice] as const),
  );

  test.each(others)('%s = %s', async (id, choice) => {
    const choosing = cases.filter(({ readings }) => readings?.[id] === choice);
    const moved = await Promise.all(choosing.map((one) => moves(one, id)));
    expect(moved).toContain(true);
  });
});

/** Whether a case's figures would be others under the default of a reading that it chooses. */
async function moves(one: Case, id: ReadingId): Promise<boolean> {
  const { [id]: _, ...rest } = one.readings ?? {};
  const figures = (settlement: Written | null) =>
    JSON.stringify([settlement?.enterprises, settlement?.rules, settlement?.totals, settlement?.fund]);
  return figures(await written(one)) !== figures(await written({ ...one, readings: rest }));
}
