import { rowPlace } from '../cells/origin.ts';
import { atCell, atRow, problem } from '../messages/problem.ts';
import { groupedBy } from '../rules/sift.ts';
import { check } from './check.ts';

/** Whether a 科技副总 is recognised is said alike on all rows of one person. */
export const deputyRecognisedAgrees = check([], ({ dossier }) =>
  [...groupedBy(dossier.deputy_expenses, (row) => row.person)].flatMap(([person, rows]) => {
    const said = rows.filter((row) => row.recognised !== null);
    const [first] = said;
    return said.flatMap((row) => {
      if (first === undefined || row.recognised === first.recognised) return [];
      const where = row.cells.recognised === undefined ? atRow(row.origin) : atCell(row.cells.recognised);
      return [problem('E312', { ...where, uscc: dossier.uscc }, { person, first: rowPlace(first.origin) })];
    });
  }),
);
