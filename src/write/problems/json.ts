import type { Language } from '../../messages/entry.ts';
import { countBySeverity } from '../../messages/order.ts';
import { type Problem, severityOf } from '../../messages/problem.ts';
import { tell } from '../../messages/told.ts';
import { messageOf, type ProblemReport } from './report.ts';

/** A problem as JSON: the place as the person sees it, the text as written, the sentences. */
export function problemObject(problem: Problem, language: Language) {
  const { code, place, value, uscc } = problem;
  const { file, sheet, row, column, header, cell } = place;
  const message = messageOf(problem, language);
  const { hint } = tell(problem, language);
  return {
    code,
    severity: severityOf(code),
    file,
    sheet,
    row,
    column,
    header,
    cell,
    value,
    message,
    hint,
    uscc,
  };
}

/** `--format json`: `award-problems/1`. */
export function problemsJson({ problems, tables, language }: ProblemReport): string {
  const { error, warning, note } = countBySeverity(problems);
  const codes: Record<string, number> = {};
  for (const code of problems.map((one) => one.code).sort()) codes[code] = (codes[code] ?? 0) + 1;
  const document = {
    schema: 'award-problems/1',
    problems: problems.map((one) => problemObject(one, language)),
    counts: { error, warning, note, codes },
    tables: tables.map(({ table, file, sheet, count, sha256 }) => ({
      table,
      file,
      sheet,
      rows: count,
      sha256,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
