import { type Code, catalogue } from './catalogue/index.ts';
import type { Language, Wording } from './entry.ts';
import type { Problem } from './problem.ts';

/** A problem in words. */
export interface Told {
  readonly headline: string;
  readonly expected: string | null;
  readonly hint: string;
}

/** The problem's sentences in a language. */
export function tell({ code, facts }: Problem, language: Language): Told {
  const wording = wordingOf(code, language);
  return {
    headline: wording.headline(facts),
    expected: wording.expected?.(facts) ?? null,
    hint: wording.hint(facts),
  };
}

/** Each code's facts fit its own sentences: problem() saw to it. */
function wordingOf(code: Code, language: Language): Wording<object> {
  return catalogue[code][language] as Wording<object>;
}
