import { Money } from '../../../money/money.ts';
import { amountInWords } from '../../../money/words.ts';
import { isHeld, paidNow } from '../../../settle/hold.ts';
import type { EnterpriseSettlement } from '../../../settle/settle-enterprise.ts';
import { inTenThousands, publicRows } from '../../public-rows.ts';
import type { Book } from '../book.ts';
import { blank, type Cell, computed, leading, money, text, word } from '../cells.ts';
import { agreement, columnSum } from '../formula.ts';
import { Page } from '../page.ts';
import { type CellRef, type ColumnRange, refText } from '../reference.ts';
import type { Filling } from '../sheet.ts';
import { lineAnchor, lineLabel } from '../wording.ts';
import { fillFund } from './fund-rows.ts';

const nameColumn = 2;
const amountColumn = 6;

/** 资金拨付表: whom to pay, how much in 元 and in words; apart from it what is held. The one sheet that shows accounts. */
export function* fillPayments(book: Book): Filling {
  const { words, settlement } = book;
  const { year, data } = settlement.policy;
  const { column, payments } = words;
  const { approval } = data.stages;
  const page = new Page(book, 'payments', [
    { header: column.no },
    { header: column.enterprise, most: 26 },
    { header: payments.payee, most: 26 },
    { header: payments.bank, most: 26 },
    { header: payments.account, least: 20, most: 26 },
    { header: column.amount },
    { header: payments.words, most: 44 },
  ]);
  page.title(payments.title(year), words.about(data.document, year), words.unitYuan);
  page.header();
  const first = page.row;
  const paid = settlement.enterprises.filter(({ lines }) => !paidNow(lines).isZero());
  for (const [i, enterprise] of paid.entries()) {
    page.add(cellsOf(book, enterprise, i + 1));
    yield;
  }
  page.filterRows(first, page.row - 1);
  const total = Money.sum(paid.map(({ lines }) => paidNow(lines)));
  const toPay = addTotal(book, page, first, total);
  const held = fillHeld(book, page);
  const parts = held === null ? [toPay] : [toPay, held];
  const label = held === null ? payments.publicCheck : payments.publicCheckHeld;
  page.add([null, text(label), null, null, null, publicCheck(book, page, parts)]);
  const payables = parts.map(({ amounts }) => amounts);
  fillFund(book, page, { name: nameColumn, amount: amountColumn }, payables);
  page.spread(payments.caution(approval.clause, approval.text));
  page.gap();
  page.spread(words.signatures, 'signature');
  page.spread(words.seals, 'signature');
  page.finish();
}

/** Amounts one below the other, and the cell of their sum. */
interface Summed {
  readonly amounts: ColumnRange;
  readonly total: CellRef;
}

/** Adds a row with the sum of the rows from `first` on, in words as well. */
function addTotal({ words }: Book, page: Page, first: number, total: Money): Summed {
  const amounts = page.range(amountColumn, first, page.row - 1);
  const row = page.add([
    blank('total'),
    word(words.total, 'total'),
    ...Array.from({ length: 3 }, () => blank('total')),
    computed(total.value.toNumber(), () => columnSum(amounts, page.name), { tone: 'total' }),
    text(amountInWords(total), { tone: 'total' }),
  ]);
  return { amounts, total: page.at(row, amountColumn) };
}

function cellsOf({ words }: Book, { dossier, lines, totals }: EnterpriseSettlement, number: number): Cell[] {
  const [payee] = dossier.payees;
  const missing = text(words.payments.noPayee, { tone: 'pending' });
  // The very figure that the summary shows, where nothing is held.
  const amount = lines.some(isHeld) ? paidNow(lines) : totals.payable;
  return [
    leading(number, `summary:${dossier.uscc}`),
    text(dossier.enterprise.name),
    ...(payee === undefined
      ? [missing, blank('pending'), blank('pending')]
      : [text(payee.payee), text(payee.bank), text(payee.account)]),
    money(amount),
    text(amountInWords(amount)),
  ];
}

/** What is payable and held, line by line with the reason. Returns what it summed; null where nothing is held. */
function fillHeld(book: Book, page: Page): Summed | null {
  const { column, payments } = book.words;
  const held = book.settlement.enterprises.flatMap(({ dossier, lines }) =>
    lines.filter(isHeld).map((line) => ({ dossier, line })),
  );
  if (held.length === 0) return null;
  const { line: award, reason, document } = payments.heldHeads;
  page.spread(payments.held, 'section');
  page.heads([column.no, column.enterprise, award, reason, document, column.amount, payments.words]);
  const first = page.row;
  held.forEach(({ dossier, line }, i) => {
    page.add([
      leading(i + 1, lineAnchor(dossier.uscc, line)),
      text(dossier.enterprise.name),
      text(lineLabel(book, line)),
      text(line.holds.map((row) => row.reason).join('\n')),
      text(line.holds.map((row) => row.document_no).join('\n')),
      money(line.payable),
      text(amountInWords(line.payable)),
    ]);
  });
  return addTotal(book, page, first, Money.sum(held.map(({ line }) => line.payable)));
}

/** Whether what is published, in 万元, is what is paid and what is held. @param parts both */
function publicCheck(book: Book, page: Page, parts: readonly Summed[]): Cell {
  const { words, settlement } = book;
  const published = Money.sum(publicRows(settlement).map(({ payable }) => payable));
  const agrees = inTenThousands(published).equals(inTenThousands(settlement.totals.payable));
  return computed(
    agrees ? words.agrees : words.differs,
    () => {
      const published = book.referTo('public:total', page.name);
      if (published === null) return null;
      const sums = parts.map(({ total }) => refText(total, page.name));
      return agreement(`${published}*10000`, sums.join('+'), words.agrees, words.differs);
    },
    { form: 'centred' },
  );
}
