import { cellAt } from '../../cells/address.ts';
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

/** The number of the column that a problem is in, 1 for column A; null where it is in none. */
export function columnOf({ place: { cell } }: Problem): number | null {
  return cell === null ? null : (cellAt(cell)?.column ?? null);
}
