import type { CellOrigin, RowOrigin } from '../cells/origin.ts';
import { atCell, atRow, type Problem, problem } from '../messages/problem.ts';
import { moneyFigure } from '../money/figures.ts';
import type { Money } from '../money/money.ts';
import { incrementRow } from '../rules/increment.ts';
import type { RowOfTable } from '../tables/all/index.ts';
import { check } from './check.ts';

/** Output below this part of sales looks like 万元 among 元. */
const smallPart = 100;

/** Amounts that look 10,000 times too large or small against sales: 元 and 万元 mixed. */
export const plausibleMagnitudes = check(['enterprise'], ({ enterprise }) => {
  const sales = salesOf(enterprise);
  if (sales === null) return [];
  const { rd_spend: spend, output, cells } = enterprise;
  return [
    ...(spend?.exceeds(sales) ? [implausible('W304', enterprise, cells.rd_spend, spend, sales)] : []),
    ...(output?.value.times(smallPart).lessThan(sales.value)
      ? [implausible('W305', enterprise, cells.output, output, sales)]
      : []),
  ];
});

/** The same of the tax increment of the award year. */
export const plausibleIncrement = check(['enterprise', 'policy'], ({ dossier, enterprise, policy }) => {
  const sales = salesOf(enterprise);
  const tax = incrementRow(dossier, policy);
  if (sales === null || !tax?.increment?.exceeds(sales)) return [];
  const { row, increment } = tax;
  return [implausible('W306', row, row.cells.increment ?? row.cells.revenue, increment, sales)];
});

function salesOf({ sales }: RowOfTable<'enterprises'>): Money | null {
  return sales?.isZero() ? null : sales;
}

function implausible(
  code: 'W304' | 'W305' | 'W306',
  row: { readonly uscc: string; readonly origin: RowOrigin },
  cell: CellOrigin | undefined,
  figure: Money,
  sales: Money,
): Problem {
  const where = { ...(cell === undefined ? atRow(row.origin) : atCell(cell)), uscc: row.uscc };
  return problem(code, where, { figure: moneyFigure(figure.value), sales: moneyFigure(sales.value) });
}
