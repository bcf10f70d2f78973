import { atRow, type Problem, problem } from '../../messages/problem.ts';
import { moneyFigure } from '../../money/figures.ts';
import { Money } from '../../money/money.ts';
import type { Policy } from '../../policy/policy.ts';
import { matterInHistory } from '../../rules/history.ts';
import { groupedBy } from '../../rules/sift.ts';
import type { Supplement, SupplementEnterprise } from './supplement.ts';

/** What of a supplementary settlement has to be looked at before money is paid or asked back. */
export function supplementNotes(supplement: Supplement | null, { year }: Policy): Problem[] {
  if (supplement === null) return [];
  const own = supplement.enterprises.flatMap((one) => [...notesOf(one), ...askedTwice(one, year)]);
  return [...own, ...askedBackBefore(supplement)];
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

/**
 * 追缴清单 rests on history alone: where that has rows of the award year itself, what this settlement takes back for the same
 * matters is the same money.
 */
function askedTwice({ name, uscc, enterprise, lines }: SupplementEnterprise, year: number): Problem[] {
  const rows = (enterprise?.recovery?.rows ?? []).filter((row) => row.year === year);
  const [first] = rows;
  if (first === undefined) return [];
  const ofMatter = <T>(all: readonly T[], keyOf: (one: T) => string, amount: (one: T) => Money) =>
    new Map(
      [...groupedBy(all, keyOf)].map(([key, some]) => [key, Money.sum(some.map((one) => amount(one)))]),
    );
  const said = ofMatter(
    rows,
    (row) => `${row.rule}/${matterInHistory(row)}`,
    (row) => row.amount,
  );
  const back = ofMatter(
    lines,
    ({ rule, matter }) => `${rule}/${matter}`,
    ({ difference }) => Money.zero.minus(difference),
  );
  const both = [...said].map(([key, amount]) =>
    amount.atMost(back.get(key) ?? Money.zero).atLeast(Money.zero),
  );
  const amount = Money.sum(both);
  if (amount.isZero()) return [];
  const where = { ...atRow(first.origin), uscc };
  return [problem('W978', where, { name, year, amount: moneyFigure(amount.value) })];
}

/** What of the money asked back would be paid again once holds are lifted; null for nothing. */
function heldOf({ lines, toRecover }: SupplementEnterprise): string | null {
  const held = Money.sum(lines.map((line) => line.held)).atMost(toRecover);
  return held.isZero() ? null : moneyFigure(held.value);
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
      : [problem('W971', where, { name, amount: amount(toRecover), held: heldOf(one) })];
  const held = one.lines.flatMap(({ id, line, settled: paid }) => {
    const [hold] = line?.holds ?? [];
    if (hold === undefined || paid.atLeast(Money.zero).isZero()) return [];
    return [problem('W973', { ...atRow(hold.origin), uscc }, { name, line: id, amount: amount(paid) })];
  });
  return [...gone, ...back, ...held];
}
