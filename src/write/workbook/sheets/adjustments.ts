import { sourceText } from '../../../cells/origin.ts';
import { Money } from '../../../money/money.ts';
import type { Line } from '../../../settle/line.ts';
import type { Book } from '../book.ts';
import { columnSum, difference } from '../cell-formulas.ts';
import { blank, type Cell, computed, leading, linked, money, plainNumber, text, word } from '../cells.ts';
import { mostCharacters } from '../formula.ts';
import { Page } from '../page.ts';
import { levelledMatter, lineAnchor, ruleLabel } from '../wording.ts';

const at = { computed: 6, adjusted: 7, cut: 8 } as const;

const cutAnchor = (uscc: string, line: Line): string => `cut:${lineAnchor(uscc, line)}`;

/** What corrections took from lines, in 元. */
export function adjustmentCut(lines: readonly Line[]): Money {
  const adjusted = lines.filter(({ adjustment }) => adjustment !== null);
  return Money.sum(adjusted.map((line) => line.computed.minus(line.adjusted)));
}

/** What corrections took from lines of an enterprise: the sum of their cells on this sheet. */
export function adjustmentCell(book: Book, page: Page, uscc: string, lines: readonly Line[]): Cell {
  const anchors = lines.filter(({ adjustment }) => adjustment !== null).map((line) => cutAnchor(uscc, line));
  const formula = () => {
    const cells = anchors.map((anchor) => book.referTo(anchor, page.name));
    const sum = cells.join('+');
    return cells.length === 0 || cells.includes(null) || sum.length > mostCharacters ? null : sum;
  };
  return computed(adjustmentCut(lines).value.toNumber(), formula, { link: anchors[0] ?? null });
}

/** 核定调整: each approved correction beside what was computed, by which document and why. */
export function fillAdjustments(book: Book): void {
  const { words, settlement } = book;
  const { year } = settlement.policy;
  const { column, adjustments: told } = words;
  const page = new Page(book, 'adjustments', [
    { header: column.no },
    { header: column.enterprise, most: 24 },
    { header: column.uscc },
    { header: column.rule, most: 18 },
    { header: column.matter, most: 20 },
    { header: column.computed },
    { header: told.adjusted },
    { header: told.cut },
    { header: told.cause, most: 34 },
    { header: told.document, most: 22 },
    { header: column.sources, most: 24 },
    { header: column.entry },
  ]);
  page.begin(told.title(year), words.unitYuan);
  const first = page.row;
  const cuts: Money[] = [];
  for (const { dossier, lines } of settlement.enterprises) {
    for (const line of lines) {
      const { adjustment } = line;
      if (adjustment === null) continue;
      const cut = line.computed.minus(adjustment.amount);
      cuts.push(cut);
      const { row } = page;
      book.anchor(cutAnchor(dossier.uscc, line), page.at(row, at.cut));
      page.add([
        leading(row - first + 1, lineAnchor(dossier.uscc, line)),
        text(dossier.enterprise.name),
        text(dossier.uscc),
        text(ruleLabel(book, line.claim.rule)),
        text(levelledMatter(book, line)),
        linked(money(line.computed), lineAnchor(dossier.uscc, line)),
        money(adjustment.amount),
        computed(cut.value.toNumber(), () =>
          difference(page.at(row, at.computed), page.at(row, at.adjusted), page.name),
        ),
        text(adjustment.reason, { form: 'beside-amount' }),
        text(adjustment.document_no),
        text(sourceText(adjustment.origin)),
        plainNumber(book.log.enterprise(dossier.uscc).lines.get(line.id)?.adjustment ?? 0),
      ]);
    }
  }
  const last = page.row - 1;
  page.filterRows(first, last);
  page.add([
    blank('total'),
    word(words.total, 'total'),
    ...Array.from({ length: 5 }, () => blank('total')),
    computed(Money.sum(cuts).value.toNumber(), () => columnSum(page.range(at.cut, first, last), page.name), {
      tone: 'total',
    }),
    ...Array.from({ length: 4 }, () => blank('total')),
  ]);
  page.spread(told.explain);
  page.finish();
}
