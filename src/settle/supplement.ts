import { byCodePoint } from '../cells/origin.ts';
import { Money } from '../money/money.ts';
import type { RuleId } from '../policy/ids.ts';
import type { Level } from '../rules/claim.ts';
import { groupedBy } from '../rules/sift.ts';
import { isGranted, type Line } from './line.ts';
import type { PaidEnterprise, PaidLine, PreviousSettlement } from './previous.ts';
import type { EnterpriseSettlement } from './settle-enterprise.ts';
import type { SetAside } from './settlement.ts';
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

/** What an enterprise gets in this round, or gives back: the differences of its lines against each other. */
export interface Net {
  readonly toPay: Money;
  readonly toRecover: Money;
}

/** An enterprise with a line that was paid before or is payable now. */
export interface SupplementEnterprise extends Difference, Net {
  readonly uscc: string;
  readonly name: string;
  /** The enterprise of this round; null where it was set aside or is no longer there. */
  readonly enterprise: EnterpriseSettlement | null;
  /** Whether errors keep it from being settled in this round: what was paid stands. */
  readonly isAside: boolean;
  /** In line order. */
  readonly lines: readonly SupplementLine[];
}

/** What a supplementary settlement (`--previous`) adds to the settlement of the whole year. */
export interface Supplement {
  readonly previous: PreviousSettlement;
  /** Of this settlement, from 2. */
  readonly round: number;
  /** By uscc. */
  readonly enterprises: readonly SupplementEnterprise[];
  readonly totals: Difference & Net;
}

/** What changes against the previous settlement; everything was settled anew, so that the rounds pay in sum what one would. */
export function supplementOf(
  previous: PreviousSettlement,
  enterprises: readonly EnterpriseSettlement[],
  setAside: readonly SetAside[],
): Supplement {
  const paid = new Map<string, PaidEnterprise[]>();
  for (const one of previous.enterprises) {
    const uscc = one.passedInto ?? one.uscc;
    paid.set(uscc, [...(paid.get(uscc) ?? []), one]);
  }
  const now = new Map(enterprises.map((one) => [one.dossier.uscc, one]));
  const aside = new Set(setAside.map(({ uscc }) => uscc));
  const codes = [...new Set([...now.keys(), ...paid.keys()])].sort(byCodePoint);
  const all = codes.flatMap((uscc): SupplementEnterprise[] => {
    const enterprise = now.get(uscc) ?? null;
    const before = paid.get(uscc) ?? [];
    const isAside = aside.has(uscc);
    const lines = linesOf(enterprise?.lines ?? [], before, isAside).filter(isTold);
    if (lines.length === 0) return [];
    const name = enterprise?.dossier.enterprise.name ?? before[0]?.name ?? '';
    const sums = sumOf(lines);
    return [{ uscc, name, enterprise, isAside, lines, ...sums, ...netOf(sums.difference) }];
  });
  const totals = {
    ...sumOf(all),
    toPay: Money.sum(all.map(({ toPay }) => toPay)),
    toRecover: Money.sum(all.map(({ toRecover }) => toRecover)),
  };
  return { previous, round: previous.round + 1, enterprises: all, totals };
}

function sumOf(parts: readonly Difference[]): Difference {
  const sum = (of: keyof Difference) => Money.sum(parts.map((part) => part[of]));
  return { settled: sum('settled'), now: sum('now'), difference: sum('difference') };
}

function netOf(difference: Money): Net {
  const none = Money.zero;
  return { toPay: difference.atLeast(none), toRecover: none.minus(difference).atLeast(none) };
}

function isTold({ settled, now, held }: SupplementLine): boolean {
  return !(settled.isZero() && now.isZero() && held.isZero());
}

type Named = Pick<PaidLine, 'rule' | 'matter' | 'level'>;

/** A line is the same by rule, matter and level; its id may be longer once another level joins it. */
const keyOf = ({ rule, matter, level }: Named): string => JSON.stringify([rule, matter, level]);

const named = ({ id, claim: { rule, matter, level } }: Line) => ({ id, rule, matter, level });

function linesOf(
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
  const now = lines.map((line) => withNow(line, settled.get(line) ?? Money.zero));
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

/** What is held is not paid; what was paid for it before is not taken back for that. */
function withNow(line: Line, settled: Money): SupplementLine {
  const payable = isGranted(line) ? line.payable : Money.zero;
  const now = line.holds.length === 0 ? payable : payable.atMost(settled);
  return { ...named(line), line, held: payable.minus(now), ...differenceOf(settled, now) };
}

function differenceOf(settled: Money, now: Money): Difference {
  return { settled, now, difference: now.minus(settled) };
}
