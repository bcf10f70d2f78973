import { atRow, type Problem, problem } from '../messages/problem.ts';
import { moneyFigure } from '../money/figures.ts';
import { Money } from '../money/money.ts';
import type { EnterpriseSettlement } from './settle-enterprise.ts';
import type { Settlement } from './settlement.ts';
import { paidNow } from './stages/hold.ts';

/**
 * The enterprises that something is paid to and that have no row in the table payees. Without the table nothing is said:
 * then accounts are not kept here.
 */
export function withoutPayee(
  settlement: Pick<Settlement, 'enterprises' | 'inputs' | 'supplement'>,
): Problem[] {
  const { enterprises, inputs } = settlement;
  if (!inputs.some(({ table }) => table === 'payees')) return [];
  const paidTo = payments(settlement);
  return enterprises.flatMap((enterprise) => {
    const { dossier } = enterprise;
    const paid = paidTo(enterprise);
    if (dossier.payees.length > 0 || paid.isZero()) return [];
    const where = { ...atRow(dossier.enterprise.origin), uscc: dossier.uscc };
    return [problem('W332', where, { amount: moneyFigure(paid.value) })];
  });
}

/** What a settlement pays out to each of its enterprises, in 元: a supplementary one only what is not paid yet. */
function payments({
  supplement,
}: Pick<Settlement, 'supplement'>): (enterprise: EnterpriseSettlement) => Money {
  if (supplement === null) return ({ lines }) => paidNow(lines);
  const toPay = new Map(supplement.enterprises.map((one) => [one.uscc, one.toPay]));
  return ({ dossier }) => toPay.get(dossier.uscc) ?? Money.zero;
}
