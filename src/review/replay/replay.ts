import { measureReadings } from '../../settle/measure-readings.ts';
import type { Input, Terms } from '../../settle/settle.ts';
import { settleCases } from '../../settle/settle-cases.ts';
import { claimsOf } from '../../settle/settle-enterprise.ts';
import type { Settlement } from '../../settle/settlement.ts';
import { crossingsOf, type Recorded } from './recorded.ts';

/**
 * Settles again what was recorded. With the record as it is, the settlement comes out as it was; with another
 * policy, other readings or other rows in it, as it would have been. Account numbers are not kept, so no payment
 * list can be written from it.
 */
export function replay(recorded: Recorded): Settlement {
  const { dossiers, policy, basis, readingDocuments, inputs, setAside, fundRows, otherSellers } = recorded;
  const { previous, remarks } = recorded;
  const circumstances = { policy, crossings: crossingsOf(recorded) };
  const settlement = settleCases(
    dossiers.map((dossier) => ({ dossier, claims: claimsOf(dossier, circumstances) })),
    { policy, basis, readingDocuments, inputs, setAside, fundRows, otherSellers, previous, remarks },
  );
  if (!recorded.measured) return settlement;
  return measureReadings(inputOf(recorded), termsOf(recorded), settlement);
}

/** What was recorded as it was before it was checked and settled. */
function inputOf(recorded: Recorded): Input {
  const { dossiers, inputs, fundRows } = recorded;
  const crossings = crossingsOf(recorded);
  return {
    gathered: {
      dossiers,
      unattached: [],
      crossings,
      taxYears: crossings.taxYears,
      strays: [],
      successors: new Map(),
      fund: fundRows,
      everyFund: fundRows,
      illegible: [],
      known: new Map(dossiers.map(({ uscc, enterprise }) => [uscc, enterprise.name])),
      present: new Set(inputs.map(({ table }) => table)),
      whole: true,
    },
    tables: inputs,
    problems: [],
  };
}

function termsOf({ policy, basis, readingDocuments }: Recorded): Terms {
  return { policy, basis, readingDocuments, setAside: false };
}
