import { Money } from '../../../money/money.ts';
import { amountInWords } from '../../../money/words.ts';
import type { Supplement, SupplementEnterprise } from '../../../settle/rounds/supplement.ts';
import type { Book } from '../book.ts';
import { sumSigned } from '../cell-formulas.ts';
import { blank, type Cell, computed, leading, text } from '../cells.ts';
import { Page } from '../page.ts';
import type { Filling } from '../sheet.ts';
import { fillAskedBack } from './asked-back.ts';
import { addFundRow, fillFund } from './fund-rows.ts';
import {
  addTotal,
  endPayments,
  fillHeld,
  type Held,
  payeeCells,
  payeeColumns,
  publicCheck,
} from './payment-parts.ts';
import { differencesOf, type SupplementFigure, supplementAnchor } from './supplement.ts';

const nameColumn = 2;
/** After what became more and what became less. */
const amountColumn = payeeColumns + 3;

/** 资金拨付表 of a supplementary settlement: what is paid in this round; beneath it what is to come back, and what is held. */
export function* fillRoundPayments(book: Book, supplement: Supplement): Filling {
  const { words, settlement, language } = book;
  const { year, data } = settlement.policy;
  const { column, payments, supplement: told } = words;
  const page = new Page(book, 'payments', [
    { header: column.no },
    { header: column.enterprise, most: 24 },
    { header: payments.payee, most: 24 },
    { header: payments.bank, most: 22 },
    { header: payments.account, least: 20, most: 24 },
    { header: told.raised },
    { header: told.lowered },
    { header: told.toPay },
    { header: payments.words, most: 40 },
  ]);
  page.begin(told.paymentsTitle(data.subject[language], year, supplement.round), words.unitYuan);
  const first = page.row;
  const paid = supplement.enterprises.filter(({ toPay }) => !toPay.isZero());
  for (const [i, one] of paid.entries()) {
    const payee = one.enterprise === null ? [blank(), blank(), blank()] : payeeCells(book, one.enterprise);
    page.add(cellsOf(book, page, one, i + 1, payee, 'toPay'));
    yield;
  }
  page.filterRows(first, page.row - 1);
  addTotal(book, page, amountColumn, first, supplement.totals.toPay);
  const netted = paid.filter((one) => !signed(one, -1).isZero()).length;
  if (netted > 0) page.spread(told.netted(netted));
  fillAskedBack(book, page, supplement);
  fillRecovered(book, page, supplement);
  fillHeld(book, page, amountColumn, heldIn(book, page, supplement));
  fillRounds(book, page, supplement);
  endPayments(book, page);
}

/** What an enterprise’s lines became more (1) or less (-1), in 元. */
function signed({ lines }: SupplementEnterprise, sign: 1 | -1): Money {
  const differences = lines.map(({ difference }) => difference);
  const all = differences.filter(({ value }) => value.comparedTo(0) === sign);
  return sign === 1 ? Money.sum(all) : Money.zero.minus(Money.sum(all));
}

function cellsOf(
  book: Book,
  page: Page,
  one: SupplementEnterprise,
  number: number,
  besides: readonly Cell[],
  net: 'toPay' | 'toRecover',
): Cell[] {
  const { uscc, name } = one;
  const sum = (sign: '>' | '<') => () =>
    book.overRange(differencesOf(uscc), (range) => sumSigned(range, sign, page.name));
  const less = () => {
    const formula = sum('<')();
    return formula === null ? null : `-${formula}`;
  };
  return [
    leading(number, supplementAnchor(net, uscc)),
    text(name),
    ...besides,
    computed(signed(one, 1).value.toNumber(), sum('>')),
    computed(signed(one, -1).value.toNumber(), less),
    computed(one[net].value.toNumber(), () => book.referTo(supplementAnchor(net, uscc), page.name)),
    text(amountInWords(one[net]), { form: 'beside-amount' }),
  ];
}

/** What was paid too much, by enterprise with its own sum; nothing where there is none. */
function fillRecovered(book: Book, page: Page, { enterprises, totals }: Supplement): void {
  const { column, payments, supplement: told } = book.words;
  const back = enterprises.filter(({ toRecover }) => !toRecover.isZero());
  if (back.length === 0) return;
  const { uscc, why } = told.recoverHeads;
  page.spread(told.recover, 'section');
  const heads = [column.no, column.enterprise, uscc, why, ''];
  page.heads([...heads, told.raised, told.lowered, told.toRecover, payments.words]);
  const first = page.row;
  back.forEach((one, i) => {
    const reason = one.enterprise === null ? told.goneEnterprise : told.recoverWhy;
    page.add(cellsOf(book, page, one, i + 1, [text(one.uscc), text(reason), blank()], 'toRecover'));
  });
  addTotal(book, page, amountColumn, first, totals.toRecover);
}

function heldIn(book: Book, page: Page, { enterprises }: Supplement): Held[] {
  return enterprises.flatMap(({ uscc, enterprise, lines }) =>
    lines.flatMap(({ id, line, held }): Held[] => {
      if (enterprise === null || line === null || held.isZero()) return [];
      const anchor = supplementAnchor('held', uscc, id);
      const cell = computed(held.value.toNumber(), () => book.referTo(anchor, page.name));
      return [{ enterprise, line, amount: held, cell }];
    }),
  );
}

/** What the rounds paid and pay, and the fund beside what the whole year comes to. */
function fillRounds(book: Book, page: Page, { totals }: Supplement): void {
  const { words } = book;
  const { supplement: told } = words;
  const columns = { name: nameColumn, amount: amountColumn };
  const row = (label: string, figure: Exclude<SupplementFigure, 'held'>) => {
    const shown = () => book.referTo(supplementAnchor(figure), page.name);
    const value = computed(totals[figure].value.toNumber(), shown, { tone: 'total' });
    addFundRow(page, columns, label, 'total', value);
  };
  row(told.already, 'settled');
  row(told.toPay, 'toPay');
  row(told.toRecover, 'toRecover');
  row(told.after, 'now');
  const payable = () => book.referTo('total:payable', page.name);
  addFundRow(page, columns, told.publicCheck, 'total', publicCheck(book, page, payable));
  fillFund(book, page, columns, payable);
}
