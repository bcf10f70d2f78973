import { certain } from '../../../cells/certain.ts';
import type { Supplement, SupplementEnterprise } from '../../../settle/rounds/supplement.ts';
import type { Difference, SupplementLine } from '../../../settle/rounds/supplement-lines.ts';
import type { Book } from '../book.ts';
import { agreement, columnSum, difference, excess, lesser, sumWhere } from '../cell-formulas.ts';
import { blank, type Cell, computed, leading, money, plainNumber, text, word } from '../cells.ts';
import { Page } from '../page.ts';
import { refText } from '../reference.ts';
import type { Filling } from '../sheet.ts';
import type { ColumnSpec } from '../widths.ts';
import { levelledText, lineAnchor, reasonLabel, ruleLabel } from '../wording.ts';
import { fillAskedBack } from './asked-back.ts';

const at = {
  rule: 3,
  payable: 5,
  held: 6,
  now: 7,
  settled: 8,
  difference: 9,
  toPay: 10,
  toRecover: 11,
} as const;

/** What other sheets refer to: an enterprise’s net amounts, the sums over all. */
export type SupplementFigure = 'held' | 'now' | 'settled' | 'toPay' | 'toRecover';

/** The anchor of a figure: of an enterprise, of one of its lines, or of the total. */
export function supplementAnchor(figure: SupplementFigure, uscc = '', line = ''): string {
  return `supplement:${figure}:${uscc}:${line}`;
}

/** The name of the range that an enterprise’s differences take. */
export const differencesOf = (uscc: string): string => `supplement:${uscc}`;

/** 补差表: what was paid before, what is to have been paid after this round, the difference; line by line, by enterprise, in all. */
export function* fillSupplement(book: Book): Filling {
  const { words, settlement, language } = book;
  const { supplement, policy } = settlement;
  if (supplement === null) return;
  const told = words.supplement;
  const page = new Page(book, 'supplement', columns(book));
  page.begin(told.title(policy.data.subject[language], policy.year, supplement.round), words.unitYuan);
  const first = page.row;
  let number = 0;
  for (const one of supplement.enterprises) {
    const from = page.row;
    for (const line of one.lines) {
      number += 1;
      page.add(lineCells(book, page, one, line, number));
      yield;
    }
    addEnterprise(book, page, one, from);
  }
  page.filterRows(first, page.row - 1);
  addTotal(book, page, supplement, first);
  page.closeTable();
  fillAskedBack(book, page, supplement);
  page.spread(told.explain);
  page.gap();
  page.spread(words.signatures, 'signature');
  page.spread(words.seals, 'signature');
  page.finish();
}

function columns({ words }: Book): ColumnSpec[] {
  const { column, supplement: told } = words;
  return [
    { header: column.no },
    { header: column.enterprise, most: 24 },
    { header: column.rule, most: 16 },
    { header: column.matter, most: 22 },
    { header: column.payable },
    { header: told.held },
    { header: told.now, note: told.nowNote },
    { header: told.settled, note: told.settledNote },
    { header: told.difference },
    { header: told.toPay },
    { header: told.toRecover },
    { header: column.remarks, most: 24 },
    { header: column.entry },
  ];
}

function lineCells(
  book: Book,
  page: Page,
  { uscc, name, isAside }: SupplementEnterprise,
  told: SupplementLine,
  number: number,
): Cell[] {
  const { row } = page;
  const { line } = told;
  const cell = (column: number) => page.at(row, column);
  const here = (column: number) => refText(cell(column), page.name);
  const value = (figure: 'held' | keyof Difference) => told[figure].value.toNumber();
  const now = (): string | null => {
    if (line === null) return isAside ? here(at.settled) : null;
    return line.holds.length === 0 ? here(at.payable) : lesser(cell(at.payable), cell(at.settled), page.name);
  };
  if (!told.held.isZero()) book.anchor(supplementAnchor('held', uscc, told.id), cell(at.held));
  return [
    line === null ? plainNumber(number) : leading(number, lineAnchor(uscc, line)),
    text(name),
    text(ruleLabel(book, told.rule)),
    text(levelledText(book, told)),
    line === null ? blank() : money(line.payable),
    computed(value('held'), () =>
      line === null ? null : difference(cell(at.payable), cell(at.now), page.name),
    ),
    computed(value('now'), now),
    plainNumber(value('settled'), 'money'),
    computed(value('difference'), () => difference(cell(at.now), cell(at.settled), page.name)),
    blank(),
    blank(),
    text(remarkOf(book, told, isAside)),
    plainNumber(certain(book.log.differences.get(uscc))),
  ];
}

/** Why a line differs, or does not though something happened to it. */
function remarkOf(book: Book, { line, settled, difference }: SupplementLine, isAside: boolean): string {
  const { supplement: told, outcome } = book.words;
  if (line === null) return isAside ? told.aside : told.gone;
  if (line.outcome.outcome !== 'granted')
    return `${outcome[line.outcome.outcome]}　${reasonLabel(book, line)}`;
  if (line.holds.length > 0) return settled.isZero() ? told.isHeld : told.heldButPaid;
  if (settled.isZero()) return told.added;
  return difference.isZero() ? '' : told.changed;
}

/** The sums of an enterprise’s lines, which begin at row `from`, and what they come to against each other. */
function addEnterprise(book: Book, page: Page, one: SupplementEnterprise, from: number): void {
  const { row } = page;
  const { uscc } = one;
  const { subtotal } = book.words.supplement;
  const sum = (column: number, value: number) =>
    computed(value, () => columnSum(page.range(column, from, row - 1), page.name), { tone: 'total' });
  const net = (value: number, more: number, less: number) =>
    computed(value, () => excess([page.at(row, more)], page.at(row, less), page.name), { tone: 'total' });
  book.nameRange(differencesOf(uscc), page.range(at.difference, from, row - 1));
  book.anchor(supplementAnchor('toPay', uscc), page.at(row, at.toPay));
  book.anchor(supplementAnchor('toRecover', uscc), page.at(row, at.toRecover));
  page.add([
    blank('total'),
    text(one.name, { tone: 'total' }),
    word(subtotal, 'total'),
    blank('total'),
    ...sumsOf(one.lines, one).map(([column, value]) => sum(column, value)),
    net(one.toPay.value.toNumber(), at.now, at.settled),
    net(one.toRecover.value.toNumber(), at.settled, at.now),
    text(one.enterprise === null && !one.isAside ? book.words.supplement.goneEnterprise : '', {
      tone: 'total',
    }),
    blank('total'),
  ]);
}

/** The columns that sum up, each with its sum. */
function sumsOf(lines: readonly SupplementLine[], { settled, now, difference }: Difference) {
  const held = lines.reduce((sum, line) => sum.plus(line.held.value), settled.value.times(0));
  const payable = lines.reduce((sum, { line }) => sum.plus(line?.payable.value ?? 0), settled.value.times(0));
  return [
    [at.payable, payable.toNumber()],
    [at.held, held.toNumber()],
    [at.now, now.value.toNumber()],
    [at.settled, settled.value.toNumber()],
    [at.difference, difference.value.toNumber()],
  ] as const;
}

function addTotal(book: Book, page: Page, { enterprises, totals }: Supplement, first: number): void {
  const { words } = book;
  const { row } = page;
  const last = row - 1;
  const sum = (column: number, value: number) => {
    const subtotals = [[page.range(at.rule, first, last), words.supplement.subtotal]] as const;
    return computed(value, () => sumWhere(page.range(column, first, last), [subtotals], page.name), {
      tone: 'total',
    });
  };
  for (const figure of ['held', 'now', 'settled', 'toPay', 'toRecover'] as const)
    book.anchor(supplementAnchor(figure), page.at(row, at[figure]));
  const lines = enterprises.flatMap((one) => one.lines);
  page.add([
    blank('total'),
    word(words.total, 'total'),
    blank('total'),
    blank('total'),
    ...sumsOf(lines, totals).map(([column, value]) => sum(column, value)),
    sum(at.toPay, totals.toPay.value.toNumber()),
    sum(at.toRecover, totals.toRecover.value.toNumber()),
    blank('total'),
    blank('total'),
  ]);
  const check = () => {
    const payable = book.referTo('total:payable', page.name);
    return agreement(payable, refText(page.at(row, at.payable), page.name), words.agrees, words.differs);
  };
  page.add(
    [null, text(words.supplement.check), null, null, computed(words.agrees, check, { form: 'centred' })],
    [2, 4],
  );
}
