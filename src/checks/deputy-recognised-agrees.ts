import { rowPlace } from '../cells/origin.ts';
import { everyRow } from '../dossiers/dossier.ts';
import { atCellOrRow, problem } from '../messages/problem.ts';
import { groupedBy } from '../rules/sift.ts';
import { check } from './check.ts';

/** Whether a 科技副总 is recognised is said alike on all rows of one person; rows marked false say nothing. */
export const deputyRecognisedAgrees = check([], ({ dossier }) => {
  const said = everyRow(dossier, 'deputy_expenses').filter(
    ({ person, recognised, fraud }) => person !== null && recognised !== null && fraud !== true,
  );
  return [...groupedBy(said, (row) => row.person ?? '')].flatMap(([person, rows]) => {
    const [first] = rows;
    return rows.flatMap((row) => {
      if (first === undefined || row.recognised === first.recognised) return [];
      const where = atCellOrRow(row.cells.recognised, row.origin);
      return [problem('E312', { ...where, uscc: dossier.uscc }, { person, first: rowPlace(first.origin) })];
    });
  });
});
