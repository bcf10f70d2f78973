/** Languages that the program speaks to people. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** The sentences of one problem in one language, made from its facts. */
export interface Wording<Facts> {
  /** One line: what is wrong. */
  readonly headline: (facts: Facts) => string;
  /** What should have stood there; left out where the headline says it. */
  readonly expected?: (facts: Facts) => string;
  /** What to do now. */
  readonly hint: (facts: Facts) => string;
}

/** One code of the catalogue: the same facts told in every language. */
export type Entry<Facts> = { readonly [L in Language]: Wording<Facts> };

/** Declares an entry; the type argument names the facts that its sentences need. */
export function entry<Facts extends object = Record<never, never>>(words: Entry<Facts>): Entry<Facts> {
  return words;
}
