import { type Code, catalogue } from './catalogue/index.ts';
import type { Entry, Language, Wording } from './entry.ts';
import { type FactsOf, type Problem, problem } from './problem.ts';
import { type Told, toldBy } from './told-by.ts';

/** The problem's sentences in a language. */
export function tell({ code, facts }: Problem, language: Language): Told {
  return toldBy(wordingOf(code, language), facts);
}

/** Whether the headline of a code is another one for other facts, so that one stands for several as an example only. */
export function hasOwnHeadline(code: Code, language: Language): boolean {
  return wordingOf(code, language).headline.length > 0;
}

/** The catalogue's example of a code, as a problem. */
export function exampleOf(code: Code): Problem {
  const { file = null, value = null, ...rest } = catalogue[code].example;
  const facts = 'facts' in rest ? rest.facts : {};
  return problem(code, { file, value }, facts as FactsOf<Code>);
}

/** What a code means at more length; null where its sentences say it all. */
export function meaningOf(code: Code, language: Language): string | null {
  const { meaning }: Pick<Entry<never>, 'meaning'> = catalogue[code];
  return meaning?.[language] ?? null;
}

/** Each code's facts fit its own sentences: problem() saw to it. */
function wordingOf(code: Code, language: Language): Wording<object> {
  return catalogue[code][language] as Wording<object>;
}
