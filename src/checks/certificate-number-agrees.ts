import { everyRow } from '../dossiers/dossier.ts';
import { atCellOrRow, problem } from '../messages/problem.ts';
import { hnteCertificateYear, techSmeCertificateYear } from '../tables/codes/certificate-number.ts';
import { check } from './check.ts';

/** A certificate number has its kind's form and carries the year of the year column. */
export const certificateNumberAgrees = check([], ({ dossier }) =>
  everyRow(dossier, 'recognitions').flatMap((row) => {
    const { certificate_no: number, kind, year } = row;
    if (number === null || kind === null || year === null) return [];
    const written = kind === 'hnte' ? hnteCertificateYear(number) : techSmeCertificateYear(number);
    if (written === year) return [];
    const cell = row.cells.certificate_no;
    const where = { ...atCellOrRow(cell, row.origin), uscc: dossier.uscc };
    const facts = { written, year };
    return [kind === 'hnte' ? problem('W302', where, facts) : problem('N301', where, facts)];
  }),
);
