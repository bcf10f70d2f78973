import { expect, test } from 'vitest';
import { publicChanges } from '../../src/write/public-list/public-changes.ts';
import { givenBy } from '../cases/cases.ts';
import { settledRows } from '../support/settle-rows.ts';

async function settledWith(people: readonly string[]) {
  const talents = people.map((person) => ({ person, kind: 'flexible', remuneration: 100_000 }));
  return settledRows(givenBy({ given: { talents } }));
}

test('of one rule the people who come and go stand in the order of their names', async () => {
  const changes = publicChanges(await settledWith(['王一', '张二']), await settledWith(['李三', '张二']));
  expect(changes.map(({ kind, person }) => [kind, person])).toEqual([
    ['added', '李*'],
    ['withdrawn', '王*'],
  ]);
});
