import type { Dossier } from '../dossiers/dossier.ts';
import { Money } from '../money/money.ts';
import type { RuleId } from '../policy/ids.ts';
import type { Policy } from '../policy/policy.ts';
import { matterInHistory } from '../rules/history.ts';
import { projectOf } from '../rules/r7-landed-projects.ts';
import type { RowOfTable } from '../tables/all/index.ts';
import type { Status } from './conditions/conditions.ts';

/** What history says was paid and is to be taken back (追缴, 三（四）). */
export interface Recovery {
  readonly amount: Money;
  readonly rows: readonly RowOfTable<'award_history'>[];
}

/**
 * For a disqualified enterprise everything that history has, in any year; for rows marked as false declarations
 * only what it has under their rules and matters; otherwise null.
 */
export function recoveryOf(dossier: Dossier, status: Status, policy: Policy): Recovery | null {
  const false_ = status === 'disqualified' ? null : falseMatters(dossier, policy);
  if (false_?.size === 0) return null;
  const rows = dossier.award_history.filter(
    (row) => false_ === null || false_.has(`${row.rule}/${matterInHistory(row)}`),
  );
  return { amount: Money.sum(rows.map((row) => row.amount)), rows };
}

/** The rules and matters of the rows that are marked false. */
function falseMatters(dossier: Dossier, policy: Policy): Set<string> {
  const matters = new Set<string>();
  const add = (rules: readonly RuleId[], matter: string) => {
    for (const rule of rules) matters.add(`${rule}/${matter}`);
  };
  const marked = <R extends { readonly fraud: boolean | null }>(rows: readonly R[]) =>
    rows.filter((row) => row.fraud === true);

  for (const row of marked(dossier.recognitions)) {
    if (row.year === policy.year) row.kind === 'tech_sme' ? add(['R1'], 'sme') : add(['R2'], 'hnte');
  }
  for (const row of marked(dossier.patents)) add(['R5'], row.patent_no);
  for (const row of marked(dossier.platforms)) add(['R3', 'R8a', 'R8b'], row.name);
  for (const row of marked(dossier.projects)) add(['R6'], row.project_no);
  for (const row of marked(dossier.contracts)) {
    add(['R7'], projectOf(row));
    add(['R9'], row.contract_no);
  }
  for (const row of marked(dossier.deputy_expenses)) add(['R10'], row.person);
  for (const row of marked(dossier.talents)) add(['R11a', 'R11b', 'R11c'], row.person);
  return matters;
}
