import { Money } from '../../../money/money.ts';
import type { Book } from '../book.ts';
import { addition, agreement, excess } from '../cell-formulas.ts';
import { blank, type Cell, computed, money, text } from '../cells.ts';
import type { Page } from '../page.ts';
import { refText } from '../reference.ts';
import type { Tone } from '../styles.ts';

/** The columns of the sheet in which the fund stands: its words run on up to the amounts. */
interface Columns {
  readonly name: number;
  readonly amount: number;
}

/**
 * The fund beside what is payable, below the sheet's total, and what follows from it (reading `fund.shortfall`);
 * nothing where the table fund has no row of the year.
 * @param payable the formula of what is payable for the year; null where it stands in no cell
 */
export function fillFund(book: Book, page: Page, at: Columns, payable: () => string | null): void {
  const { words, settlement } = book;
  const { fund, totals, policy } = settlement;
  if (fund === null) return;
  const short = !fund.shortfall.isZero();
  const prorated = short && policy.reading('fund.shortfall') === 'prorata';
  const available = page.at(page.row, at.amount);
  const needed = [page.at(page.row + 1, at.amount)];
  addFundRow(page, at, words.fund.available, 'total', money(fund.available));
  addFundRow(page, at, words.fund.needed, 'total', computed(totals.payable.value.toNumber(), payable));
  if (!fund.standing.isZero()) {
    needed.push(page.at(page.row, at.amount));
    addFundRow(page, at, words.fund.standing, 'total', money(fund.standing));
  }
  if (prorated) {
    // What was missing before all was cut in proportion is composed from what the caps left.
    addFundRow(page, at, words.fund.missing, 'denied', money(fund.shortfall, null, 'denied'));
    const check = () =>
      agreement(addition(needed, page.name), refText(available, page.name), words.agrees, words.differs);
    const agrees = Money.sum([totals.payable, fund.standing]).equals(fund.available)
      ? words.agrees
      : words.differs;
    addFundRow(page, at, words.fund.check, 'total', computed(agrees, check, { form: 'centred' }));
  } else {
    const [named, shown] = short ? (['denied', 'denied'] as const) : (['total', 'plain'] as const);
    const missing = () => excess(needed, available, page.name);
    const amount = computed(fund.shortfall.value.toNumber(), missing, { tone: shown });
    addFundRow(page, at, words.fund.shortfall, named, amount);
  }
  page.spread(
    short
      ? prorated
        ? words.fund.prorated(!fund.standing.isZero())
        : words.fund.reported
      : words.fund.enough,
  );
}

/** A row below the sheet's total: words up to the column of amounts, and there a figure. */
export function addFundRow(
  page: Page,
  { name, amount }: Columns,
  words: string,
  tone: Tone,
  value: Cell,
): void {
  const before = Array.from({ length: name - 1 }, () => blank(tone));
  const beside = Array.from({ length: amount - name - 1 }, () => blank(tone));
  page.add([...before, text(words, { tone }), ...beside, value], [name, amount - 1]);
}
