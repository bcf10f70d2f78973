import { everyRow } from '../dossiers/dossier.ts';
import { atCellOrRow, type Problem, problem } from '../messages/problem.ts';
import { isBlankText } from '../tables/types/type.ts';
import { check } from './check.ts';
import { ofAnotherYear } from './of-another-year.ts';

/** An objection is raised under a seal or a real name, as the public notice asks; one of another year has no effect. */
export const objectionIsSigned = check(['policy'], ({ dossier, policy }) =>
  everyRow(dossier, 'objections').flatMap(({ year, by, origin, cells }): Problem[] => {
    if (year !== null && year !== policy.year)
      return ofAnotherYear('objections', { year, uscc: dossier.uscc, origin, cells }, policy);
    // A word that could not be read is an error of its own, and no blank.
    const isUnread = by === null && !isBlankText(cells.by?.raw.trim() ?? '');
    if (by === 'seal' || by === 'real_name' || isUnread) return [];
    return [
      problem(
        'W333',
        { ...atCellOrRow(cells.by, origin), uscc: dossier.uscc },
        { anonymous: by === 'anonymous' },
      ),
    ];
  }),
);
