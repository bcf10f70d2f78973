import { Money } from '../money/money.ts';
import type { RuleId } from '../policy/ids.ts';
import type { Level } from '../rules/claim.ts';
import { groupedBy } from '../rules/sift.ts';
import { isGranted, type Line } from './line.ts';
import type { PaidEnterprise, PaidLine } from './previous.ts';
import { byLineOrder } from './standing.ts';

/** What earlier rounds paid, what is to have been paid after this one, and the difference, which this one pays. */
export interface Difference {
  readonly settled: Money;
  readonly now: Money;
  /** Negative where too much was paid. */
  readonly difference: Money;
}

/** A line that was paid before or is payable now. */
export interface SupplementLine extends Difference {
  readonly id: string;
  readonly rule: RuleId;
  readonly matter: string;
  readonly level: Level | null;
  /** The line of this round; null where it is no longer there, or its enterprise was set aside. */
  readonly line: Line | null;
  /** What is payable and, being held, not to have been paid: payable less now. */
  readonly held: Money;
}

type Named = Pick<PaidLine, 'rule' | 'matter' | 'level'>;

/** A line is the same by rule, matter and level; its id may be longer once another level joins it. */
const keyOf = ({ rule, matter, level }: Named): string => JSON.stringify([rule, matter, level]);

const named = ({ id, claim: { rule, matter, level } }: Line) => ({ id, rule, matter, level });

/**
 * The lines of an enterprise of this round beside what was paid to it, and those that were paid and are no longer there.
 * @param before the enterprise in the earlier rounds, under its own and under former codes
 * @param isAside errors keep it from being settled: what was paid stands
 */
export function supplementLines(
  lines: readonly Line[],
  before: readonly PaidEnterprise[],
  isAside: boolean,
): SupplementLine[] {
  const of = (isFormer: boolean) =>
    before.filter(({ passedInto }) => (passedInto !== null) === isFormer).flatMap((one) => one.lines);
  const { settled, left } = pair(lines, of(false));
  const first = new Map([...lines].reverse().map((line) => [keyOf(named(line)), line]));
  for (const one of of(true)) {
    // Several firms may have had the same matter, be it R1, before they were one.
    const line = first.get(keyOf(one));
    if (line === undefined) left.push(one);
    else settled.set(line, Money.sum([settled.get(line) ?? Money.zero, one.paid]));
  }
  const drafts = lines.map((line) => ({
    line,
    settled: settled.get(line) ?? Money.zero,
    payable: isGranted(line) ? line.payable : Money.zero,
  }));
  const all = before.flatMap((one) => one.lines.map(({ paid }) => paid));
  const kept = keptOf(drafts, Money.sum(all));
  const now = drafts.map((draft) => withNow(draft, kept.get(draft.line)));
  const gone = left.map(({ paid, ...name }): SupplementLine => {
    const stands = isAside ? paid : Money.zero;
    return { ...name, line: null, held: Money.zero, ...differenceOf(paid, stands) };
  });
  return [...now, ...gone].sort(byLineOrder);
}

/** Finds what was paid for each line: under its id, else under its name alone, each once. */
function pair(lines: readonly Line[], paid: readonly PaidLine[]) {
  const settled = new Map<Line, Money>();
  const byKey = groupedBy(paid, keyOf);
  const take = (line: Line, fits: (one: PaidLine) => boolean): void => {
    const there = byKey.get(keyOf(named(line))) ?? [];
    const at = settled.has(line) ? -1 : there.findIndex(fits);
    for (const found of at < 0 ? [] : there.splice(at, 1)) settled.set(line, found.paid);
  };
  for (const line of lines) take(line, ({ id }) => id === line.id);
  for (const line of lines) take(line, () => true);
  return { settled, left: [...byKey.values()].flat() };
}

/** A line before it is known what of it was paid though it is held now. */
interface Drafted {
  readonly line: Line;
  readonly settled: Money;
  readonly payable: Money;
}

const isHeld = ({ line }: Drafted): boolean => line.holds.length > 0;

/**
 * What counts as paid of each held line. A hold stops payments and takes nothing back: what an enterprise was paid beyond
 * all that is not held counts for what is held, first for lines that were paid, and is not recovered.
 */
function keptOf(drafts: readonly Drafted[], paid: Money): Map<Line, Money> {
  const kept = new Map<Line, bigint>();
  const held = drafts.filter(isHeld);
  const due = Money.sum(drafts.filter((draft) => !isHeld(draft)).map(({ payable }) => payable));
  let left = paid.minus(due).atLeast(Money.zero).toFen();
  const keep = (line: Line, most: Money): void => {
    const before = kept.get(line) ?? 0n;
    const room = most.toFen() - before;
    const more = room < left ? room : left;
    left -= more;
    kept.set(line, before + more);
  };
  for (const { line, settled, payable } of held) keep(line, payable.atMost(settled));
  for (const { line, payable } of held) keep(line, payable);
  return new Map([...kept].map(([line, fen]) => [line, Money.total(fen)]));
}

function withNow({ line, settled, payable }: Drafted, kept: Money | undefined): SupplementLine {
  const now = kept ?? payable;
  return { ...named(line), line, held: payable.minus(now), ...differenceOf(settled, now) };
}

function differenceOf(settled: Money, now: Money): Difference {
  return { settled, now, difference: now.minus(settled) };
}
