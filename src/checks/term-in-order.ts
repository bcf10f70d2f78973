import { everyRow } from '../dossiers/dossier.ts';
import { atCellOrRow, problem } from '../messages/problem.ts';
import { check } from './check.ts';

/** A term ends no earlier than it begins. */
export const termInOrder = check([], ({ dossier }) =>
  everyRow(dossier, 'deputy_expenses').flatMap((row) => {
    if (row.term_end === null || row.term_start === null || row.term_end >= row.term_start) return [];
    const where = atCellOrRow(row.cells.term_end, row.origin);
    return [problem('E308', { ...where, uscc: dossier.uscc }, { start: row.term_start })];
  }),
);
