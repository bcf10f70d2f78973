import type { Language } from '../../messages/entry.ts';
import type { Problem } from '../../messages/problem.ts';
import { tell } from '../../messages/told.ts';
import type { TableReading } from '../../tables/reading/read-table.ts';

/** What a check of input files came to, as other programs are told of it: nothing is left out. */
export interface ProblemReport {
  /** In the order of their places. */
  readonly problems: readonly Problem[];
  readonly tables: readonly Pick<TableReading, 'table' | 'file' | 'sheet' | 'count' | 'sha256'>[];
  readonly language: Language;
  /** A file's path as tools find it: relative, with slashes. */
  readonly pathOf: (file: string) => string;
}

/** What is wrong and what was expected, in one sentence. */
export function messageOf(problem: Problem, language: Language): string {
  const { headline, expected } = tell(problem, language);
  if (expected === null) return headline;
  return language === 'zh' ? `${headline}；应为：${expected}` : `${headline}; expected: ${expected}`;
}

/** The numbers of the cell that a problem is at, 1 for column A; null where it is at none. */
export function columnOf({ place: { cell } }: Problem): number | null {
  const letters = /^([A-Z]+)\d+$/.exec(cell ?? '')?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
