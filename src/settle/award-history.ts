import { Money } from '../money/money.ts';
import type { RuleId } from '../policy/ids.ts';
import { matterInHistory } from '../rules/history.ts';
import type { RowOfTable } from '../tables/all/index.ts';
import { isHeld } from './hold.ts';
import { isGranted, type Line } from './line.ts';
import type { Settlement } from './settlement.ts';

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
  readonly held: readonly HistoryRow[];
  /** Left nothing. */
  readonly unpaid: readonly HistoryRow[];
}

/**
 * What a settlement pays, as rows of award_history for the years to come: by uscc, then line order. A granted line
 * that the cap or the fund left nothing was not awarded, nor yet one that is held: 仅补助一次 and 累计奖励不超过一次 speak
 * of money.
 * @param heldToo lists what is held as paid
 */
export function historyOf({ enterprises, policy }: Settlement, heldToo = false): SettledHistory {
  const all = enterprises.flatMap(({ dossier, lines }) => {
    const byMatter = new Map<string, Line[]>();
    for (const line of lines.filter(isGranted)) {
      const key = `${line.claim.rule}/${line.claim.matter}`;
      byMatter.set(key, [...(byMatter.get(key) ?? []), line]);
    }
    return [...byMatter.values()].flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const { rule, matter } = first.claim;
      const lines = [first, ...others];
      const amount = Money.sum(lines.map(({ payable }) => payable));
      const { uscc, enterprise } = dossier;
      const row = { uscc, name: enterprise.name, year: policy.year, rule, matter, amount };
      // A hold names no level: of a matter at several levels it holds all.
      return [{ row, isHeld: lines.some(isHeld) }];
    });
  });
  const of = (wanted: (one: (typeof all)[number]) => boolean) => all.filter(wanted).map(({ row }) => row);
  return {
    rows: of(({ row, isHeld }) => !row.amount.isZero() && (heldToo || !isHeld)),
    held: of(({ isHeld }) => isHeld),
    unpaid: of(({ row }) => row.amount.isZero()),
  };
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

/** Puts a settlement's rows to an existing history: what is there already stays as it stands, and nothing stands twice. */
export function mergeHistory(before: readonly RowBefore[], settled: readonly HistoryRow[]): MergedHistory {
  const known = new Map<string, [RowBefore, ...RowBefore[]]>();
  for (const row of before) {
    const there = known.get(keyOf(row));
    if (there === undefined) known.set(keyOf(row), [row]);
    else there.push(row);
  }
  const added = settled.filter((row) => !known.has(keyOf(row)));
  const disagreements = settled.flatMap((row): Disagreement[] => {
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

/** The rows of an existing history that say paid what a settlement holds. */
export function paidWhileHeld(before: readonly RowBefore[], held: readonly HistoryRow[]): PaidWhileHeld[] {
  const byKey = new Map(held.map((row) => [keyOf(row), row]));
  return before.flatMap((row) => {
    const one = byKey.get(keyOf(row));
    return one === undefined ? [] : [{ before: row, held: one }];
  });
}

function keyOf(row: Pick<HistoryRow, 'uscc' | 'year' | 'rule' | 'matter'>): string {
  return JSON.stringify([row.uscc, row.year, row.rule, matterInHistory(row)]);
}
