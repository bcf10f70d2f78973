import type { Applicant } from './applicant.ts';
import type { OracleInput, Row } from './types.ts';

/** A code that has become the applicant's, with the day; written apart from src/. */
export type FormerCode = { readonly uscc: string; readonly date: string; readonly stands: boolean };

/** All codes that have become a code by the end of the award year, through others as well, nearest first. */
export function formerCodes(input: OracleInput, uscc: string): FormerCode[] {
  const found: FormerCode[] = [];
  const rows = input.tables['predecessors'] ?? [];
  const visit = (code: string, since: string): void => {
    for (const row of rows) {
      const former = row['former_uscc'] ?? '';
      const day = row['date'] ?? '';
      if (row['uscc'] !== code || Number(day.slice(0, 4)) > input.year) continue;
      if (former === uscc || found.some((one) => one.uscc === former)) continue;
      const date = since > day ? since : day;
      const stands = (input.tables['enterprises'] ?? []).some((one) => one['uscc'] === former);
      found.push({ uscc: former, date, stands });
      visit(former, date);
    }
  };
  visit(uscc, '');
  return found;
}

/** The rows of former codes in a table whose rows count for the applicant; those that settle alone keep their Y. */
export function formerRows(applicant: Applicant, table: string): Row[] {
  if (!['recognitions', 'titles', 'award_history'].includes(table)) return [];
  return formerCodes(applicant.input, applicant.uscc).flatMap(({ uscc, stands }) =>
    (applicant.input.tables[table] ?? []).filter(
      (row) =>
        row['uscc'] === uscc &&
        !(stands && table === 'recognitions' && Number(row['year']) >= applicant.year),
    ),
  );
}
