import { atCell, atRow, problem } from '../messages/problem.ts';
import { hnteCertificateYear, techSmeCertificateYear } from '../tables/codes/certificate-number.ts';
import { check } from './check.ts';

/** A certificate number has its kind's form and carries the year of the year column. */
export const certificateNumberAgrees = check([], ({ dossier }) =>
  dossier.recognitions.flatMap((row) => {
    const number = row.certificate_no;
    if (number === null) return [];
    const written = row.kind === 'hnte' ? hnteCertificateYear(number) : techSmeCertificateYear(number);
    if (written === row.year) return [];
    const cell = row.cells.certificate_no;
    const where = { ...(cell === undefined ? atRow(row.origin) : atCell(cell)), uscc: dossier.uscc };
    const facts = { written, year: row.year };
    return [row.kind === 'hnte' ? problem('W302', where, facts) : problem('N301', where, facts)];
  }),
);
