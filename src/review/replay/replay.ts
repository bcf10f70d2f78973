import { settleCases } from '../../settle/settle-cases.ts';
import { claimsOf } from '../../settle/settle-enterprise.ts';
import type { Settlement } from '../../settle/settlement.ts';
import { crossingsOf, type Recorded } from './recorded.ts';

/**
 * Settles again what was recorded. With the record as it is, the settlement comes out as it was; with another
 * policy, other readings or other rows in it, as it would have been. Account numbers are not kept, so no payment
 * list can be written from it.
 */
export function replay({ dossiers, language: _, encoding: __, ...given }: Recorded): Settlement {
  const circumstances = { policy: given.policy, crossings: crossingsOf({ dossiers, ...given }) };
  return settleCases(
    dossiers.map((dossier) => ({ dossier, claims: claimsOf(dossier, circumstances) })),
    given,
  );
}
