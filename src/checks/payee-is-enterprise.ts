import { rowPlace } from '../cells/origin.ts';
import { everyRow } from '../dossiers/dossier.ts';
import { atCell, type Problem, problem } from '../messages/problem.ts';
import { folded } from '../tables/types/normal.ts';
import { check } from './check.ts';

/** What an enterprise is awarded is paid to itself: another payee is a doubt (3-output.md, 资金拨付表). */
export const payeeIsEnterprise = check(['enterprise'], ({ dossier, enterprise }) =>
  everyRow(dossier, 'payees').flatMap(({ payee, cells }): Problem[] => {
    const own = enterprise.name;
    if (own === null || payee === null || cells.payee === undefined || folded(payee) === folded(own))
      return [];
    const facts = { name: own, place: rowPlace(enterprise.origin) };
    return [problem('W330', { ...atCell(cells.payee), uscc: dossier.uscc }, facts)];
  }),
);
