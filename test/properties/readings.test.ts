import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureReadings } from '../../src/settle/measure-readings.ts';
import type { ReadingEffect } from '../../src/settle/reading-effect.ts';
import { settle } from '../../src/settle/settle.ts';
import type { Settlement } from '../../src/settle/settlement.ts';
import { COLUMNS } from '../oracle/columns.ts';
import { yearOfData } from '../oracle/generate.ts';
import { type Given, readRows, settleRows } from '../support/settle-rows.ts';

const amountsOf = ({ enterprises }: Settlement) =>
  new Map(
    enterprises.map(({ dossier, totals }) => [
      dossier.uscc,
      [totals.payable.toString(), totals.pending.toString()],
    ]),
  );

/** What an effect says of every enterprise: those that it does not name keep what they have. */
function amountsUnder(effect: ReadingEffect, settled: Settlement) {
  if (!effect.settleable) return null;
  const amounts = amountsOf(settled);
  for (const { uscc, payable, pending } of effect.movers) {
    expect([payable.before.toString(), pending.before.toString()]).toEqual(amounts.get(uscc));
    amounts.set(uscc, [payable.after.toString(), pending.after.toString()]);
  }
  return amounts;
}

test('what another reading would change is what settling under it gives, over generated years', async () => {
  await fc.assert(
    fc.asyncProperty(yearOfData, async (input) => {
      const given: Given = { ...input, columns: COLUMNS };
      const { input: gathered, terms } = await readRows(given);
      const { settlement } = settle(gathered, terms);
      if (settlement === null) throw new Error('a generated year has errors');
      const measured = measureReadings(gathered, terms, settlement);
      for (const effect of measured.readingEffects ?? []) {
        const readings = { ...input.readings, [effect.reading]: effect.value };
        const { settlement: alone } = await settleRows({ ...given, readings });
        expect(amountsUnder(effect, measured)).toEqual(alone === null ? null : amountsOf(alone));
        if (!effect.settleable || alone === null) continue;
        expect(effect.payable.after.equals(alone.totals.payable)).toBe(true);
        expect(effect.pending.after.equals(alone.totals.pending)).toBe(true);
        expect(effect.payable.before.equals(settlement.totals.payable)).toBe(true);
      }
    }),
    { numRuns: 12, seed: 20221015 },
  );
}, 120_000);
