import { atCellOrRow, atRow, type Problem, problem } from '../messages/problem.ts';
import type { RuleId } from '../policy/ids.ts';
import { matterInHistory } from '../rules/history.ts';
import { readPatentNumber } from '../tables/codes/patent-number.ts';
import { cleanCode } from '../tables/types/code.ts';
import { check } from './check.ts';
import { nearMatters } from './near-matters.ts';

/**
 * A row of award_history names its matter as the lines do, or 仅奖一次 could not be judged: R5 a patent number, and
 * nothing that only nearly is a line's matter. Rows of Y or later have no effect.
 */
export const historyNamesMatters = check(['claims', 'policy'], ({ dossier, claims, policy }) => {
  const near = nearMatters(claims);
  return dossier.award_history.flatMap((row): Problem[] => {
    const where = { ...atRow(row.origin), uscc: dossier.uscc };
    if (row.year >= policy.year) return [problem('N307', where, { said: row.year, year: policy.year })];
    if (row.matter === null) return [];
    const matter = matterInHistory(row);
    if (claims.some((claim) => claim.rule === row.rule && claim.matter === matter)) return [];
    const suggestion = near(row.rule, matter);
    if (suggestion === null && !isNoNumber(row.rule, row.matter)) return [];
    const at = { ...atCellOrRow(row.cells.matter, row.origin), uscc: dossier.uscc };
    return [problem('W311', at, { rule: row.rule, matter: row.matter, suggestion })];
  });
});

function isNoNumber(rule: RuleId, matter: string): boolean {
  return rule === 'R5' && 'fault' in readPatentNumber(cleanCode(matter));
}
