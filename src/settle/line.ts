import type { Code } from '../messages/catalogue/index.ts';
import { Money } from '../money/money.ts';
import { type DenialReason, denied, type Outcome } from '../policy/reasons.ts';
import type { Claim } from '../rules/claim.ts';
import type { RowOfTable } from '../tables/all/index.ts';

/** Which conditions and caps apply to a line (1-policy.md section 3). */
export type Track = 'enterprise' | 'uncapped' | 'separate';

/** How a line took part in 就高不重复. */
export interface OverlapPlace {
  /** Groups of an enterprise are numbered from 1 in line order. */
  readonly group: number;
  /** The id of the line that stays: its own for a line that stays. */
  readonly keptBy: string;
}

/** A claim on its way through the stages; the stages only ever take away. */
export interface Line {
  /** Unique within the enterprise, e.g. `R5/202310123456.6`. */
  readonly id: string;
  readonly claim: Claim;
  readonly track: Track;
  readonly outcome: Outcome;
  readonly computed: Money;
  /** What an approved correction leaves of it; without one the same. The stages begin with it. */
  readonly adjusted: Money;
  readonly afterOverlap: Money;
  readonly afterLimit: Money;
  readonly payable: Money;
  readonly overlap: OverlapPlace | null;
  /** The approved correction that was applied; null for none. */
  readonly adjustment: RowOfTable<'adjustments'> | null;
  /** Why the line, though granted, is not paid yet; none for a line that is. */
  readonly holds: readonly RowOfTable<'holds'>[];
  readonly notes: readonly Code[];
}

/** Only lines that are granted so far take part in a stage. */
export function isGranted(line: Line): boolean {
  return line.outcome.outcome === 'granted';
}

/** Granted, or denied by a stage: what `totals.computed` sums. */
export function enteredStages(line: Line): boolean {
  return (
    isGranted(line) || line.outcome.reason === 'overlap' || line.outcome.reason === 'overlap-other-scheme'
  );
}

/** The line denied by a stage: its amount ends there. */
export function dropped(line: Line, reason: DenialReason): Line {
  return {
    ...line,
    outcome: denied(reason),
    afterOverlap: Money.zero,
    afterLimit: Money.zero,
    payable: Money.zero,
  };
}

/** The line with a note more. */
export function noted(line: Line, ...notes: readonly Code[]): Line {
  return { ...line, notes: [...line.notes, ...notes] };
}
