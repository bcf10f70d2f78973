import { atCell, atRow, type Problem, problem } from '../messages/problem.ts';
import { matterInHistory } from '../rules/history.ts';
import type { RowOfTable } from '../tables/all/index.ts';
import { readPatentNumber } from '../tables/codes/patent-number.ts';
import { cleanCode } from '../tables/types/code.ts';
import { folded } from '../tables/types/normal.ts';
import { check } from './check.ts';

/**
 * A row of award_history names its matter as the lines do, or 仅奖一次 could not be judged: R5 a patent number, and
 * nothing that differs from a line's matter by punctuation and spaces alone. Rows of Y or later have no effect.
 */
export const historyNamesMatters = check(['claims', 'policy'], ({ dossier, claims, policy }) => {
  const matters = new Map<string, string>();
  for (const { rule, matter } of claims) matters.set(`${rule}/${bare(matter)}`, matter);
  return dossier.award_history.flatMap((row): Problem[] => {
    const where = { ...atRow(row.origin), uscc: dossier.uscc };
    if (row.year >= policy.year) return [problem('N307', where, { said: row.year, year: policy.year })];
    if (row.matter === null) return [];
    const suggestion = matters.get(`${row.rule}/${bare(row.matter)}`) ?? null;
    // What differs from the line by punctuation alone would not be found.
    const named = suggestion === matterInHistory(row) || (suggestion === null && !isNoNumber(row));
    if (named) return [];
    const at = row.cells.matter === undefined ? where : { ...atCell(row.cells.matter), uscc: dossier.uscc };
    return [problem('W311', at, { rule: row.rule, matter: row.matter, suggestion })];
  });
});

/** A matter without what clerks write in one way or another: spaces, brackets, dashes, width, case. */
function bare(matter: string): string {
  return folded(matter).replace(/[^\p{L}\p{N}]/gu, '');
}

function isNoNumber({ rule, matter }: RowOfTable<'award_history'>): boolean {
  return rule === 'R5' && 'fault' in readPatentNumber(cleanCode(matter ?? ''));
}
