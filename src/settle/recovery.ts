import type { Dossier, EnterpriseTable } from '../dossiers/dossier.ts';
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

/** The tables whose rows may be marked as false declarations, each for what it claims. */
type MarkedTable = {
  [N in EnterpriseTable]: 'fraud' extends keyof RowOfTable<N> ? N : never;
}[Exclude<EnterpriseTable, 'enterprises'>];

interface Matter {
  readonly rules: readonly RuleId[];
  readonly matter: string;
}

/** What a row of each such table claims in a year. */
const claimedBy: {
  readonly [N in MarkedTable]: (row: RowOfTable<N>, year: number) => readonly Matter[];
} = {
  recognitions: ({ kind, year }, awardYear) => {
    if (year !== awardYear) return [];
    return [kind === 'tech_sme' ? { rules: ['R1'], matter: 'sme' } : { rules: ['R2'], matter: 'hnte' }];
  },
  patents: (row) => [{ rules: ['R5'], matter: row.patent_no }],
  platforms: (row) => [{ rules: ['R3', 'R8a', 'R8b'], matter: row.name }],
  projects: (row) => [{ rules: ['R6'], matter: row.project_no }],
  contracts: (row) => [
    { rules: ['R7'], matter: projectOf(row) },
    { rules: ['R9'], matter: row.contract_no },
  ],
  deputy_expenses: (row) => [{ rules: ['R10'], matter: row.person }],
  talents: (row) => [{ rules: ['R11a', 'R11b', 'R11c'], matter: row.person }],
};

/** The rules and matters of the rows that are marked false. */
function falseMatters(dossier: Dossier, { year }: Policy): Set<string> {
  const falseIn = <N extends MarkedTable>(table: N): readonly Matter[] => {
    const rows = dossier[table] as readonly RowOfTable<N>[];
    return rows.filter((row) => row.fraud === true).flatMap((row) => claimedBy[table](row, year));
  };
  const matters = (Object.keys(claimedBy) as MarkedTable[]).flatMap(falseIn);
  return new Set(matters.flatMap(({ rules, matter }) => rules.map((rule) => `${rule}/${matter}`)));
}
