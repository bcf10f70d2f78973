import { everyRow } from '../dossiers/dossier.ts';
import { atCell, atRow, problem } from '../messages/problem.ts';
import { check } from './check.ts';

/** A term ends no earlier than it begins. */
export const termInOrder = check([], ({ dossier }) =>
  everyRow(dossier, 'deputy_expenses').flatMap((row) => {
    if (row.term_end === null || row.term_start === null || row.term_end >= row.term_start) return [];
    const where = row.cells.term_end === undefined ? atRow(row.origin) : atCell(row.cells.term_end);
    return [problem('E308', { ...where, uscc: dossier.uscc }, { start: row.term_start })];
  }),
);
