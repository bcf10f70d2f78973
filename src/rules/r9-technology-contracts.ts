import type { Dossier } from '../dossiers/dossier.ts';
import { Money } from '../money/money.ts';
import type { RowOfTable } from '../tables/all/index.ts';
import { type Circumstances, type Claim, claim, key, type Rule, sameMatterKeys } from './claim.ts';
import { decisionFor } from './decisions.ts';
import { ofFormer } from './former.ts';
import { affirmed, against, declaredTruly, filled, type Hindrance } from './hindrance.ts';
import { awardedBefore } from './history.ts';

type Contract = RowOfTable<'contracts'>;

/** 三（三）9: recognised technology contracts, a line a contract; the yearly limit is a stage. */
export const r9TechnologyContracts: Rule = {
  id: 'R9',
  claims: (dossier, circumstances) =>
    dossier.contracts
      .filter((contract) => contract.contract_type !== null)
      .map((contract) => contractClaim(contract, dossier, circumstances)),
};

function contractClaim(contract: Contract, dossier: Dossier, circumstances: Circumstances): Claim {
  const { policy } = circumstances;
  const rounding = policy.reading('rounding');
  const base = addedValue(contract);
  const most = base.times(policy.rate('R9.rate'));
  const awarded = awardedBefore(dossier, 'R9', contract.contract_no, policy);
  const decision = decisionFor(dossier, 'R9', contract.contract_no, policy);
  const hindrances = [
    ...declaredTruly(contract),
    ...covered(contract),
    ...affirmed(contract, 'provincial_recognised', 'not-recognised'),
    ...onSide(contract, circumstances),
    ...awarded.map((row) => against('already-awarded', row, 'matter')),
    ...filled(contract, 'turnover'),
    ...(contract.turnover !== null && base.isZero()
      ? [against('nothing-eligible', contract, 'turnover')]
      : []),
  ];
  // A decision does not change the amount at stake of a line that waits.
  const applies = decision !== null && hindrances.length === 0;
  return claim(
    {
      rule: 'R9',
      matter: contract.contract_no,
      rows: [contract],
      deciding: ['contract_type', 'role', 'provincial_recognised'],
      amount: applies ? decision.amount.atMost(most.roundTo(rounding)) : most,
      hindrances,
      keys: [key('contract', contract.contract_no), ...sameMatterKeys(contract)],
      decision,
      room: { floor: Money.zero, ceiling: most.roundTo(rounding), floorExcluded: false },
      notes: ofFormer(dossier, awarded),
    },
    policy,
  );
}

/** 同一项目多次转让，仅就增值部分给予补助. A blank turnover counts as nothing here; the line waits for it. */
function addedValue({ turnover, previous_turnover: previous }: Contract): Money {
  if (turnover === null) return Money.zero;
  return previous === null ? turnover : turnover.minus(previous).atLeast(Money.zero);
}

function covered(contract: Contract): Hindrance[] {
  const included = contract.contract_type === 'development' || contract.contract_type === 'transfer';
  return included ? [] : [against('not-covered', contract, 'contract_type')];
}

/** Who is subsidised: the seller, or either side unless a seller of another enterprise claims the contract (reading `R9.side`). */
function onSide(contract: Contract, { policy, crossings }: Circumstances): Hindrance[] {
  if (policy.reading('R9.side') === 'seller') {
    if (contract.role === null) return filled(contract, 'role');
    return contract.role === 'seller' ? [] : [against('not-seller', contract, 'role')];
  }
  const elsewhere = contract.role === 'buyer' && crossings.otherSeller(contract) !== null;
  return elsewhere ? [against('not-seller', contract, 'role')] : [];
}
