import { certain } from '../../cells/certain.ts';
import { byCodePoint } from '../../cells/origin.ts';
import { Money } from '../../money/money.ts';
import type { EnterpriseSettlement } from '../settle-enterprise.ts';
import type { PaidEnterprise, PaidUnder, PreviousSettlement } from './previous.ts';
import { type Difference, isFormer, type SupplementLine, supplementLines } from './supplement-lines.ts';

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
  /**
   * Under which code what stands paid after this round was received, by uscc; none where it was all under its own. A code
   * may have been taken for this enterprise's by mistake: then the next round tells apart what each was paid.
   */
  readonly received: readonly PaidUnder[];
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
  setAside: readonly { readonly uscc: string }[],
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
    const [first] = before;
    const name = enterprise?.dossier.enterprise.name ?? first?.nameNow ?? certain(first).name;
    const lines = supplementLines(enterprise?.lines ?? [], before, isAside).filter(isTold);
    if (lines.length === 0) return [];
    const received = receivedOf({ uscc, name }, lines, before.filter(isFormer));
    const sums = sumOf(lines);
    return [{ uscc, name, enterprise, isAside, lines, received, ...sums, ...netOf(sums.difference) }];
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

/** Former codes keep what they received; all else was paid to the enterprise, or came back from it. */
function receivedOf(
  own: Pick<PaidUnder, 'uscc' | 'name'>,
  lines: readonly SupplementLine[],
  formers: readonly PaidUnder[],
): PaidUnder[] {
  if (formers.length === 0) return [];
  const left = lines.map(({ id, rule, matter, level, kind, now, former }) => ({
    id,
    rule,
    matter,
    level,
    kind,
    paid: now.minus(former),
  }));
  const paid = left.filter((line) => !line.paid.isZero());
  const all = paid.length === 0 ? formers : [...formers, { ...own, lines: paid }];
  return [...all].sort((a, b) => byCodePoint(a.uscc, b.uscc));
}

/** A line that was neither paid nor is payable says nothing; one that a former code was paid for and that came back stands. */
function isTold({ settled, now, held, former }: SupplementLine): boolean {
  return ![settled, now, held, former].every((amount) => amount.isZero());
}
