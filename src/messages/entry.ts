/** Languages that the program speaks to people. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** The sentences of one problem in one language, made from its facts. */
export interface Wording<Facts> {
  /** One line: what is wrong. */
  readonly headline: (facts: Facts) => string;
  /** What should have stood there; left out where the headline says it. */
  readonly expected?: (facts: Facts) => string;
  /** The same as a list, for people who read it line by line. */
  readonly list?: (facts: Facts) => readonly string[];
  /** What to do now. */
  readonly hint: (facts: Facts) => string;
}

/** A case of a problem, so that its sentences can be shown for real. */
export type Example<Facts> = {
  readonly file?: string;
  /** The cell's text as written, where the problem is about a cell. */
  readonly value?: string;
} & (keyof Facts extends never ? unknown : { readonly facts: Facts });

/** One code of the catalogue: the same facts told in every language, and an example of them. */
export type Entry<Facts> = { readonly [L in Language]: Wording<Facts> } & {
  readonly example: Example<Facts>;
  /** The matter at more length, where headline and hint leave a question. */
  readonly meaning?: { readonly [L in Language]: string };
};

/** Declares an entry; the type argument names the facts that its sentences need. */
export function entry<Facts extends object = Record<never, never>>(words: Entry<Facts>): Entry<Facts> {
  return words;
}

/** A name as it begins a sentence or a title in English. */
export function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
