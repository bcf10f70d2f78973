import { Money } from '../../../money/money.ts';
import { isGranted, type Line } from '../../../settle/line.ts';
import type { EnterpriseSettlement } from '../../../settle/settle-enterprise.ts';
import type { Book } from '../book.ts';
import { agreement, difference } from '../cell-formulas.ts';
import {
  type Cell,
  computed,
  type Local,
  leading,
  money,
  plainNumber,
  rowFigure,
  sumOver,
  text,
  word,
} from '../cells.ts';
import type { LinePlaces } from '../line-places.ts';
import type { Page } from '../page.ts';
import { refText } from '../reference.ts';
import { adjustmentCell } from './adjustments.ts';

/**
 * The columns of 封顶测算, that of corrections only where there are any. The yearly limit stands in them too, so that the
 * header repeated on paper fits both.
 */
export function capColumns({ isAdjusted }: Book) {
  const adjusted = isAdjusted ? 10 : 9;
  return { rate: 8, limit: 9, adjusted, sum: adjusted + 1, capped: adjusted + 2, cut: adjusted + 3 };
}

/** 三（三）9: all technology contracts of an enterprise in the year together, in the columns of the main table. */
export function fillYearly(book: Book, page: Page, lines: LinePlaces): void {
  const { words, settlement } = book;
  const { caps } = words;
  const { before, ceiling, after } = caps.yearlyHeads;
  const { no, enterprise, scale } = words.column;
  const at = capColumns(book);
  page.spread(caps.yearly, 'section');
  const beside = Array.from({ length: at.limit - 4 }, () => null);
  page.heads([
    no,
    enterprise,
    scale,
    ...beside,
    ceiling,
    ...(book.isAdjusted ? [words.column.cutByAdjustment] : []),
    before,
    after,
    caps.cut,
    words.column.check,
    words.column.entry,
  ]);
  const first = page.row;
  for (const one of settlement.enterprises) {
    const traded = one.lines.filter((line) => isGranted(line) && line.claim.rule === 'R9');
    if (traded.length > 0) page.add(yearlyCells(book, page, lines, one, traded, page.row - first + 1));
  }
  if (page.row === first) page.spread(words.nothingHere);
}

function yearlyCells(
  book: Book,
  page: Page,
  lines: LinePlaces,
  { dossier, lines: own }: EnterpriseSettlement,
  traded: readonly Line[],
  number: number,
): (Cell | null)[] {
  const { words, settlement } = book;
  const { row } = page;
  const at = capColumns(book);
  const limit = settlement.policy.amount('R9.ceiling');
  const contracts = own.filter(({ claim }) => claim.rule === 'R9');
  const sum = Money.sum(traded.map((line) => line.afterOverlap));
  const shared = Money.sum(traded.map((line) => line.afterLimit));
  const left = sum.atMost(limit);
  const cells: Local = new Map([
    [sum.derivation, page.at(row, at.sum)],
    [limit.derivation, page.at(row, at.limit)],
  ]);
  const entry = traded.flatMap(({ id }) => book.log.enterprise(dossier.uscc).lines.get(id)?.limit ?? []);
  return [
    leading(number, `lines:${dossier.uscc}`),
    text(dossier.enterprise.name),
    word(words.scale[dossier.enterprise.scale]),
    ...Array.from({ length: at.limit - 4 }, () => null),
    rowFigure(limit.derivation, new Map()),
    ...(book.isAdjusted ? [adjustmentCell(book, page, dossier.uscc, traded)] : []),
    sumOver(sum, lines.rows('afterOverlap', contracts), lines.stage(traded, 'afterOverlap')),
    money(left, cells),
    computed(sum.minus(left).value.toNumber(), () =>
      difference(page.at(row, at.sum), page.at(row, at.capped), page.name),
    ),
    sharesCheck(book, page, shared, left, lines.stage(traded, 'afterLimit')),
    plainNumber(entry[0] ?? 0),
  ];
}

/**
 * Largest-remainder shares stand as values: whether they sum to what is left, which stands in this row.
 * @param places the cells of the shares
 */
export function sharesCheck(book: Book, page: Page, shared: Money, left: Money, places: Local): Cell {
  const { agrees, differs } = book.words;
  const { row } = page;
  return computed(
    shared.equals(left) ? agrees : differs,
    () =>
      agreement(
        book.expression(shared.derivation, places, page.name),
        refText(page.at(row, capColumns(book).capped), page.name),
        agrees,
        differs,
      ),
    { form: 'centred' },
  );
}
