import { rowPlace } from '../cells/origin.ts';
import { atCell, atRow, problem } from '../messages/problem.ts';
import { check } from './check.ts';

/** One patent, or one contract registration of two sellers, under two enterprises. */
export const claimedOnce = check([], ({ dossier, crossings }) => [
  ...dossier.patents.flatMap((patent) => {
    const other = crossings.otherPatentOwner(patent);
    if (other === null) return [];
    const where =
      patent.cells.patent_no === undefined ? atRow(patent.origin) : atCell(patent.cells.patent_no);
    return [
      problem(
        'E303',
        { ...where, uscc: dossier.uscc },
        { number: patent.patent_no, other: other.uscc, place: rowPlace(other.origin) },
      ),
    ];
  }),
  ...dossier.contracts.flatMap((contract) => {
    const other =
      contract.role === 'seller' && contract.fraud !== true ? crossings.otherRegistrant(contract) : null;
    if (other === null || contract.registration_no === null) return [];
    const cell = contract.cells.registration_no;
    return [
      problem(
        'E304',
        { ...(cell === undefined ? atRow(contract.origin) : atCell(cell)), uscc: dossier.uscc },
        {
          number: contract.registration_no,
          other: other.uscc,
          place: rowPlace(other.origin),
        },
      ),
    ];
  }),
]);
