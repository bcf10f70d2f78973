import { everyRow } from '../dossiers/dossier.ts';
import { atCellOrRow, problem } from '../messages/problem.ts';
import { check } from './check.ts';

/** A title ends no earlier than it begins, or it would hold in no year (三（四）3（3）). */
export const titleInOrder = check([], ({ dossier }) =>
  everyRow(dossier, 'titles').flatMap(({ valid_from: from, valid_to: to, cells, origin }) => {
    if (from === null || to === null || to >= from) return [];
    const where = atCellOrRow(cells.valid_to, origin);
    return [problem('E313', { ...where, uscc: dossier.uscc }, { from })];
  }),
);
