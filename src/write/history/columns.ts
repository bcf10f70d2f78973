import type { HistoryRow } from '../../settle/award-history.ts';
import { tables } from '../../tables/all/index.ts';
import { templateHeader } from '../template/columns.ts';

/** The headers of the table award_history, as the template has them. */
export function historyHeaders(): string[] {
  return Object.values(tables.award_history.columns).map(templateHeader);
}

/** A row's texts in the order of the headers; the amount in 元 with two decimals. */
export function historyCells({ uscc, name, year, rule, matter, amount }: HistoryRow): string[] {
  const cells: { readonly [C in keyof typeof tables.award_history.columns]: string } = {
    uscc,
    name: name ?? '',
    year: String(year),
    rule,
    matter: matter ?? '',
    amount: amount.toString(),
  };
  return Object.keys(tables.award_history.columns).map((column) => cells[column as keyof typeof cells]);
}
