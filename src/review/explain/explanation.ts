import type { Hindrance } from '../../rules/hindrance.ts';
import type { Finding } from '../../settle/conditions/finding.ts';
import type { Line } from '../../settle/line.ts';
import type { SupplementEnterprise } from '../../settle/rounds/supplement.ts';
import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import type { Turn } from './turn.ts';
import type { Units } from './units.ts';
import type { Why } from './why.ts';

/** A condition with what would turn it where it is not met or open. */
export interface ExplainedCondition {
  readonly finding: Finding;
  /** The nearest change that meets this one condition, whatever the others say; null where it is met or none does. */
  readonly turn: Turn | null;
}

/** What stands against a line, with what would take it away. */
export interface ExplainedHindrance {
  readonly hindrance: Hindrance;
  readonly turn: Turn | null;
}

/** A line with why it is not more. */
export interface ExplainedLine {
  readonly line: Line;
  readonly why: Why;
  /** Everything that stands against it by its own rule. */
  readonly hindrances: readonly ExplainedHindrance[];
  /** What would grant it, beyond what the enterprise needs; null where it is granted, or nothing does. */
  readonly turn: Turn | null;
  /** Where it is refused or waits for its enterprise: what it would come to once that is put right. */
  readonly onceStanding: Line | null;
}

/** Why one enterprise gets what it gets, and why not more. */
export interface Explanation {
  readonly settled: EnterpriseSettlement;
  readonly conditions: readonly ExplainedCondition[];
  /**
   * What would let its lines stand: the conditions met, the increment known. One change, or all that are needed
   * together; null where they stand, or nothing does it.
   */
  readonly standing: Turn | null;
  readonly lines: readonly ExplainedLine[];
  /** Where the cap binds: the nearest change that leaves nothing cut, then others that leave more. */
  readonly cap: readonly Turn[];
  /** Other choices of readings under which more or less would be paid or pending. */
  readonly readings: readonly Turn[];
  readonly units: Units;
  /** In a supplementary settlement: what it was paid before, and what this round changes; null where nothing was or is. */
  readonly supplement: { readonly round: number; readonly own: SupplementEnterprise } | null;
}
