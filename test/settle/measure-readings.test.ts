import { describe, expect, test } from 'vitest';
import { readingChoices, readingIds } from '../../src/policy/ids.ts';
import { changeOf, type ReadingEffect } from '../../src/settle/reading-effect.ts';
import type { Settlement } from '../../src/settle/settlement.ts';
import { givenBy, usccOf } from '../cases/cases.ts';
import { measureRows } from '../support/settle-rows.ts';

const effectOf = ({ readingEffects }: Settlement, reading: string, value: string): ReadingEffect => {
  const found = readingEffects?.find((effect) => effect.reading === reading && effect.value === value);
  if (found === undefined) throw new Error(`${reading}=${value} was not measured`);
  return found;
};

describe('what another reading would change', () => {
  test('is measured for every choice that is not in force, whatever is in force', async () => {
    const { readingEffects } = await measureRows({ ...firm, readings: { 'R8.track': 'separate' } });
    const wanted = readingIds.flatMap((id) =>
      readingChoices[id]
        .filter((value) => value !== (id === 'R8.track' ? 'separate' : readingChoices[id][0]))
        .map((value) => `${id}=${value}`),
    );
    expect(readingEffects?.map(({ reading, value }) => `${reading}=${value}`)).toEqual(wanted);
    expect(effectOf(await measureRows(firm), 'R8.track', 'separate').inForce).toBe('enterprise');
  });

  test('names the enterprises that move, the largest change of payable first', async () => {
    const effect = effectOf(await measureRows(firm), 'R5.utility_models', 'off');
    if (!effect.settleable) throw new Error('it can be settled');
    expect(effect.movers.map(({ name, payable }) => [name, changeOf(payable).toString()])).toEqual([
      ['临清市乙水轴承有限公司', '-1000.00'],
      ['临清市甲山轴承有限公司', '-500.00'],
    ]);
    expect(changeOf(effect.payable).toString()).toBe('-1500.00');
  });
});

const uscc = usccOf('甲');
const given = {
  enterprises: [{ uscc: '甲' }, { uscc: '乙' }],
  patents: [
    { uscc: '甲', patent_no: '202120123450.5' },
    { uscc: '乙', patent_no: '202120123451.X' },
    { uscc: '乙', patent_no: '202120123452.4' },
  ],
};

/** 甲 with one utility model, 乙 with two. */
const firm = givenBy({ given });

/** 50 % of 100,000.01 is 50,000.00 rounded down, so a decision of that amount fits there and nowhere else. */
const decided = givenBy({
  readings: { rounding: 'down' },
  given: {
    ...given,
    contracts: [
      { contract_no: '1', landing_mode: 'commissioned', project: '套圈', paid: '100000.01', landed: 'yes' },
    ],
    decisions: [{ rule: 'R7', matter: '套圈', amount: '50000.00' }],
  },
});

describe('an alternative under which the data have an error', () => {
  test('cannot be settled, says why, and stops no other', async () => {
    const { readingEffects } = await measureRows(decided);
    const effect = effectOf(await measureRows(decided), 'rounding', 'half-up');
    if (effect.settleable) throw new Error('the decision is out of range');
    expect(effect.problems.map(({ code, uscc, place }) => [code, uscc, place.file])).toEqual([
      ['E306', uscc, 'decisions.csv'],
    ]);
    expect(readingEffects?.filter(({ settleable }) => !settleable)).toHaveLength(1);
  });

  test('where an enterprise is set aside already, it stays aside and the others are measured', async () => {
    const measured = await measureRows({
      ...decided,
      readings: { rounding: 'half-up' },
      setAside: true,
    });
    expect(measured.setAside.map(({ uscc }) => uscc)).toEqual([uscc]);
    const effect = effectOf(measured, 'rounding', 'down');
    expect(effect.settleable && effect.movers).toEqual([]);
    const models = effectOf(measured, 'R5.utility_models', 'off');
    expect(models.settleable && changeOf(models.payable).toString()).toBe('-1000.00');
  });
});
