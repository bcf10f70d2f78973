import { certain } from '../../cells/certain.ts';
import { byCodePoint } from '../../cells/origin.ts';
import { formersOf } from '../../dossiers/succession.ts';
import { Money } from '../../money/money.ts';
import { ruleIds } from '../../policy/ids.ts';
import type { Settlement } from '../../settle/settlement.ts';
import { type PublicRow, publicRows } from './public-rows.ts';

export type ChangeKind = 'added' | 'raised' | 'lowered' | 'withdrawn';

/** An award of the public list that is not what it was on the list of the round before. */
export interface PublicChange extends Omit<PublicRow, 'key'> {
  readonly kind: ChangeKind;
  /** What the list before had; 0 for an award that is new. */
  readonly before: Money;
}

interface Pair {
  readonly row: PublicRow;
  readonly before: Money;
  readonly payable: Money;
}

/**
 * What changed on the public list against the round before: what is proposed, whether paid or held, in each of them. What
 * stood under a former code is held against the enterprise that the code has passed into. Who is set aside for errors keeps
 * what was proposed, and is no change.
 */
export function publicChanges(before: Settlement, settlement: Settlement): PublicChange[] {
  const successors = successorsIn(settlement);
  const pairs = new Map<string, Pair>();
  const add = (row: PublicRow, of: 'before' | 'payable', uscc = row.key.uscc): void => {
    const key = JSON.stringify([uscc, row.rule, row.key.matter]);
    const pair = pairs.get(key) ?? { row, before: Money.zero, payable: Money.zero };
    const sum = Money.sum([pair[of], row.payable]);
    pairs.set(key, { ...pair, [of]: sum });
  };
  for (const row of publicRows(settlement)) add(row, 'payable');
  const aside = new Set(settlement.setAside.map(({ uscc }) => uscc));
  for (const row of publicRows(before)) {
    const uscc = successors.get(row.key.uscc) ?? row.key.uscc;
    if (!aside.has(uscc)) add(row, 'before', uscc);
  }
  return [...pairs.values()].sort(inListOrder).flatMap(changeOf);
}

/** The enterprises of a settlement by their former codes. */
function successorsIn({ enterprises }: Settlement): Map<string, string> {
  const known = new Set(enterprises.map(({ dossier }) => dossier.uscc));
  const rows = enterprises.flatMap(({ dossier }) => dossier.predecessors);
  const formers = [...known].flatMap((uscc) =>
    formersOf(uscc, rows, null).map((former) => [former.uscc, uscc] as const),
  );
  return new Map(formers.filter(([former]) => !known.has(former)));
}

function inListOrder({ row: a }: Pair, { row: b }: Pair): number {
  return (
    byCodePoint(a.key.uscc, b.key.uscc) ||
    ruleIds.indexOf(a.rule) - ruleIds.indexOf(b.rule) ||
    // Only persons have more than one award by a rule, each under its matter.
    byCodePoint(certain(a.key.matter), certain(b.key.matter))
  );
}

function changeOf({ row: { enterprise, rule, person }, before, payable }: Pair): PublicChange[] {
  if (before.equals(payable)) return [];
  return [{ enterprise, rule, person, before, payable, kind: kindOf(before, payable) }];
}

function kindOf(before: Money, payable: Money): ChangeKind {
  if (before.isZero()) return 'added';
  if (payable.isZero()) return 'withdrawn';
  return payable.exceeds(before) ? 'raised' : 'lowered';
}
