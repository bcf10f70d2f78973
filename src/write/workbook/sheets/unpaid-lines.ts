import type { ReasonWords } from '../../../messages/reasons/words.ts';
import { reasonWords } from '../../../messages/reasons.ts';
import type { Line } from '../../../settle/line.ts';
import type { EnterpriseSettlement } from '../../../settle/settle-enterprise.ts';
import type { Book } from '../book.ts';
import { type Cell, leading, money, text } from '../cells.ts';
import type { Page } from '../page.ts';
import type { ColumnSpec } from '../widths.ts';
import { entriesOf, levelledMatter, lineAnchor, reasonAnchor, ruleLabel } from '../wording.ts';

/** Where the sheets of what is not paid have the amount at stake. */
export const amountColumn = 5;

/** Where a column of the sheet stands, from 1, by its header. */
export function placeOf(columns: readonly ColumnSpec[], header: string): number {
  return columns.findIndex((one) => one.header === header) + 1;
}

/** The first and the last row of a table; the last stands before the first where there is none. */
interface Rows {
  readonly first: number;
  readonly last: number;
}

/** Which lines a sheet tells of, and how. */
interface Telling {
  readonly outcome: 'denied' | 'pending';
  /** Where the reason stands. */
  readonly reasonColumn: number;
  /** What stands between the amount and the entries of the log. */
  readonly told: (enterprise: EnterpriseSettlement, line: Line, words: ReasonWords) => Cell[];
}

/** Fills a row for every line of an outcome, each anchored where its reason stands. */
export function* fillUnpaid(
  book: Book,
  page: Page,
  { outcome, reasonColumn, told }: Telling,
): Generator<void, Rows> {
  const first = page.row;
  for (const enterprise of book.settlement.enterprises) {
    const { uscc } = enterprise.dossier;
    for (const line of enterprise.lines) {
      const { reason } = line.outcome;
      if (line.outcome.outcome !== outcome || reason === null) continue;
      book.anchor(reasonAnchor(uscc, line), page.at(page.row, reasonColumn));
      const words = reasonWords(reason, book.language);
      page.add(unpaidCells(book, enterprise, line, page.row - first + 1, told(enterprise, line, words)));
      yield;
    }
  }
  const last = page.row - 1;
  page.filterRows(first, last);
  return { first, last };
}

/** A line that is not paid, or might be paid less: number, enterprise, rule, matter, amount, what is told of it, entries. */
export function unpaidCells(
  book: Book,
  { dossier }: EnterpriseSettlement,
  line: Line,
  number: number,
  told: readonly Cell[],
): Cell[] {
  return [
    leading(number, lineAnchor(dossier.uscc, line)),
    text(dossier.enterprise.name),
    text(ruleLabel(book, line.claim.rule)),
    text(levelledMatter(book, line)),
    money(line.computed),
    ...told,
    text(entriesOf(book, dossier.uscc, line)),
  ];
}
