import { everyRow } from '../dossiers/dossier.ts';
import { atCellOrRow, problem } from '../messages/problem.ts';
import { yearOf } from '../tables/types/date.ts';
import { check } from './check.ts';

/**
 * A contract that was signed after Y can have been neither paid to the end of Y nor turned over in Y (三（三）7、9). No
 * clause denies it, so it is settled as it stands and told.
 */
export const signedByYearEnd = check(['policy'], ({ dossier, policy }) =>
  everyRow(dossier, 'contracts').flatMap((row) => {
    const { signed_date: signed, cells, origin } = row;
    if (signed === null || yearOf(signed) <= policy.year) return [];
    if (row.landing_mode === null && row.contract_type === null) return [];
    const where = atCellOrRow(cells.signed_date, origin);
    return [problem('W313', { ...where, uscc: dossier.uscc }, { signed, year: policy.year })];
  }),
);
