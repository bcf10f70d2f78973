import type { Dossier } from '../dossiers/dossier.ts';
import type { Claim } from '../rules/claim.ts';
import { meetFund } from './fund.ts';
import { type PreviousSettlement, paidToAside } from './rounds/previous.ts';
import { supplementOf } from './rounds/supplement.ts';
import { settleEnterprise } from './settle-enterprise.ts';
import { grandTotals, ruleTotals, type Settlement } from './settlement.ts';
import { measureTargets } from './targets.ts';

/** An enterprise to be settled, with what the rules make of it. */
export interface Case {
  readonly dossier: Dossier;
  readonly claims: readonly Claim[];
}

/** What a settlement carries besides what is computed. */
export type Given = Pick<
  Settlement,
  'policy' | 'basis' | 'readingDocuments' | 'inputs' | 'setAside' | 'fundRows' | 'otherSellers' | 'remarks'
> & {
  /** What was settled of the year before; null for the first settlement. */
  readonly previous: PreviousSettlement | null;
};

/** Settles what was checked, or recorded by an earlier run: case by case by uscc, then the fund and the totals. */
export function settleCases(cases: readonly Case[], { previous, ...given }: Given): Settlement {
  const { policy, fundRows, setAside } = given;
  const settled = cases.map(({ dossier, claims }) => settleEnterprise(dossier, claims, policy));
  const { enterprises, fund } = meetFund(settled, fundRows, policy, paidToAside(previous, setAside));
  return {
    ...given,
    enterprises,
    rules: ruleTotals(enterprises),
    totals: grandTotals(enterprises),
    fund,
    targets: measureTargets(
      cases.map(({ dossier }) => dossier),
      policy,
    ),
    readingEffects: null,
    supplement: previous === null ? null : supplementOf(previous, enterprises, setAside),
  };
}
