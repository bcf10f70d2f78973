import type { RowOrigin } from '../../cells/origin.ts';
import type { Dossier } from '../../dossiers/dossier.ts';
import type { Code } from '../../messages/catalogue/index.ts';
import { apportion } from '../../money/apportion.ts';
import { Money, type Rate } from '../../money/money.ts';
import type { Policy } from '../../policy/policy.ts';
import { incrementRow } from '../../rules/increment.ts';
import { type GroundFinding, judgeGrounds } from '../conditions/grounds.ts';
import { enteredStages, isGranted, type Line, noted } from '../line.ts';

/** The cap of an enterprise for Y (三（四）, 1-policy.md section 6). */
export interface Cap {
  /** Local fiscal increment in 元; null where it is undetermined. */
  readonly increment: Money | null;
  readonly rate: Rate;
  readonly basis: 'above-scale' | 'below-scale' | 'full';
  readonly grounds: readonly GroundFinding[];
  /** rate × increment, rounded down to 分, 0 for no increment; null where that is undetermined. */
  readonly limit: Money | null;
  /** Σ after_limit of the enterprise track; null where the increment is undetermined. */
  readonly sum: Money;
  readonly binding: boolean | null;
  /** The tax row, where there is one. */
  readonly taxRow: RowOrigin | null;
  readonly revenue: Money | null;
  readonly revenuePrev: Money | null;
  /** What is to be said of the increment. */
  readonly notes: readonly Code[];
}

/**
 * Caps the lines of the enterprise track: payable is what is left under the limit, shared by largest remainder.
 * @returns the lines, and the cap itself; null where no line stands under it
 */
export function capLines(
  lines: readonly Line[],
  dossier: Dossier,
  policy: Policy,
): { readonly lines: Line[]; readonly cap: Cap | null } {
  const under = lines.filter((line) => line.track === 'enterprise');
  if (!under.some((line) => enteredStages(line) || line.outcome.outcome === 'pending')) {
    return { lines: [...lines], cap: null };
  }
  const capped = under.filter(isGranted);
  const cap = capOf(dossier, policy, Money.sum(capped.map((line) => line.afterLimit)));
  return { lines: share(lines, capped, cap), cap };
}

function capOf(dossier: Dossier, policy: Policy, sum: Money): Cap {
  const grounds = judgeGrounds(dossier, policy);
  const tax = incrementRow(dossier, policy);
  const increment = tax?.increment ?? null;
  const scale = dossier.enterprise.scale === 'above' ? 'above-scale' : 'below-scale';
  const full = groundsCount(scale, policy) && grounds.some((ground) => ground.result === 'holds');
  const basis = full ? 'full' : scale;
  const rate = policy.rate(rates[basis]);
  const limit = increment === null ? null : limitAt(increment, rate);
  return {
    increment,
    rate,
    basis,
    grounds,
    limit,
    sum,
    binding: limit === null ? null : sum.exceeds(limit),
    taxRow: tax?.row.origin ?? null,
    revenue: tax?.revenue ?? null,
    revenuePrev: tax?.revenuePrev ?? null,
    notes: (tax?.ofFormers ?? []).length > 0 ? ['N443'] : [],
  };
}

const rates = {
  full: 'cap.full',
  'above-scale': 'cap.above_scale',
  'below-scale': 'cap.below_scale',
} as const;

/** Whether a ground that holds raises the cap from what the scale gives. */
function groundsCount(scale: Exclude<Cap['basis'], 'full'>, policy: Policy): boolean {
  return scale === 'above-scale' || policy.reading('cap.grounds_below_scale') === 'on';
}

const limitAt = (increment: Money, rate: Rate): Money =>
  increment.atLeast(Money.zero).times(rate).roundTo('down');

/**
 * What an enterprise would be paid more, in 元, if a ground that blanks leave open held; null where nothing hangs on one.
 * Undetermined, a ground does not hold (1-policy.md section 6).
 */
export function stakeOfGrounds(cap: Cap, policy: Policy): Money | null {
  const { increment, limit, basis, binding, sum, grounds } = cap;
  if (increment === null || limit === null || binding !== true || basis === 'full') return null;
  if (!groundsCount(basis, policy) || !grounds.some(({ result }) => result === 'undetermined')) return null;
  const more = sum.atMost(limitAt(increment, policy.rate(rates.full))).minus(limit);
  return more.isZero() ? null : more;
}

function share(lines: readonly Line[], capped: readonly Line[], cap: Cap): Line[] {
  const { limit, binding } = cap;
  // What is undetermined the cap itself lists; why a ground does not hold is told with every line under it.
  const notes = [
    ...cap.notes,
    ...cap.grounds.flatMap((ground) => (ground.result === 'undetermined' ? [] : ground.notes)),
  ];
  const shares =
    limit !== null && binding === true
      ? apportion(
          capped.map((line) => line.afterLimit),
          limit,
        )
      : null;
  const places = new Map(capped.map((line, i) => [line.id, i]));
  return lines.map((line) => {
    const place = places.get(line.id);
    if (place === undefined) return line;
    const told = noted(line, ...new Set(notes));
    const part = shares?.[place];
    return part === undefined ? told : noted({ ...told, payable: part }, limit?.isZero() ? 'N431' : 'N430');
  });
}
