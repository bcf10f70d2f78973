import type { Wording } from './entry.ts';

/** A problem in words. */
export interface Told {
  readonly headline: string;
  readonly expected: string | null;
  /** What was expected as a list, where each belongs on a line of its own. */
  readonly list: readonly string[] | null;
  readonly hint: string;
}

/** What a code's sentences make of a problem's facts. */
export function toldBy<Facts>(wording: Wording<Facts>, facts: Facts): Told {
  return {
    headline: wording.headline(facts),
    expected: wording.expected?.(facts) ?? null,
    list: wording.list?.(facts) ?? null,
    hint: wording.hint(facts),
  };
}
