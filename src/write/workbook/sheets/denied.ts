import { Money } from '../../../money/money.ts';
import type { Line } from '../../../settle/line.ts';
import type { Book } from '../book.ts';
import { columnSum } from '../cell-formulas.ts';
import { blank, type Cell, computed, text, word } from '../cells.ts';
import { denialClause, furtherWords } from '../denials.ts';
import { Page } from '../page.ts';
import type { Filling } from '../sheet.ts';
import type { ColumnSpec } from '../widths.ts';
import { cellSaying, sourcesOf, whyAnchor } from '../wording.ts';
import { amountColumn, fillUnpaid, placeOf } from './unpaid-lines.ts';

/** 不予奖补: every denied line with its clause, its reason and what would have to change. */
export function* fillDenied(book: Book): Filling {
  const { words, settlement } = book;
  const specs = columns(book);
  const page = new Page(book, 'denied', specs);
  page.begin(words.denied.title(settlement.policy.year), words.unitYuan);
  const { first, last } = yield* fillUnpaid(book, page, {
    outcome: 'denied',
    reasonColumn: placeOf(specs, words.column.reason),
    told: (enterprise, line, { sentence, change }) => [
      word(denialClause(book, enterprise, line), 'plain', whyAnchor(enterprise.dossier.uscc, line)),
      text(sentence + furtherWords(book, enterprise, line), { tone: 'denied' }),
      text(change),
      text(decidingCells(book, line)),
    ],
  });
  if (page.row === first) page.spread(words.nothingHere);
  else page.add(totalCells(book, page, specs.length, { first, last }));
  page.finish();
}

const isDenied = ({ outcome }: Line): boolean => outcome.outcome === 'denied';

function columns({ words }: Book): ColumnSpec[] {
  const { column, denied } = words;
  return [
    { header: column.no },
    { header: column.enterprise, most: 22 },
    { header: column.rule, most: 18 },
    { header: column.matter, most: 22 },
    { header: denied.atStake },
    { header: column.clause, most: 14 },
    { header: column.reason, most: 36 },
    { header: denied.change, most: 34 },
    { header: denied.cells, most: 30 },
    { header: column.entry, most: 18, note: words.lines.entryNote },
  ];
}

function totalCells(
  { words, settlement, rowByRow }: Book,
  page: Page,
  columnCount: number,
  { first, last }: { readonly first: number; readonly last: number },
): Cell[] {
  const denied = settlement.enterprises.flatMap(({ lines }) => lines.filter(isDenied));
  const total = Money.sum(denied.map((line) => line.computed));
  const sum = () => columnSum(page.range(amountColumn, first, last), page.name);
  return [
    blank('total'),
    word(rowByRow ? words.bookTotal : words.total, 'total'),
    ...Array.from({ length: amountColumn - 3 }, () => blank('total')),
    computed(total.value.toNumber(), sum, { tone: 'total' }),
    ...Array.from({ length: columnCount - amountColumn }, () => blank('total')),
  ];
}

/** The cells that stand against the line, with their text as written; otherwise the rows that it rests on. */
function decidingCells(book: Book, line: Line): string {
  const against = line.claim.hindrances.flatMap(({ cell }) => cell ?? []);
  const named = against.map(cellSaying);
  return named.length === 0 ? sourcesOf(book, line) : [...new Set(named)].join('\n');
}
