import { everyRow } from '../dossiers/dossier.ts';
import { atCell, atRow, problem } from '../messages/problem.ts';
import { check } from './check.ts';

/** A title ends no earlier than it begins, or it would hold in no year (三（四）3（3）). */
export const titleInOrder = check([], ({ dossier }) =>
  everyRow(dossier, 'titles').flatMap(({ valid_from: from, valid_to: to, cells, origin }) => {
    if (from === null || to === null || to >= from) return [];
    const where = cells.valid_to === undefined ? atRow(origin) : atCell(cells.valid_to);
    return [problem('E313', { ...where, uscc: dossier.uscc }, { from })];
  }),
);
