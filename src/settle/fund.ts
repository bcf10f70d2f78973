import { apportion } from '../money/apportion.ts';
import { Money } from '../money/money.ts';
import type { Policy } from '../policy/policy.ts';
import type { RowOfTable } from '../tables/all/index.ts';
import { isGranted, type Line, noted } from './line.ts';
import { type EnterpriseSettlement, withPayables } from './settle-enterprise.ts';
import { totalsOf } from './totals.ts';

/** The special fund of Y beside what is payable, in 元. */
export interface Fund {
  readonly row: RowOfTable<'fund'>;
  readonly available: Money;
  readonly payable: Money;
  /** Of a supplementary settlement: what stands paid to enterprises that are set aside and so not in `payable`. */
  readonly standing: Money;
  /** What was missing for both, before anything was scaled. */
  readonly shortfall: Money;
}

/**
 * Compares Σ payable, and what stands paid besides, with the fund. Under the reading `fund.shortfall` prorata a fund that is too small is shared
 * over all lines in proportion, less what stands; otherwise the shortfall is only reported.
 * @returns the enterprises (scaled where so read), and the fund; null without a row for Y
 */
export function meetFund(
  enterprises: readonly EnterpriseSettlement[],
  rows: readonly RowOfTable<'fund'>[],
  policy: Policy,
  standing: Money,
): { readonly enterprises: readonly EnterpriseSettlement[]; readonly fund: Fund | null } {
  const row = rows.find(({ year }) => year === policy.year);
  if (row === undefined) return { enterprises, fund: null };
  const available = row.amount;
  const payable = Money.sum(enterprises.map(({ totals }) => totals.payable));
  const shortfall = Money.sum([payable, standing]).minus(available).atLeast(Money.zero);
  if (shortfall.isZero() || policy.reading('fund.shortfall') === 'report') {
    return { enterprises, fund: { row, available, payable, standing, shortfall } };
  }
  const whole = standing.isZero() ? available : available.minus(standing).atLeast(Money.zero);
  const scaled = prorate(enterprises, whole);
  const left = Money.sum(scaled.map(({ totals }) => totals.payable));
  return { enterprises: scaled, fund: { row, available, payable: left, standing, shortfall } };
}

/** What a fund that is shared in proportion took from all lines together; nothing where it is not shared. */
export function cutByFund(fund: Fund | null, policy: Policy): Money {
  if (fund === null || policy.reading('fund.shortfall') !== 'prorata') return Money.zero;
  // What stands paid may by itself be more than the fund.
  return fund.shortfall.minus(fund.standing.minus(fund.available).atLeast(Money.zero));
}

/** A fund that was met while enterprises passed, where they are held after all: its sums know what they are made of. */
export function fundOver(enterprises: readonly EnterpriseSettlement[], fund: Fund, policy: Policy): Fund {
  const payable = Money.sum(enterprises.map(({ totals }) => totals.payable));
  const shared = !fund.shortfall.isZero() && policy.reading('fund.shortfall') === 'prorata';
  const due = shared
    ? Money.sum(enterprises.map(({ lines }) => totalsOf(lines.map(beforeSharing)).payable))
    : payable;
  const needed = Money.sum([due, fund.standing]);
  return { ...fund, payable, shortfall: needed.minus(fund.available).atLeast(Money.zero) };
}

function beforeSharing(line: Line): Line {
  return isGranted(line) ? { ...line, payable: line.payable.unshared() } : line;
}

function prorate(enterprises: readonly EnterpriseSettlement[], available: Money): EnterpriseSettlement[] {
  const granted = enterprises.flatMap(({ lines }) => lines.filter(isGranted));
  const shares = apportion(
    granted.map((line) => line.payable),
    available,
  );
  const shareOf = new Map(granted.map((line, i) => [line, shares[i]]));
  return enterprises.map((settled) =>
    withPayables(
      settled,
      settled.lines.map((line) => {
        const share = shareOf.get(line);
        return share === undefined ? line : noted({ ...line, payable: share }, 'N432');
      }),
    ),
  );
}
