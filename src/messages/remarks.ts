import { settlingEntries } from './catalogue/settling.ts';
import type { Language } from './entry.ts';

/** What the engine noted of a subject, in a sentence; of a code that it does not note, the code. */
export function remark(code: string, subject: string, language: Language): string {
  if (!isNoteCode(code)) return code;
  return settlingEntries[code][language].headline({ subject });
}

/** The codes that lines, conditions and grounds carry. */
function isNoteCode(code: string): code is Exclude<keyof typeof settlingEntries, 'W402'> {
  return Object.hasOwn(settlingEntries, code) && code !== 'W402';
}
