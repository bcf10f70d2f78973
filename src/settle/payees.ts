import { atRow, type Problem, problem } from '../messages/problem.ts';
import { moneyFigure } from '../money/figures.ts';
import { paidNow } from './hold.ts';
import type { Settlement } from './settlement.ts';

/**
 * The enterprises that something is paid to and that have no row in the table payees. Without the table nothing is said:
 * then accounts are not kept here.
 */
export function withoutPayee({ enterprises, inputs }: Pick<Settlement, 'enterprises' | 'inputs'>): Problem[] {
  if (!inputs.some(({ table }) => table === 'payees')) return [];
  return enterprises.flatMap(({ dossier, lines }) => {
    const paid = paidNow(lines);
    if (dossier.payees.length > 0 || paid.isZero()) return [];
    const where = { ...atRow(dossier.enterprise.origin), uscc: dossier.uscc };
    return [problem('W332', where, { amount: moneyFigure(paid.value) })];
  });
}
