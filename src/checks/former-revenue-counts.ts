import { type CellOrigin, type RowOrigin, rowPlace } from '../cells/origin.ts';
import type { EnterpriseRows } from '../dossiers/dossier.ts';
import type { Former } from '../dossiers/succession.ts';
import { atCellOrRow, type Problem, problem } from '../messages/problem.ts';
import { moneyFigure } from '../money/figures.ts';
import type { Policy } from '../policy/policy.ts';
import { incrementRow, recentFormers, revenueBefore, taxRowOf } from '../rules/increment.ts';
import type { RowOfTable } from '../tables/all/index.ts';
import { yearOf } from '../tables/types/date.ts';
import { check } from './check.ts';

type TaxRow = RowOfTable<'tax_increment'>;

/**
 * What former codes paid in Y−1 counts once (三（四）): stated twice it agrees, carried over by finance it is not added
 * again, and where it stands in the table without effect that is said.
 */
export const formerRevenueCounts = check(['policy'], ({ dossier, policy }) => {
  if (dossier.incomplete.has('tax_increment')) return [];
  const own = incrementRow(dossier, policy)?.row ?? null;
  return recentFormers(dossier, policy.year).flatMap((former) => [
    ...twoFigures(former, dossier, policy),
    ...besideOwn(former, own, dossier, policy),
  ]);
});

/** Revenue of Y−1 in the row of Y and in that of Y−1. */
function twoFigures(former: Former, dossier: EnterpriseRows, { year }: Policy): Problem[] {
  const later = taxRowOf(former, dossier, year);
  const earlier = taxRowOf(former, dossier, year - 1);
  const [said, other] = [later?.revenue_prev ?? null, earlier?.revenue ?? null];
  if (later === null || earlier === null || said === null || other === null || said.equals(other)) return [];
  return [
    problem('E322', at(later, later.cells.revenue_prev, dossier), {
      year: year - 1,
      figure: moneyFigure(said.value),
      other: moneyFigure(other.value),
      place: rowPlace(earlier.origin),
    }),
  ];
}

function besideOwn(former: Former, own: TaxRow | null, dossier: EnterpriseRows, policy: Policy): Problem[] {
  const figure = revenueBefore(former, dossier, policy.year);
  const row = taxRowOf(former, dossier, policy.year) ?? taxRowOf(former, dossier, policy.year - 1);
  const facts = { former: former.uscc, year: policy.year - 1 };
  const isMergedInYear = yearOf(former.date) === policy.year;
  if (own === null) return [];
  const { increment, revenue_prev: previous } = own;
  if (increment !== null || (previous !== null && !isMergedInYear))
    return row === null ? [] : [problem('W321', at(row, undefined, dossier), facts)];
  if (previous === null || figure === null || row === null) return [];
  if (!previous.equals(figure) || previous.isZero()) return [];
  const where = at(own, own.cells.revenue_prev, dossier);
  return [
    problem('E323', where, { ...facts, figure: moneyFigure(figure.value), place: rowPlace(row.origin) }),
  ];
}

function at(
  { origin }: { readonly origin: RowOrigin },
  cell: CellOrigin | undefined,
  { uscc }: EnterpriseRows,
) {
  return { ...atCellOrRow(cell, origin), uscc };
}
