import { Money } from '../../../money/money.ts';
import { awardName, inTenThousands, publicRows } from '../../public-list/public-rows.ts';
import type { Book } from '../book.ts';
import { columnSum } from '../cell-formulas.ts';
import { blank, computed, plainNumber, text, word } from '../cells.ts';
import { Page } from '../page.ts';
import type { Filling } from '../sheet.ts';

/** The column of the amounts, in 万元. */
const publicAmountColumn = 4;

/**
 * 公示名单: number, enterprise, award and amount, nothing else. Its amounts are values and its total a formula over
 * this sheet alone, so that a copy of the sheet carries no link to the other sheets and what they show.
 */
export function* fillPublicList(book: Book): Filling {
  const { words, settlement, language } = book;
  const { year, data } = settlement.policy;
  const { no, enterprise } = words.column;
  const { title, award, amount } = words.publicList;
  const page = new Page(book, 'publicList', [
    { header: no },
    { header: enterprise, most: 50 },
    { header: award, most: 50 },
    { header: amount },
  ]);
  page.begin(title(data.subject[language], year), words.unitTenThousand);
  const first = page.row;
  const rows = publicRows(settlement);
  for (const [i, row] of rows.entries()) {
    page.add([
      plainNumber(i + 1),
      text(row.enterprise),
      text(awardName(settlement, row, language)),
      plainNumber(inTenThousands(row.payable).toNumber(), 'ten-thousands'),
    ]);
    yield;
  }
  const last = page.row - 1;
  const total = inTenThousands(Money.sum(rows.map(({ payable }) => payable))).toNumber();
  book.anchor('public:total', page.at(page.row, publicAmountColumn));
  page.add([
    blank('total'),
    word(words.total, 'total'),
    blank('total'),
    computed(total, () => columnSum(page.range(publicAmountColumn, first, last), page.name), {
      form: 'ten-thousands',
      tone: 'total',
    }),
  ]);
  page.finish();
}
