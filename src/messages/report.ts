import type { Language } from './entry.ts';
import { en } from './report/en.ts';
import { zh } from './report/zh.ts';

/** Every word of the audit report. */
export type ReportWords = typeof zh;

const byLanguage: { readonly [L in Language]: ReportWords } = { zh, en };

/** The audit report's words in a language. */
export function reportWords(language: Language): ReportWords {
  return byLanguage[language];
}
