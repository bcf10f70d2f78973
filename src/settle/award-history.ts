import { certain } from '../cells/certain.ts';
import { byCodePoint } from '../cells/origin.ts';
import { Money } from '../money/money.ts';
import type { RuleId } from '../policy/ids.ts';
import { matterInHistory } from '../rules/history.ts';
import { groupedBy } from '../rules/sift.ts';
import type { RowOfTable } from '../tables/all/index.ts';
import { isGranted, type Line } from './line.ts';
import type { Supplement } from './rounds/supplement.ts';
import type { Settlement } from './settlement.ts';
import { isHeld } from './stages/hold.ts';

/** A row of the table award_history: what an enterprise was paid for a matter, in 元. */
export interface HistoryRow {
  readonly uscc: string;
  readonly name: string | null;
  readonly year: number;
  readonly rule: RuleId;
  /** As settlement.json prints it; null only in rows that were there before. */
  readonly matter: string | null;
  readonly amount: Money;
}

/** A settlement as history: its rows, and the granted matters that are none. */
export interface SettledHistory {
  readonly rows: readonly HistoryRow[];
  /** Payable, but held and so not paid (table holds). */
  readonly held: readonly HeldRow[];
  /** Left nothing. */
  readonly unpaid: readonly HistoryRow[];
  /** Paid by earlier rounds and asked back whole by this one: what is left of it is 0. */
  readonly returned: readonly HistoryRow[];
}

/** What of a matter is held, in 元, and what of it was paid all the same by an earlier round: this part is a row. */
export interface HeldRow extends HistoryRow {
  readonly paid: Money;
}

/** What of a matter is paid by the end of a settlement, and what of it is payable and held, in 元. */
interface Paid {
  readonly paid: Money;
  readonly held: Money;
}

/**
 * What a settlement pays, as rows of award_history for the years to come: by uscc, then line order. A granted line
 * that the cap or the fund left nothing was not awarded, nor yet one that is held: 仅补助一次 and 累计奖励不超过一次 speak
 * of money. A supplementary settlement stands for its year: what it and the rounds before it have paid.
 * @param heldToo lists what is held as paid
 */
export function historyOf(settlement: Settlement, heldToo = false): SettledHistory {
  const { enterprises, policy, supplement } = settlement;
  const paidFor = paidLines(settlement);
  const all = enterprises.flatMap(({ dossier, lines }) => {
    const { uscc, enterprise } = dossier;
    const byMatter = groupedBy(lines.filter(isGranted), ({ claim }) => `${claim.rule}/${claim.matter}`);
    return [...byMatter.values()].map((own) => {
      const { rule, matter } = certain(own[0]).claim;
      const amounts = own.map(paidFor);
      const paid = Money.sum(amounts.map((one) => one.paid));
      const held = Money.sum(amounts.map((one) => one.held));
      return { row: { uscc, name: enterprise.name, year: policy.year, rule, matter }, paid, held };
    });
  });
  const standing = supplement === null ? [] : paidToSetAside(supplement, policy.year);
  const rows = (of: (one: Paid) => Money) =>
    all.map(({ row, ...amounts }) => ({ ...row, amount: of(amounts), paid: amounts.paid }));
  const some = ({ amount }: HistoryRow) => !amount.isZero();
  const listed: HistoryRow[] = [
    ...rows(({ paid, held }) => (heldToo ? Money.sum([paid, held]) : paid)).filter(some),
    ...standing,
  ];
  return {
    rows: listed.sort((a, b) => byCodePoint(a.uscc, b.uscc)),
    held: rows(({ held }) => held).filter(some),
    unpaid: rows(({ paid, held }) => Money.sum([paid, held])).filter((row) => !some(row)),
    returned: supplement === null ? [] : returnedIn(supplement, policy.year, listed),
  };
}

/**
 * What earlier rounds paid and nothing is left of, under the code that they paid it to: another level of the matter may
 * still be paid, and what was paid under a former code stands under that of now.
 */
function returnedIn(
  { enterprises, previous }: Supplement,
  year: number,
  listed: readonly HistoryRow[],
): HistoryRow[] {
  const passed = previous.enterprises.filter(({ passedInto }) => passedInto !== null);
  const gone = [
    ...enterprises.map((one) => ({
      ...one,
      lines: one.lines.filter(({ settled, now }) => now.isZero() && !settled.isZero()),
    })),
    ...passed,
  ].flatMap(({ uscc, name, lines }) =>
    lines.map(({ rule, matter }): HistoryRow => ({ uscc, name, year, rule, matter, amount: Money.zero })),
  );
  const kept = new Set(listed.map(keyOf));
  return [...new Map(gone.map((row) => [keyOf(row), row])).values()].filter((row) => !kept.has(keyOf(row)));
}

/** What of each line is paid and what is held. */
function paidLines({ supplement }: Settlement): (line: Line) => Paid {
  const none = { paid: Money.zero, held: Money.zero };
  if (supplement === null)
    return (line) => (isHeld(line) ? { ...none, held: line.payable } : { ...none, paid: line.payable });
  const told = supplement.enterprises.flatMap(({ lines }) => lines);
  const amounts = new Map(told.map(({ line, now, held }) => [line, { paid: now, held }]));
  return (line) => amounts.get(line) ?? none;
}

/** What earlier rounds paid to enterprises that are set aside now, which stands. */
function paidToSetAside({ enterprises }: Supplement, year: number): HistoryRow[] {
  return enterprises
    .filter(({ isAside }) => isAside)
    .flatMap(({ uscc, name, lines }) =>
      lines.map(({ rule, matter, now }) => ({ uscc, name, year, rule, matter, amount: now })),
    );
}

type RowBefore = RowOfTable<'award_history'>;

/** Rows that were there before and say another amount for a matter of this settlement. */
export interface Disagreement {
  /** In the order of the input; they are for one uscc, year, rule and matter. */
  readonly before: readonly [RowBefore, ...RowBefore[]];
  readonly said: Money;
  readonly settled: HistoryRow;
}

/** An existing history with a settlement's rows put to it. */
export interface MergedHistory {
  /** The existing rows as they stand, then those that are new. */
  readonly rows: readonly HistoryRow[];
  readonly added: number;
  /** Rows of the settlement that were there already. */
  readonly known: number;
  readonly disagreements: readonly Disagreement[];
}

/**
 * Puts a settlement's rows to an existing history: what is there already stays as it stands, and nothing stands twice.
 * @param returned what nothing was left of, which an existing row may say was paid
 */
export function mergeHistory(
  before: readonly RowBefore[],
  settled: readonly HistoryRow[],
  returned: readonly HistoryRow[] = [],
): MergedHistory {
  const known = new Map<string, [RowBefore, ...RowBefore[]]>();
  for (const row of before) {
    const there = known.get(keyOf(row));
    if (there === undefined) known.set(keyOf(row), [row]);
    else there.push(row);
  }
  const added = settled.filter((row) => !known.has(keyOf(row)));
  const disagreements = [...settled, ...returned].flatMap((row): Disagreement[] => {
    const there = known.get(keyOf(row));
    if (there === undefined) return [];
    const said = Money.sum(there.map(({ amount }) => amount));
    return said.equals(row.amount) ? [] : [{ before: there, said, settled: row }];
  });
  return {
    rows: [...before, ...added],
    added: added.length,
    known: settled.length - added.length,
    disagreements,
  };
}

/** A row that was there before of a matter that is held. */
export interface PaidWhileHeld {
  readonly before: RowBefore;
  readonly held: HistoryRow;
}

/** The rows of an existing history that say paid what a settlement holds; of what was paid in part the amounts are compared. */
export function paidWhileHeld(before: readonly RowBefore[], held: readonly HeldRow[]): PaidWhileHeld[] {
  const byKey = new Map(held.filter(({ paid }) => paid.isZero()).map((row) => [keyOf(row), row]));
  return before.flatMap((row) => {
    const one = byKey.get(keyOf(row));
    return one === undefined ? [] : [{ before: row, held: one }];
  });
}

function keyOf(row: Pick<HistoryRow, 'uscc' | 'year' | 'rule' | 'matter'>): string {
  return JSON.stringify([row.uscc, row.year, row.rule, matterInHistory(row)]);
}
