import type { Language } from '../../messages/entry.ts';
import { changeOf, type Mover, type ReadingEffect, type Shift } from '../../settle/reading-effect.ts';
import type { Settlement } from '../../settle/settlement.ts';
import { headObject } from '../json/document.ts';
import { problemObject } from '../problems/json.ts';

export const readingsSchemaId = 'award-readings/1';

const shiftObject = (shift: Shift) => ({
  before: shift.before.toString(),
  after: shift.after.toString(),
  change: changeOf(shift).toString(),
});

const moverObject = ({ uscc, name, payable, pending }: Mover) => ({
  uscc,
  name,
  payable: shiftObject(payable),
  pending: shiftObject(pending),
});

/** What one alternative would change; null where the data cannot be settled under it. */
export function effectObject(effect: ReadingEffect) {
  if (!effect.settleable) return null;
  return {
    payable: shiftObject(effect.payable),
    pending: shiftObject(effect.pending),
    enterprises: effect.movers.length,
    movers: effect.movers.map(moverObject),
  };
}

/** `award readings --json`: every alternative of every reading and what it would change. */
export function readingsJson(settlement: Settlement, language: Language): string {
  const { tool, policy, year, basis, inputs, setAside } = headObject(settlement);
  const { totals, readingEffects } = settlement;
  const document = {
    schema: readingsSchemaId,
    tool,
    policy,
    year,
    basis,
    inputs,
    setAside,
    payable: totals.payable.toString(),
    pending: totals.pending.toString(),
    alternatives: (readingEffects ?? []).map((effect) => ({
      reading: effect.reading,
      value: effect.value,
      inForce: effect.inForce,
      effect: effectObject(effect),
      problems: effect.settleable ? [] : effect.problems.map((one) => problemObject(one, language)),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
