import { Money } from '../../money/money.ts';
import type { RuleId } from '../../policy/ids.ts';
import type { Level } from '../../rules/claim.ts';
import { groupedBy } from '../../rules/sift.ts';
import { isGranted, type Line } from '../line.ts';
import { byLineOrder } from '../stages/standing.ts';
import type { PaidEnterprise, PaidLine } from './previous.ts';

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
  readonly kind: string | null;
  /** The line of this round; null where it is no longer there, or its enterprise was set aside. */
  readonly line: Line | null;
  /** What is payable and, being held, not to have been paid: payable less now. */
  readonly held: Money;
  /** What of `settled` was paid under codes that have passed into the enterprise since. */
  readonly former: Money;
}

type Named = Pick<PaidLine, 'rule' | 'matter' | 'level'>;

/** A line is the same by rule, matter, level and kind; its id may be longer once another level or kind joins it. */
const keyOf = ({ rule, matter, level }: Named): string => JSON.stringify([rule, matter, level]);

const named = ({ id, claim: { rule, matter, level, kind } }: Line) => ({ id, rule, matter, level, kind });

/** How an earlier line may be one of this round, the surest way first; one whose kind nobody told may be of any. */
const ways: readonly ((one: PaidLine, line: Line) => boolean)[] = [
  ({ id, kind }, line) => id === line.id && kind === line.claim.kind,
  ({ kind }, line) => kind === line.claim.kind,
  ({ id, kind }, line) => id === line.id && kind === null,
  ({ kind }) => kind === null,
];

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
  const own = pair(
    lines,
    before.filter((one) => !isFormer(one)).flatMap((one) => one.lines),
  );
  const former = joined(
    lines,
    before.filter(isFormer).flatMap((one) => one.lines),
  );
  const now = lines.map((line) =>
    beside(line, own.settled.get(line) ?? none, former.settled.get(line) ?? none),
  );
  return [...now, ...goneLines(own.left, former.left, isAside)].sort(byLineOrder);
}

const none = Money.zero;

/** Whether what was paid was paid under a code that has passed into the enterprise since. */
export function isFormer({ passedInto }: PaidEnterprise): boolean {
  return passedInto !== null;
}

/** Finds what was paid for each line, each once. */
function pair(lines: readonly Line[], paid: readonly PaidLine[]) {
  const settled = new Map<Line, Money>();
  const byKey = groupedBy(paid, keyOf);
  for (const fits of ways) {
    for (const line of lines) {
      const there = byKey.get(keyOf(named(line))) ?? [];
      const at = settled.has(line) ? -1 : there.findIndex((one) => fits(one, line));
      for (const found of at < 0 ? [] : there.splice(at, 1)) settled.set(line, found.paid);
    }
  }
  return { settled, left: [...byKey.values()].flat() };
}

/** Finds the line of what was paid under former codes: several firms may have had the same matter, be it R1, before they were one. */
function joined(lines: readonly Line[], paid: readonly PaidLine[]) {
  const settled = new Map<Line, Money>();
  const byKey = groupedBy(lines, (line) => keyOf(named(line)));
  const left = paid.filter((one) => {
    const there = byKey.get(keyOf(one)) ?? [];
    const [line] = ways.flatMap((fits) => there.filter((own) => fits(one, own)));
    if (line !== undefined) settled.set(line, Money.sum([settled.get(line) ?? none, one.paid]));
    return line === undefined;
  });
  return { settled, left };
}

/** A hold stops payments: it pays nothing more for its line, and takes nothing back of what was paid for it. */
function beside(line: Line, own: Money, former: Money): SupplementLine {
  const payable = isGranted(line) ? line.payable : none;
  const settled = Money.sum([own, former]);
  const now = line.holds.length > 0 ? payable.atMost(settled.atLeast(none)) : payable;
  return { ...named(line), line, held: payable.minus(now), former, ...differenceOf(settled, now) };
}

/** What was paid and is no longer there; once, where both an enterprise and a former code have been paid for it. */
function goneLines(
  own: readonly PaidLine[],
  former: readonly PaidLine[],
  isAside: boolean,
): SupplementLine[] {
  const sum = (parts: readonly PaidLine[]) => Money.sum(parts.map(({ paid }) => paid));
  const withKind = (one: PaidLine) => `${keyOf(one)} ${one.kind ?? ''}`;
  const formers = groupedBy(former, withKind);
  const owns = groupedBy(own, withKind);
  return [...new Set([...owns.keys(), ...formers.keys()])].flatMap((key) => {
    const there = owns.get(key) ?? [];
    const before = formers.get(key) ?? [];
    const parts = [...there, ...before];
    return parts.slice(0, 1).map(({ paid: _, ...name }) => {
      const settled = sum(parts);
      const now = isAside ? settled : none;
      return { ...name, line: null, held: none, former: sum(before), ...differenceOf(settled, now) };
    });
  });
}

function differenceOf(settled: Money, now: Money): Difference {
  return { settled, now, difference: now.minus(settled) };
}
