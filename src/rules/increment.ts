import type { EnterpriseRows } from '../dossiers/dossier.ts';
import type { Money } from '../money/money.ts';
import type { Policy } from '../policy/policy.ts';
import type { RowOfTable } from '../tables/all/index.ts';

/** The tax row of Y with the increment that it gives. */
export interface IncrementRow {
  readonly row: RowOfTable<'tax_increment'>;
  /** As given, or revenue less that of Y−1; null where neither can be had. */
  readonly increment: Money | null;
}

/** The local fiscal increment of Y (三（四）, 1-policy.md section 6); null without a row for Y. */
export function incrementRow(dossier: EnterpriseRows, policy: Policy): IncrementRow | null {
  const row = dossier.tax_increment.find(({ year }) => year === policy.year);
  if (row === undefined) return null;
  const { increment, revenue, revenue_prev: previous } = row;
  if (increment !== null) return { row, increment };
  return { row, increment: revenue === null || previous === null ? null : revenue.minus(previous) };
}
