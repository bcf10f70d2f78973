import type { Language } from './entry.ts';
import { en } from './workbook/en.ts';
import { zh } from './workbook/zh.ts';

/** Every word of the settlement workbook. */
export type WorkbookWords = typeof zh;

const byLanguage: { readonly [L in Language]: WorkbookWords } = { zh, en };

/** The workbook's words in a language. */
export function workbookWords(language: Language): WorkbookWords {
  return byLanguage[language];
}
