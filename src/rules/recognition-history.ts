import type { EnterpriseRows } from '../dossiers/dossier.ts';
import type { RowOfTable } from '../tables/all/index.ts';

type Recognition = RowOfTable<'recognitions'>;

/** How a recognition stands to those before it. */
export type Continuity = 'first' | 'continuous' | 'renewed';

/** The recognition of a year, marked as a false declaration or not. */
export function recognitionOf(
  dossier: EnterpriseRows,
  kind: Recognition['kind'],
  year: number,
): Recognition | null {
  return dossier.recognitions.find((row) => row.kind === kind && row.year === year) ?? null;
}

/** The latest recognition before a year that counts: a row marked false counts for nothing. */
export function latestBefore(
  dossier: EnterpriseRows,
  kind: Recognition['kind'],
  year: number,
): Recognition | null {
  const earlier = dossier.recognitions.filter(
    (row) => row.kind === kind && row.year < year && row.fraud !== true,
  );
  return earlier.reduce<Recognition | null>(
    (latest, row) => (latest === null || row.year > latest.year ? row : latest),
    null,
  );
}

/** 首次, 连续 (the one before lies at most `gap` years back) or 中断后再次 (三（三）1、2). */
export function continuityOf(year: number, before: Recognition | null, gap: number): Continuity {
  if (before === null) return 'first';
  return before.year >= year - gap ? 'continuous' : 'renewed';
}
