import { type CellOrigin, cellAddress, type RowOrigin, rowPlace } from '../cells/origin.ts';
import { atCellOrRow, type Problem, problem } from '../messages/problem.ts';
import { moneyFigure } from '../money/figures.ts';
import type { Money } from '../money/money.ts';
import { incrementRow } from '../rules/increment.ts';
import type { PartialRowOfTable } from '../tables/all/index.ts';
import { check } from './check.ts';

type Enterprise = PartialRowOfTable<'enterprises'>;

/** Output below this part of sales, or sales below this part of output, looks like 万元 among 元. */
const smallPart = 100;

/** Amounts that look 10,000 times too large or small against sales: 元 and 万元 mixed. */
export const plausibleMagnitudes = check(['enterprise'], ({ dossier, enterprise }) => {
  const { sales, rd_spend: spend, super_deduction: deduction, output, cells, origin } = enterprise;
  if (sales === null) return [];
  const at = (cell: CellOrigin | undefined) => placeOf(cell, origin, dossier.uscc);
  const against = { sales: moneyFigure(sales.value), salesAt: cellPlace(cells.sales, origin) };
  return [
    ...(spend?.exceeds(sales)
      ? [problem('W304', at(cells.rd_spend), { figure: moneyFigure(spend.value), ...against })]
      : []),
    ...(deduction?.exceeds(sales)
      ? [problem('W309', at(cells.super_deduction), { figure: moneyFigure(deduction.value), ...against })]
      : []),
    ...(output === null ? [] : outputAgainstSales(output, sales, enterprise, dossier.uscc)),
  ];
});

/** Where one is a small part of the other, points at the one with which the row's other figures do not go. */
function outputAgainstSales(output: Money, sales: Money, enterprise: Enterprise, uscc: string): Problem[] {
  const code = isSmallPart(output, sales) ? 'W305' : isSmallPart(sales, output) ? 'W310' : null;
  if (code === null) return [];
  const { cells, origin } = enterprise;
  const suspect = suspectOf(output, sales, enterprise);
  const pointedAt = suspect ?? (code === 'W305' ? 'output' : 'sales');
  const facts = {
    figure: moneyFigure(output.value),
    sales: moneyFigure(sales.value),
    outputAt: cellPlace(cells.output, origin),
    salesAt: cellPlace(cells.sales, origin),
    suspect,
  };
  return [problem(code, placeOf(cells[pointedAt], origin, uscc), facts)];
}

/** R&D, profit and deduction are hardly less than this part of what an enterprise makes. */
const tinyPart = 2_000;

/** Of output and sales the one that fewer of the row's other figures go with; null where they do not say. */
function suspectOf(output: Money, sales: Money, enterprise: Enterprise): 'output' | 'sales' | null {
  const { output_prev: before, rd_spend: spend, super_deduction: deduction, profit } = enterprise;
  const parts = [spend, deduction, profit].filter((part) => part !== null && !part.isZero());
  const votesFor = (whole: Money): number => {
    const goes = before === null || isSmallPart(before, whole) || isSmallPart(whole, before) ? 0 : 1;
    return goes + parts.filter((part) => part !== null && isPart(part, whole)).length;
  };
  const difference = votesFor(output) - votesFor(sales);
  return difference === 0 ? null : difference > 0 ? 'sales' : 'output';
}

function isPart(part: Money, whole: Money): boolean {
  const size = part.value.abs();
  return size.lessThanOrEqualTo(whole.value) && size.times(tinyPart).greaterThanOrEqualTo(whole.value);
}

/** The same of the tax increment of the award year. */
export const plausibleIncrement = check(['enterprise', 'policy'], ({ dossier, enterprise, policy }) => {
  const { sales } = enterprise;
  const tax = incrementRow(dossier, policy);
  if (sales === null || !tax?.increment?.exceeds(sales)) return [];
  const { row, increment } = tax;
  const where = placeOf(row.cells.increment ?? row.cells.revenue, row.origin, dossier.uscc);
  const salesAt = cellPlace(enterprise.cells.sales, enterprise.origin);
  const facts = { figure: moneyFigure(increment.value), sales: moneyFigure(sales.value), salesAt };
  return [problem('W306', where, facts)];
});

function isSmallPart(part: Money, whole: Money): boolean {
  return part.value.times(smallPart).lessThan(whole.value);
}

function placeOf(cell: CellOrigin | undefined, row: RowOrigin, uscc: string) {
  return { ...atCellOrRow(cell, row), uscc };
}

function cellPlace(cell: CellOrigin | undefined, row: RowOrigin): string {
  return cell === undefined ? rowPlace(row) : `${rowPlace(cell)} ${cellAddress(cell)}`;
}
