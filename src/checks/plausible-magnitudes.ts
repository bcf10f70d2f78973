import type { CellOrigin, RowOrigin } from '../cells/origin.ts';
import { atCell, atRow, type Problem, problem } from '../messages/problem.ts';
import { moneyFigure } from '../money/figures.ts';
import type { Money } from '../money/money.ts';
import { incrementRow } from '../rules/increment.ts';
import type { DossierCheck } from './check.ts';

/** Output below this part of sales looks like 万元 among 元. */
const smallPart = 100;

/** Amounts that look 10,000 times too large or small: 元 and 万元 mixed. */
export const plausibleMagnitudes: DossierCheck = ({ dossier, circumstances: { policy } }) => {
  const { enterprise, uscc } = dossier;
  const { sales, rd_spend: spend, output, cells } = enterprise;
  if (sales === null || sales.isZero()) return [];
  const told: Problem[] = [];
  const tell = (
    row: { readonly origin: RowOrigin },
    cell: CellOrigin | undefined,
    code: 'W304' | 'W305' | 'W306',
    figure: Money,
  ) => {
    const where = { ...(cell === undefined ? atRow(row.origin) : atCell(cell)), uscc };
    told.push(problem(code, where, { figure: moneyFigure(figure.value), sales: moneyFigure(sales.value) }));
  };
  if (spend?.exceeds(sales)) tell(enterprise, cells.rd_spend, 'W304', spend);
  if (output?.value.times(smallPart).lessThan(sales.value)) tell(enterprise, cells.output, 'W305', output);
  const tax = incrementRow(dossier, policy);
  if (tax?.increment?.exceeds(sales))
    tell(tax.row, tax.row.cells.increment ?? tax.row.cells.revenue, 'W306', tax.increment);
  return told;
};
