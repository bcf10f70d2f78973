import type { Dossier } from '../dossiers/dossier.ts';
import type { RuleId } from '../policy/ids.ts';
import type { Policy } from '../policy/policy.ts';
import type { RowOfTable } from '../tables/all/index.ts';
import { readPatentNumber } from '../tables/codes/patent-number.ts';
import { cleanCode } from '../tables/types/code.ts';
import { groupedBy } from './sift.ts';

/** Rules whose lines of one enterprise all have the same matter, so that tables may leave it blank. */
const soleMatters: { readonly [R in RuleId]?: string } = { R1: 'sme', R2: 'hnte', R4: 'super-deduction' };

/**
 * The matter that a row of award_history, other_subsidies or decisions names, as settlement.json prints it:
 * the normal form of a patent number, the one matter of R1, R2 and R4 where it is left blank.
 */
export function matterNamed(row: { readonly rule: RuleId; readonly matter: string | null }): string {
  const sole = soleMatters[row.rule];
  if (row.matter === null) return sole ?? '';
  if (row.rule !== 'R5') return row.matter;
  const number = readPatentNumber(cleanCode(row.matter));
  return 'fault' in number ? row.matter : number.normal;
}

/** The matter of a row of award_history: R1, R2 and R4 have one matter each, whatever the row calls it. */
export function matterInHistory(row: { readonly rule: RuleId; readonly matter: string | null }): string {
  return soleMatters[row.rule] ?? matterNamed(row);
}

/** The rows of award_history by rule and matter, made once for a dossier. */
const indexes = new WeakMap<Dossier, Map<string, RowOfTable<'award_history'>[]>>();

function historyOf(dossier: Dossier): Map<string, RowOfTable<'award_history'>[]> {
  let index = indexes.get(dossier);
  if (index === undefined) {
    index = groupedBy(dossier.award_history, (row) => `${row.rule}/${matterInHistory(row)}`);
    indexes.set(dossier, index);
  }
  return index;
}

/** What history says was awarded for a rule and matter in years before Y, back to `since` where given. */
export function awardedBefore(
  dossier: Dossier,
  rule: RuleId,
  matter: string,
  policy: Policy,
  since = Number.NEGATIVE_INFINITY,
): RowOfTable<'award_history'>[] {
  const rows = historyOf(dossier).get(`${rule}/${matter}`) ?? [];
  return rows.filter((row) => row.year < policy.year && row.year >= since);
}
