import { Money } from '../../../money/money.ts';
import { amountInWords } from '../../../money/words.ts';
import type { EnterpriseSettlement } from '../../../settle/settle-enterprise.ts';
import { inTenThousands, publicRows } from '../../public-rows.ts';
import type { Book } from '../book.ts';
import { blank, type Cell, computed, leading, money, text, word } from '../cells.ts';
import { agreement, columnSum } from '../formula.ts';
import { Page } from '../page.ts';
import { refText } from '../reference.ts';
import type { Filling } from '../sheet.ts';
import { fillFund } from './fund-rows.ts';

const nameColumn = 2;
const amountColumn = 6;

/** 资金拨付表: whom to pay, how much in 元 and in words. The one sheet that shows accounts. */
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
  const paid = settlement.enterprises.filter(({ totals }) => !totals.payable.isZero());
  for (const [i, enterprise] of paid.entries()) {
    page.add(cellsOf(book, enterprise, i + 1));
    yield;
  }
  const last = page.row - 1;
  page.filterRows(first, last);
  const total = Money.sum(paid.map(({ totals }) => totals.payable));
  const totalRow = page.add([
    blank('total'),
    word(words.total, 'total'),
    ...Array.from({ length: 3 }, () => blank('total')),
    computed(total.value.toNumber(), () => columnSum(page.range(amountColumn, first, last), page.name), {
      tone: 'total',
    }),
    text(amountInWords(total), { tone: 'total' }),
  ]);
  page.add([null, text(payments.publicCheck), null, null, null, publicCheck(book, page, totalRow, total)]);
  fillFund(book, page, { name: nameColumn, amount: amountColumn }, page.range(amountColumn, first, last));
  page.spread(payments.caution(approval.clause, approval.text));
  page.gap();
  page.spread(words.signatures, 'signature');
  page.spread(words.seals, 'signature');
  page.finish();
}

function cellsOf({ words }: Book, { dossier, totals }: EnterpriseSettlement, number: number): Cell[] {
  const [payee] = dossier.payees;
  const missing = text(words.payments.noPayee, { tone: 'pending' });
  return [
    leading(number, `summary:${dossier.uscc}`),
    text(dossier.enterprise.name),
    ...(payee === undefined
      ? [missing, blank('pending'), blank('pending')]
      : [text(payee.payee), text(payee.bank), text(payee.account)]),
    money(totals.payable),
    text(amountInWords(totals.payable)),
  ];
}

/** Whether what is published, in 万元, is what is paid. */
function publicCheck(book: Book, page: Page, row: number, total: Money): Cell {
  const { words, settlement } = book;
  const published = Money.sum(publicRows(settlement).map(({ payable }) => payable));
  const agrees = inTenThousands(published).equals(inTenThousands(total));
  return computed(
    agrees ? words.agrees : words.differs,
    () => {
      const published = book.referTo('public:total', page.name);
      if (published === null) return null;
      const paid = refText(page.at(row, amountColumn), page.name);
      return agreement(`${published}*10000`, paid, words.agrees, words.differs);
    },
    { form: 'centred' },
  );
}
