import { everyRow } from '../dossiers/dossier.ts';
import { type atCell, atCellOrRow, type Problem, problem } from '../messages/problem.ts';
import { readPatentNumber } from '../tables/codes/patent-number.ts';
import { yearOf } from '../tables/types/date.ts';
import { check } from './check.ts';

/** The number's kind agrees with the type column, and nothing is granted before it was filed. */
export const patentNumberAgrees = check([], ({ dossier }) =>
  everyRow(dossier, 'patents').flatMap((patent) => {
    if (patent.patent_no === null) return [];
    const number = readPatentNumber(patent.patent_no);
    if ('fault' in number) return [];
    const at = (cell: Parameters<typeof atCell>[0] | undefined) => ({
      ...atCellOrRow(cell, patent.origin),
      uscc: dossier.uscc,
    });
    const problems: Problem[] = [];
    if (patent.type !== null && patent.type !== number.type) {
      problems.push(problem('E309', at(patent.cells.type), { number: patent.patent_no, type: number.type }));
    }
    if (patent.grant_date !== null && yearOf(patent.grant_date) < number.filed) {
      problems.push(
        problem('E310', at(patent.cells.grant_date), { number: patent.patent_no, filed: number.filed }),
      );
    }
    return problems;
  }),
);
