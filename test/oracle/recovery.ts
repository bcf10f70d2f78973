import type { Applicant } from './applicant.ts';
import { cell, isFalse, ownRows, yearOf } from './applicant.ts';
import { fen, sum } from './fractions.ts';
import { projectOf } from './rules-contracts.ts';
import type { Row, Rule, Status } from './types.ts';

type Award = { readonly rule: Rule; readonly matter: string };

/** What history says is to be recovered, in 分; null where nothing was declared falsely. */
export function recoveryOf(applicant: Applicant, status: Status): bigint | null {
  const history = ownRows(applicant, 'award_history');
  const total = (rows: readonly Row[]) => sum(rows.map((row) => fen(cell(row, 'amount'))));
  if (status === 'disqualified') return total(history);
  const falsely = falseAwards(applicant);
  if (falsely.length === 0) return null;
  return total(history.filter((row) => falsely.some((award) => isOf(row, award))));
}

function isOf(row: Row, { rule, matter }: Award): boolean {
  const blankMeansIt = rule === 'R1' || rule === 'R2';
  const named = cell(row, 'matter');
  return cell(row, 'rule') === rule && (named === matter || (blankMeansIt && named === ''));
}

function falseAwards(applicant: Applicant): Award[] {
  const under = (table: string, awards: (row: Row) => Award[]) =>
    ownRows(applicant, table).filter(isFalse).flatMap(awards);
  const each = (rules: readonly Rule[], matter: string) => rules.map((rule) => ({ rule, matter }));
  return [
    ...under('patents', (row) => each(['R5'], cell(row, 'patent_no'))),
    ...under('platforms', (row) => each(['R3', 'R8a', 'R8b'], cell(row, 'name'))),
    ...under('projects', (row) => each(['R6'], cell(row, 'project_no'))),
    ...under('contracts', (row) => [
      ...each(['R7'], projectOf(row)),
      ...each(['R9'], cell(row, 'contract_no')),
    ]),
    ...under('deputy_expenses', (row) => each(['R10'], cell(row, 'person'))),
    ...under('talents', (row) => each(['R11a', 'R11b', 'R11c'], cell(row, 'person'))),
    ...under('recognitions', (row) => {
      if (yearOf(row) !== applicant.year) return [];
      return cell(row, 'kind') === 'tech_sme' ? each(['R1'], 'sme') : each(['R2'], 'hnte');
    }),
  ];
}
