import type { Policy } from '../../src/policy/policy.ts';
import type { Recorded } from '../../src/review/diff/diff.ts';
import { paidToAside } from '../../src/settle/rounds/previous.ts';
import { type Input, settle, type Terms } from '../../src/settle/settle.ts';
import { settlementObject } from '../../src/write/json/document.ts';
import { settlementSchema } from '../../src/write/json/schema.ts';

/** A settlement as it is recorded, with what it was made from. */
export function recordedFrom(input: Input, terms: Terms, policy: Policy = terms.policy): Recorded {
  const { settlement, problems } = settle(input, { ...terms, policy });
  if (settlement === null) throw new Error(JSON.stringify(problems));
  return {
    files: new Map(),
    doubt: null,
    document: settlementSchema.parse(JSON.parse(JSON.stringify(settlementObject(settlement)))),
    inputs: {
      policy,
      dossiers: new Map(settlement.enterprises.map(({ dossier }) => [dossier.uscc, dossier])),
      fund: input.gathered.fund,
      standing: paidToAside(terms.previous ?? null, settlement.setAside),
    },
  };
}
