import { Money } from '../../../money/money.ts';
import { amountInWords } from '../../../money/words.ts';
import type { Line } from '../../../settle/line.ts';
import type { EnterpriseSettlement } from '../../../settle/settle-enterprise.ts';
import { inTenThousands, publicRows } from '../../public-list/public-rows.ts';
import type { Book } from '../book.ts';
import { agreement, columnSum } from '../cell-formulas.ts';
import { blank, type Cell, computed, leading, text, word } from '../cells.ts';
import type { Page } from '../page.ts';
import { type CellRef, type ColumnRange, refText } from '../reference.ts';
import { lineAnchor, lineLabel } from '../wording.ts';

/** Columns of a payment list before its figures: number, enterprise, payee, bank, account. */
export const payeeColumns = 5;

/** Amounts one below the other, and the cell of their sum. */
export interface Summed {
  readonly amounts: ColumnRange;
  readonly total: CellRef;
}

/** Adds a row with the sum of the rows of `column` from `first` on, in words as well. */
export function addTotal({ words }: Book, page: Page, column: number, first: number, total: Money): Summed {
  const amounts = page.range(column, first, page.row - 1);
  const row = page.add([
    blank('total'),
    word(words.total, 'total'),
    ...Array.from({ length: column - 3 }, () => blank('total')),
    computed(total.value.toNumber(), () => columnSum(amounts, page.name), { tone: 'total' }),
    text(amountInWords(total), { tone: 'total', form: 'beside-amount' }),
  ]);
  return { amounts, total: page.at(row, column) };
}

/** Whom to pay and where. */
export function payeeCells({ words }: Book, { dossier }: EnterpriseSettlement): Cell[] {
  const [payee] = dossier.payees;
  if (payee !== undefined) return [text(payee.payee), text(payee.bank), text(payee.account)];
  const missing = text(words.payments.noPayee, { tone: 'pending' });
  return [missing, blank('pending'), blank('pending')];
}

/** A line that is held, with how much of it is. */
export interface Held {
  readonly enterprise: EnterpriseSettlement;
  readonly line: Line;
  readonly amount: Money;
  readonly cell: Cell;
}

/** What is payable and held, line by line with the reason. Returns what it summed; null where nothing is held. */
export function fillHeld(book: Book, page: Page, column: number, held: readonly Held[]): Summed | null {
  const { column: heads, payments } = book.words;
  if (held.length === 0) return null;
  const { line: award, reason, document } = payments.heldHeads;
  const between = Array.from({ length: column - payeeColumns - 1 }, () => blank());
  page.spread(payments.held, 'section');
  const noHeads = between.map(() => '');
  page.heads([heads.no, heads.enterprise, award, reason, document, ...noHeads, heads.amount, payments.words]);
  const first = page.row;
  held.forEach(({ enterprise: { dossier }, line, amount, cell }, i) => {
    page.add([
      leading(i + 1, lineAnchor(dossier.uscc, line)),
      text(dossier.enterprise.name),
      text(lineLabel(book, line)),
      text(line.holds.map((row) => row.reason).join('\n')),
      text(line.holds.map((row) => row.document_no).join('\n')),
      ...between,
      cell,
      text(amountInWords(amount), { form: 'beside-amount' }),
    ]);
  });
  return addTotal(book, page, column, first, Money.sum(held.map(({ amount }) => amount)));
}

/** Ends a payment list: that nothing is paid before it is approved, who signs, who seals. */
export function endPayments({ words, settlement, language }: Book, page: Page): void {
  const { approval } = settlement.policy.data.stages;
  page.spread(words.payments.caution(approval[language], approval.clause, approval.text));
  page.gap();
  page.spread(words.signatures, 'signature');
  page.spread(words.seals, 'signature');
  page.finish();
}

/** Whether what is published, in 万元, is what the year's awards come to. @param sum the cells that sum them up */
export function publicCheck(book: Book, page: Page, sum: () => string | null): Cell {
  const { words, settlement } = book;
  const published = Money.sum(publicRows(settlement).map(({ payable }) => payable));
  const agrees = inTenThousands(published).equals(inTenThousands(settlement.totals.payable));
  return computed(
    agrees ? words.agrees : words.differs,
    () => {
      const published = book.referTo('public:total', page.name);
      return published === null ? null : agreement(`${published}*10000`, sum(), words.agrees, words.differs);
    },
    { form: 'centred' },
  );
}

/** The cells of several sums, added up. */
export function sumOfTotals(parts: readonly Summed[], page: Page): string {
  return parts.map(({ total }) => refText(total, page.name)).join('+');
}
