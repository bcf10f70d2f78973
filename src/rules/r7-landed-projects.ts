import type { Dossier } from '../dossiers/dossier.ts';
import { Money } from '../money/money.ts';
import type { RowOfTable } from '../tables/all/index.ts';
import { type Circumstances, type Claim, claim, key, type Rule, sameMatterKeys } from './claim.ts';
import { decisionFor } from './decisions.ts';
import { ofFormer } from './former.ts';
import { affirmed, against, declaredTruly, filled, type Hindrance } from './hindrance.ts';
import { awardedBefore } from './history.ts';
import { groupedBy, sift } from './sift.ts';

type Contract = RowOfTable<'contracts'>;

/** 三（三）7: landed projects, a line a project; a contract without a project stands for itself. */
export const r7LandedProjects: Rule = {
  id: 'R7',
  claims(dossier, circumstances) {
    const landing = dossier.contracts.filter((contract) => contract.landing_mode !== null);
    return [...groupedBy(landing, projectOf)].map(([project, contracts]) =>
      projectClaim(project, contracts, dossier, circumstances),
    );
  },
};

/** The matter of a landed project: its name, or the number of the contract that is its own project. */
export function projectOf(contract: Contract): string {
  return contract.project ?? contract.contract_no;
}

function projectClaim(
  project: string,
  contracts: readonly Contract[],
  dossier: Dossier,
  { policy }: Circumstances,
): Claim {
  const { passing, leftOut, missing, denials } = sift(contracts, (contract) => [
    ...declaredTruly(contract),
    ...affirmed(contract, 'landed', 'not-landed'),
    ...filled(contract, 'paid'),
  ]);
  const rounding = policy.reading('rounding');
  const ceiling = policy.amount('R7.ceiling');
  const paid = Money.sum(passing.flatMap((contract) => contract.paid ?? []));
  const floor = paid.times(policy.rate('R7.rate')).atMost(ceiling);
  const decision = decisionFor(dossier, 'R7', project, policy);
  // 等: a mode that the clause does not name needs a decision, and the project waits for it as a whole.
  const waitsForDecision = (contract: Contract) => contract.landing_mode === 'other' && decision === null;
  const waits = missing.length > 0 || passing.some(waitsForDecision);
  // A decision does not change the amount at stake of a line that waits.
  const total =
    decision === null || waits ? floor : decision.amount.atLeast(floor.roundTo(rounding)).atMost(ceiling);

  const lifetime = policy.reading('R7.ceiling') === 'project-lifetime';
  const awarded = lifetime ? awardedBefore(dossier, 'R7', project, policy) : [];
  const history = Money.sum(awarded.map((row) => row.amount));
  // What is still missing could raise the total to the ceiling, so only the whole ceiling exhausts it.
  const most = waits ? ceiling : total.roundTo(rounding);
  const exhausted = !history.isZero() && !most.exceeds(history);
  const nothing = passing.every((contract) => contract.paid?.isZero());
  const hindrances: Hindrance[] = [
    ...denials,
    ...missing,
    ...passing.flatMap((contract) =>
      waitsForDecision(contract) ? [against('decision-required', contract, 'landing_mode')] : [],
    ),
    ...(nothing ? passing.map((contract) => against('nothing-eligible', contract, 'paid')) : []),
    ...(exhausted && !nothing ? awarded.map((row) => against('already-awarded', row, 'amount')) : []),
  ];
  return claim(
    {
      rule: 'R7',
      matter: project,
      rows: contracts,
      deciding: ['landing_mode', 'landed'],
      amount: history.isZero() ? total : total.minus(history).atLeast(Money.zero),
      hindrances,
      keys: passing.flatMap((contract) => [
        key('contract', contract.contract_no),
        ...sameMatterKeys(contract),
      ]),
      leftOut,
      decision,
      room: { floor: floor.roundTo(rounding), ceiling, floorExcluded: false },
      notes: ofFormer(dossier, awarded),
    },
    policy,
  );
}
