import type { RuleId } from '../../policy/ids.ts';
import type { Reason } from '../../policy/reasons.ts';

/** A reason as people read it. */
export interface ReasonWords {
  /** A word or two, for a narrow column. */
  readonly label: string;
  /** A sentence. */
  readonly sentence: string;
  /** What would have to change for the line to be awarded. */
  readonly change: string;
}

/** What the reasons mean, in one language. */
export interface ReasonTable {
  readonly reasons: { readonly [R in Reason]: ReasonWords };
  /** What a reason means of the lines of one rule, where that can be said more exactly. */
  readonly ofRules: { readonly [R in RuleId]?: { readonly [Q in Reason]?: ReasonWords } };
}

/** A reason's words: its label, its sentence, what would have to change. */
export function words(label: string, sentence: string, change: string): ReasonWords {
  return { label, sentence, change };
}
