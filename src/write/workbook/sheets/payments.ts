import { Money } from '../../../money/money.ts';
import { amountInWords } from '../../../money/words.ts';
import type { EnterpriseSettlement } from '../../../settle/settle-enterprise.ts';
import { isHeld, paidNow } from '../../../settle/stages/hold.ts';
import type { Book } from '../book.ts';
import { columnSums } from '../cell-formulas.ts';
import { type Cell, leading, money, text } from '../cells.ts';
import { Page } from '../page.ts';
import type { Filling } from '../sheet.ts';
import { fillFund } from './fund-rows.ts';
import {
  addTotal,
  endPayments,
  fillHeld,
  payeeCells,
  payeeColumns,
  publicCheck,
  sumOfTotals,
} from './payment-parts.ts';
import { fillRoundPayments } from './round-payments.ts';

const nameColumn = 2;
const amountColumn = payeeColumns + 1;

/** 资金拨付表: whom to pay, how much in 元 and in words; apart from it what is held. The one sheet that shows accounts. */
export function* fillPayments(book: Book): Filling {
  const { words, settlement, language } = book;
  if (settlement.supplement !== null) return yield* fillRoundPayments(book, settlement.supplement);
  const { year, data } = settlement.policy;
  const { column, payments } = words;
  const page = new Page(book, 'payments', [
    { header: column.no },
    { header: column.enterprise, most: 26 },
    { header: payments.payee, most: 26 },
    { header: payments.bank, most: 26 },
    { header: payments.account, least: 20, most: 26 },
    { header: column.amount },
    { header: payments.words, most: 44 },
  ]);
  page.begin(payments.title(data.subject[language], year), words.unitYuan);
  const first = page.row;
  const paid = settlement.enterprises.filter(({ lines }) => !paidNow(lines).isZero());
  for (const [i, enterprise] of paid.entries()) {
    page.add(cellsOf(book, enterprise, i + 1));
    yield;
  }
  page.filterRows(first, page.row - 1);
  const total = Money.sum(paid.map(({ lines }) => paidNow(lines)));
  const toPay = addTotal(book, page, amountColumn, first, total);
  const held = fillHeld(book, page, amountColumn, heldIn(settlement.enterprises));
  const parts = held === null ? [toPay] : [toPay, held];
  const label = held === null ? payments.publicCheck : payments.publicCheckHeld;
  const check = publicCheck(book, page, () => sumOfTotals(parts, page));
  page.add([null, text(label), null, null, null, check]);
  const payables = parts.map(({ amounts }) => amounts);
  fillFund(book, page, { name: nameColumn, amount: amountColumn }, () => columnSums(payables, page.name));
  endPayments(book, page);
}

function heldIn(enterprises: readonly EnterpriseSettlement[]) {
  return enterprises.flatMap((enterprise) =>
    enterprise.lines
      .filter(isHeld)
      .map((line) => ({ enterprise, line, amount: line.payable, cell: money(line.payable) })),
  );
}

function cellsOf(book: Book, enterprise: EnterpriseSettlement, number: number): Cell[] {
  const { dossier, lines, totals } = enterprise;
  // The very figure that the summary shows, where nothing is held.
  const amount = lines.some(isHeld) ? paidNow(lines) : totals.payable;
  return [
    leading(number, `summary:${dossier.uscc}`),
    text(dossier.enterprise.name),
    ...payeeCells(book, enterprise),
    money(amount),
    text(amountInWords(amount), { form: 'beside-amount' }),
  ];
}
