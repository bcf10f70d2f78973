import type { Code } from './catalogue/index.ts';
import { settlingEntries } from './catalogue/settling.ts';
import type { Language } from './entry.ts';

/** The codes that lines, conditions and grounds carry. */
type NoteCode = Exclude<keyof typeof settlingEntries, 'W402'>;

/** What the engine noted of a subject, in a sentence. */
export function remark(code: Code, subject: string, language: Language): string {
  return settlingEntries[code as NoteCode][language].headline({ subject });
}
