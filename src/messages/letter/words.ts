import type { PendingReason } from '../../policy/reasons.ts';

/** The words of the notice to one enterprise, and of the command that writes it. */
export interface LetterWords {
  readonly lang: string;
  /** In pieces that stay on one line. */
  /** @param subject what is awarded, as the policy names it */
  readonly title: (subject: string, year: number, round: number | null) => readonly string[];
  readonly to: (name: string) => string;
  readonly opening: (facts: {
    readonly policy: string;
    readonly document: string;
    /** The document that a year after the trial rests on; null for none. */
    readonly further: string | null;
    readonly year: number;
    readonly lines: number;
  }) => string;
  readonly proposal: (clause: string, words: string) => string;
  /** How a section is numbered, from 0. */
  readonly section: (at: number, title: string) => string;
  readonly colon: string;
  readonly summary: {
    readonly granted: (count: number, amount: string) => string;
    /** The same of a supplementary settlement. */
    readonly grantedInAll: (count: number, amount: string) => string;
    readonly held: (amount: string) => string;
    readonly count: (count: number) => string;
    /** `unknown` of them have an amount that nobody knows yet; null where none has another. */
    readonly pending: (count: number, amount: string | null, unknown: number) => string;
  };
  readonly standing: {
    readonly title: string;
    readonly intro: Readonly<Record<'ineligible' | 'undetermined' | 'disqualified', string>>;
    readonly condition: string;
    readonly clause: string;
    readonly data: string;
    readonly ratio: (value: string, bound: string) => string;
    /** What is paid all the same, since a reading sets it apart. */
    readonly apart: (rules: readonly string[], reading: string, document: string | null) => string;
  };
  readonly item: string;
  readonly remarks: string;
  readonly reading: string;
  readonly granted: {
    readonly title: string;
    readonly formula: (text: string) => string;
    readonly decided: (amount: string, document: string) => string;
    readonly undecided: string;
    /** An approved cut: what it took, why, under which document. */
    readonly adjusted: (cut: string, reason: string, document: string) => string;
    readonly held: string;
    /** What of it is held; the rest was paid already. */
    readonly heldPart: (amount: string) => string;
    readonly otherPaid: (amount: string) => string;
    readonly yearly: (sum: string, limit: string, cut: string) => string;
    readonly capped: (cut: string) => string;
    readonly fund: (cut: string) => string;
    /** Cut by the cap, then by the fund. */
    readonly both: (cut: string) => string;
    /** @param row what its own cells say */
    readonly leftOut: (row: string, sentence: string) => string;
  };
  /** What a supplementary settlement pays and takes back. */
  readonly round: {
    readonly intro: (round: number) => string;
    readonly settled: string;
    readonly toPay: string;
    readonly toRecover: string;
    readonly yuan: (amount: string) => string;
    readonly title: string;
    readonly same: string;
    readonly netted: string;
    readonly gone: string;
  };
  readonly cap: {
    readonly title: string;
    readonly cut: (sum: string, limit: string, cut: string) => string;
    readonly within: (sum: string, limit: string) => string;
    readonly nothing: string;
    readonly unknown: string;
    readonly increment: string;
    readonly rate: string;
    readonly limit: string;
    readonly grounds: string;
    readonly grounded: Readonly<Record<'holds' | 'does-not-hold' | 'undetermined', string>>;
    readonly clause: string;
  };
  readonly denied: {
    readonly title: string;
    /** Before what stands against the line besides the reason. */
    readonly also: string;
  };
  readonly pending: {
    readonly title: string;
    readonly unknown: string;
    readonly blank: (header: string) => string;
    readonly decision: string;
    readonly increment: string;
    /** What is at stake has not been through the stages yet. */
    readonly beforeCap: string;
    /** The most that the limit leaves. */
    readonly atMost: (room: string) => string;
    /** Who does what, as the enterprise is told. */
    readonly change: { readonly [R in PendingReason]: string };
  };
  readonly blank: string;
  readonly recovery: {
    readonly title: string;
    readonly sentence: (amount: string, clause: string, words: string) => string;
    readonly none: (clause: string, words: string) => string;
  };
  readonly next: {
    readonly title: string;
    readonly supply: string;
    readonly correct: string;
    readonly standing: string;
    readonly account: string;
    readonly repay: (amount: string) => string;
    readonly object: string;
  };
  readonly comma: string;
  readonly closing: string;
  readonly day: string;
  readonly written: (count: number, place: string) => string;
  readonly unchanged: (count: number, place: string) => string;
  readonly aside: (count: number, names: readonly string[]) => string;
}
