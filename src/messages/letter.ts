import type { Language } from './entry.ts';
import { en } from './letter/en.ts';
import type { LetterWords } from './letter/words.ts';
import { zh } from './letter/zh.ts';

/** The words of the notice to one enterprise in both languages. */
export const letterWords: { readonly [L in Language]: LetterWords } = { zh, en };
