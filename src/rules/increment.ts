import type { EnterpriseRows } from '../dossiers/dossier.ts';
import { type Former, formersOf } from '../dossiers/succession.ts';
import { Money } from '../money/money.ts';
import type { Policy } from '../policy/policy.ts';
import type { RowOfTable } from '../tables/all/index.ts';
import { yearOf } from '../tables/types/date.ts';

type TaxRow = RowOfTable<'tax_increment'>;

/** The tax row of Y with the increment that it gives. */
export interface IncrementRow {
  readonly row: TaxRow;
  /** Of Y, in 元, with that of codes that passed into the enterprise in Y; null for a blank. */
  readonly revenue: Money | null;
  /** The same of Y−1. */
  readonly revenuePrev: Money | null;
  /** As given, or revenue less that of Y−1; null where neither can be had. */
  readonly increment: Money | null;
  /** The figures of former codes that count in it. */
  readonly ofFormers: readonly Money[];
}

/**
 * The local fiscal increment of Y (三（四）, 1-policy.md section 6); null without a row of its own for Y. An increment
 * that is given stands as it is. Otherwise a former code's revenue of Y−1 counts where the enterprise's own is blank
 * (renamed), or besides it where the code passed in Y (merged); and so does what it still paid in Y itself.
 */
export function incrementRow(dossier: EnterpriseRows, policy: Policy): IncrementRow | null {
  const { uscc, tax_increment: rows } = dossier;
  const row = rows.find((one) => one.uscc === uscc && one.year === policy.year);
  if (row === undefined) return null;
  const { increment, revenue, revenue_prev: previous } = row;
  const alone = { row, revenue, revenuePrev: previous, ofFormers: [] };
  if (increment !== null) return { ...alone, increment };
  const formers = recentFormers(dossier, policy.year);
  const inYear = formers.filter(({ date }) => yearOf(date) === policy.year);
  const before = previousOf(previous, formers, inYear, (former) =>
    revenueBefore(former, dossier, policy.year),
  );
  const now =
    revenue === null ? [] : inYear.flatMap((former) => taxRowOf(former, dossier, policy.year)?.revenue ?? []);
  const total = revenue === null ? null : Money.sum([revenue, ...now]);
  const revenuePrev =
    before === null ? null : Money.sum([...(previous === null ? [] : [previous]), ...before]);
  return {
    row,
    revenue: total,
    revenuePrev,
    increment: total === null || revenuePrev === null ? null : total.minus(revenuePrev),
    ofFormers: [...now, ...(before ?? [])],
  };
}

/** The former codes that can have paid taxes in Y−1 or Y. */
export function recentFormers(dossier: EnterpriseRows, year: number): Former[] {
  return formersOf(dossier.uscc, dossier.predecessors, year).filter(({ date }) => yearOf(date) >= year - 1);
}

/** What former codes add to the revenue of Y−1; null where nobody knows it. */
function previousOf(
  own: Money | null,
  formers: readonly Former[],
  inYear: readonly Former[],
  figureOf: (former: Former) => Money | null,
): Money[] | null {
  if (own !== null) return inYear.flatMap((former) => figureOf(former) ?? []);
  const figures = formers.map(figureOf);
  // Missing is not zero: one blank leaves the whole unknown.
  return figures.length === 0 || figures.includes(null) ? null : figures.filter((figure) => figure !== null);
}

/** What a former code paid in Y−1: as its row of Y says it, or else as that of Y−1 does; null where none does. */
export function revenueBefore(former: Former, dossier: EnterpriseRows, year: number): Money | null {
  return (
    taxRowOf(former, dossier, year)?.revenue_prev ?? taxRowOf(former, dossier, year - 1)?.revenue ?? null
  );
}

/** The tax row of a former code for a year. */
export function taxRowOf(
  { uscc }: Former,
  { tax_increment: rows }: EnterpriseRows,
  year: number,
): TaxRow | null {
  return rows.find((row) => row.uscc === uscc && row.year === year) ?? null;
}
