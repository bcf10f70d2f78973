import { atRow, type Problem, problem } from '../messages/problem.ts';
import { moneyFigure } from '../money/figures.ts';
import { Money } from '../money/money.ts';
import type { Supplement, SupplementEnterprise } from './supplement.ts';

/** What of a supplementary settlement has to be looked at before money is paid or asked back. */
export function supplementNotes(supplement: Supplement | null): Problem[] {
  if (supplement === null) return [];
  return [...supplement.enterprises.flatMap(notesOf), ...askedBackBefore(supplement)];
}

/** What the previous settlement asked back and this one takes for paid back. */
function askedBackBefore({ previous, enterprises }: Supplement): Problem[] {
  const rows = new Map(enterprises.map(({ uscc, enterprise }) => [uscc, enterprise?.dossier.enterprise]));
  return previous.askedBack.map(({ uscc, name, amount }) => {
    const row = rows.get(uscc);
    const where = row === undefined ? { uscc } : { ...atRow(row.origin), uscc };
    return problem('W976', where, { name, amount: moneyFigure(amount.value) });
  });
}

function notesOf(one: SupplementEnterprise): Problem[] {
  const { uscc, name, enterprise, isAside, settled, toRecover } = one;
  const amount = (money: Money) => moneyFigure(money.value);
  const where = enterprise === null ? { uscc } : { ...atRow(enterprise.dossier.enterprise.origin), uscc };
  if (isAside) return [problem('W972', where, { name, amount: amount(settled) })];
  const gone = enterprise === null ? [problem('W970', where, { name, amount: amount(settled) })] : [];
  const back =
    enterprise === null || toRecover.isZero()
      ? []
      : [problem('W971', where, { name, amount: amount(toRecover) })];
  const held = one.lines.flatMap(({ id, line, settled: paid }) => {
    const [hold] = line?.holds ?? [];
    if (hold === undefined || paid.atLeast(Money.zero).isZero()) return [];
    return [problem('W973', { ...atRow(hold.origin), uscc }, { name, line: id, amount: amount(paid) })];
  });
  return [...gone, ...back, ...held];
}
