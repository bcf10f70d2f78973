import type { Language } from './entry.ts';
import { en } from './explaining/en.ts';
import type { ExplainingWords } from './explaining/words.ts';
import { zh } from './explaining/zh.ts';

/** The words of `award explain` in both languages. */
export const explainingWords: { readonly [L in Language]: ExplainingWords } = { zh, en };
