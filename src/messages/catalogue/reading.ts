import { kindEntries } from './reading-kinds.ts';
import { textEntries } from './reading-text.ts';
import { workbookEntries } from './reading-workbooks.ts';

/** Tier 1: can the file be read at all (2-input.md section 4, groups 1 and 2). */
export const readingEntries = { ...kindEntries, ...workbookEntries, ...textEntries };
