import { byCodePoint } from '../cells/origin.ts';
import type { Dossier } from '../dossiers/dossier.ts';
import type { RowOfTable } from '../tables/all/index.ts';

/** An objection with the name of the enterprise that it is about. */
export interface Objection {
  readonly enterprise: string;
  readonly row: RowOfTable<'objections'>;
}

/** The objections of an award year by the day on which they came in; those of one day by uscc, as they stand. */
export function objectionsOf(dossiers: readonly Dossier[], year: number): Objection[] {
  return dossiers
    .flatMap(({ enterprise, objections }) => objections.map((row) => ({ enterprise: enterprise.name, row })))
    .filter(({ row }) => row.year === year)
    .sort((a, b) => byCodePoint(a.row.date, b.row.date) || byCodePoint(a.row.uscc, b.row.uscc));
}
