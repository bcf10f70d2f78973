import { type CellOrigin, type RowOrigin, rowPlace } from '../cells/origin.ts';
import type { Claimant } from '../dossiers/crossings.ts';
import { everyRow } from '../dossiers/dossier.ts';
import { atCellOrRow, type Problem, problem } from '../messages/problem.ts';
import { check } from './check.ts';

/** One patent, or one contract registration of two sellers, under two enterprises. */
export const claimedOnce = check([], ({ dossier, crossings }) => [
  ...everyRow(dossier, 'patents').flatMap((row) =>
    claimedTwice('E303', row, row.patent_no, row.cells.patent_no, crossings.otherPatentOwner(row)),
  ),
  ...everyRow(dossier, 'contracts').flatMap((row) =>
    claimedTwice('E304', row, row.registration_no, row.cells.registration_no, crossings.otherRegistrant(row)),
  ),
]);

function claimedTwice(
  code: 'E303' | 'E304',
  { uscc, origin }: { readonly uscc: string | null; readonly origin: RowOrigin },
  number: string | null,
  cell: CellOrigin | undefined,
  other: Claimant | null,
): Problem[] {
  if (other === null || number === null) return [];
  const where = { ...atCellOrRow(cell, origin), uscc };
  return [problem(code, where, { number, other: other.uscc, place: rowPlace(other.origin) })];
}
