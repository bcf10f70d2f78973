import { atCell, atRow, type Problem, problem } from '../messages/problem.ts';
import type { RuleId } from '../policy/ids.ts';
import type { Claim } from '../rules/claim.ts';
import { matterInHistory } from '../rules/history.ts';
import type { RowOfTable } from '../tables/all/index.ts';
import { readPatentNumber } from '../tables/codes/patent-number.ts';
import { cleanCode } from '../tables/types/code.ts';
import { folded } from '../tables/types/normal.ts';
import { check } from './check.ts';

/**
 * A row of award_history names its matter as the lines do, or 仅奖一次 could not be judged: R5 a patent number, and
 * nothing that only nearly is a line's matter. Rows of Y or later have no effect.
 */
export const historyNamesMatters = check(['claims', 'policy'], ({ dossier, claims, policy }) => {
  const matters = new Map<string, string>();
  for (const { rule, matter } of claims) matters.set(`${rule}/${bare(matter)}`, matter);
  const near = (rule: RuleId, matter: string) =>
    matters.get(`${rule}/${bare(matter)}`) ?? longerOrShorter(matter, claims, rule);
  return dossier.award_history.flatMap((row): Problem[] => {
    const where = { ...atRow(row.origin), uscc: dossier.uscc };
    if (row.year >= policy.year) return [problem('N307', where, { said: row.year, year: policy.year })];
    if (row.matter === null) return [];
    const matter = matterInHistory(row);
    if (claims.some((claim) => claim.rule === row.rule && claim.matter === matter)) return [];
    const suggestion = near(row.rule, matter);
    if (suggestion === null && !isNoNumber(row)) return [];
    const at = row.cells.matter === undefined ? where : { ...atCell(row.cells.matter), uscc: dossier.uscc };
    return [problem('W311', at, { rule: row.rule, matter: row.matter, suggestion })];
  });
});

/** A matter without what clerks write in one way or another: spaces, brackets, dashes, width, case, zeros in front. */
function bare(matter: string): string {
  return folded(matter)
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Of fewer characters a name says too little. */
const tellingName = 3;

/** A line's name that goes on where the history's ends, or the other way round: 热处理 and 热处理工艺; numbers never. */
function longerOrShorter(matter: string, claims: readonly Claim[], rule: RuleId): string | null {
  const own = bare(matter);
  if (own.length < tellingName || !/\p{Script=Han}/u.test(own)) return null;
  const alike = ({ matter }: Claim): boolean => {
    const other = bare(matter);
    return other.length >= tellingName && (other.includes(own) || own.includes(other));
  };
  return claims.find((claim) => claim.rule === rule && alike(claim))?.matter ?? null;
}

function isNoNumber({ rule, matter }: RowOfTable<'award_history'>): boolean {
  return rule === 'R5' && 'fault' in readPatentNumber(cleanCode(matter ?? ''));
}
