import type { CellOrigin, RowOrigin } from '../cells/origin.ts';
import { atCell, atRow, type Problem, problem } from '../messages/problem.ts';
import { moneyFigure } from '../money/figures.ts';
import type { Money } from '../money/money.ts';
import { incrementRow } from '../rules/increment.ts';
import { check } from './check.ts';

/** Output below this part of sales, or sales below this part of output, looks like 万元 among 元. */
const smallPart = 100;

/** Amounts that look 10,000 times too large or small against sales: 元 and 万元 mixed. */
export const plausibleMagnitudes = check(['enterprise'], ({ dossier, enterprise }) => {
  const { sales, rd_spend: spend, super_deduction: deduction, output, cells, origin } = enterprise;
  if (sales === null) return [];
  const at = (cell: CellOrigin | undefined) => placeOf(cell, origin, dossier.uscc);
  return [
    ...(spend?.exceeds(sales) ? [implausible('W304', at(cells.rd_spend), spend, sales)] : []),
    ...(deduction?.exceeds(sales) ? [implausible('W309', at(cells.super_deduction), deduction, sales)] : []),
    ...(output !== null && isSmallPart(output, sales)
      ? [implausible('W305', at(cells.output), output, sales)]
      : []),
    ...(output !== null && isSmallPart(sales, output)
      ? [implausible('W310', at(cells.sales), output, sales)]
      : []),
  ];
});

/** The same of the tax increment of the award year. */
export const plausibleIncrement = check(['enterprise', 'policy'], ({ dossier, enterprise, policy }) => {
  const { sales } = enterprise;
  const tax = incrementRow(dossier, policy);
  if (sales === null || !tax?.increment?.exceeds(sales)) return [];
  const { row, increment } = tax;
  const where = placeOf(row.cells.increment ?? row.cells.revenue, row.origin, dossier.uscc);
  return [implausible('W306', where, increment, sales)];
});

function isSmallPart(part: Money, whole: Money): boolean {
  return part.value.times(smallPart).lessThan(whole.value);
}

function placeOf(cell: CellOrigin | undefined, row: RowOrigin, uscc: string) {
  return { ...(cell === undefined ? atRow(row) : atCell(cell)), uscc };
}

function implausible(
  code: 'W304' | 'W305' | 'W306' | 'W309' | 'W310',
  where: ReturnType<typeof placeOf>,
  figure: Money,
  sales: Money,
): Problem {
  return problem(code, where, { figure: moneyFigure(figure.value), sales: moneyFigure(sales.value) });
}
