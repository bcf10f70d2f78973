import { reasonWords } from '../../../messages/reasons.ts';
import { Money } from '../../../money/money.ts';
import { enteredStages, type Line } from '../../../settle/line.ts';
import type { EnterpriseSettlement } from '../../../settle/settle-enterprise.ts';
import type { Book } from '../book.ts';
import { type Criterion, columnSum, sumWhere } from '../cell-formulas.ts';
import {
  blank,
  type Cell,
  computed,
  type Local,
  leading,
  linked,
  money,
  rowFigure,
  text,
  word,
} from '../cells.ts';
import { lineFigures } from '../line-figures.ts';
import type { LineColumn, LinePlaces, Stage } from '../line-places.ts';
import { Page } from '../page.ts';
import type { Filling } from '../sheet.ts';
import type { ColumnSpec } from '../widths.ts';
import {
  entriesOf,
  leftOutOf,
  lineAnchor,
  matterText,
  outcomeTone,
  reasonAnchor,
  reasonLabel,
  remarksOf,
  ruleLabel,
  sourcesOf,
} from '../wording.ts';

/** Where the sheet has the columns that others refer to; that of corrections stands only where there are any. */
export function lineColumns({ isAdjusted }: Book): Readonly<Record<LineColumn, number>> {
  const adjusted = isAdjusted ? 11 : 10;
  return {
    enterprise: 2,
    rule: 3,
    computed: 10,
    adjusted,
    afterOverlap: adjusted + 1,
    afterLimit: adjusted + 2,
    payable: adjusted + 3,
    outcome: adjusted + 4,
    reason: adjusted + 5,
  };
}

/** 奖补明细: a line a row, its amount computed from the figures beside it. */
export function* fillLines(book: Book, places: LinePlaces): Filling {
  const { words, settlement } = book;
  const page = new Page(book, 'lines', columns(book));
  const at = lineColumns(book);
  page.begin(words.lines.title(settlement.policy.year), words.unitYuan);
  const first = page.row;
  let number = 0;
  for (const enterprise of settlement.enterprises) {
    for (const [i, line] of enterprise.lines.entries()) {
      number += 1;
      const row = page.add(cellsOf(book, enterprise, line, number));
      places.add(line, row);
      book.anchor(lineAnchor(enterprise.dossier.uscc, line), page.at(row, at.rule));
      if (i === 0) book.anchor(`lines:${enterprise.dossier.uscc}`, page.at(row, at.enterprise));
      yield;
    }
  }
  const last = page.row - 1;
  page.filterRows(first, last);
  if (number === 0) page.spread(words.nothingHere);
  else page.add(totalCells(book, page, first, last));
  page.finish();
}

function columns(book: Book): ColumnSpec[] {
  const { words, settlement } = book;
  const { column, lines } = words;
  const { overlap, limit, cap } = settlement.policy.data.stages;
  const cited = ({ clause, text: said }: { clause: string; text: string }) => `${clause}：${said}`;
  return [
    { header: column.no },
    { header: column.enterprise, least: 14, most: 18 },
    { header: column.rule, most: 14 },
    { header: column.matter, least: 15, most: 16 },
    { header: column.basis, note: lines.basisNote },
    { header: column.standard },
    { header: column.ceiling },
    { header: column.decided },
    { header: column.awarded },
    { header: column.computed },
    ...(book.isAdjusted ? [{ header: column.adjusted, note: words.adjustments.note }] : []),
    { header: column.afterOverlap, note: cited(overlap) },
    { header: column.afterLimit, note: cited(limit) },
    { header: column.payable, note: cited(cap) },
    { header: column.outcome, most: 8 },
    { header: column.reason, most: 8 },
    { header: column.level, most: 8, overleaf: true },
    { header: column.clause, most: 12 },
    { header: column.remarks, least: 40, most: 48 },
    { header: column.sources, least: 40, most: 56 },
    { header: column.entry, least: 20, most: 26, note: lines.entryNote },
  ];
}

/** What of the lines sums up to something: pending and denied ones count in no total of the stages. */
function totalCells(book: Book, page: Page, first: number, last: number): Cell[] {
  const { words, language, settlement } = book;
  const { totals, enterprises } = settlement;
  const at = lineColumns(book);
  const range = (column: number) => page.range(column, first, last);
  const among = (column: number, words: string): Criterion[] => [[range(column), words]];
  const entered = [
    among(at.outcome, words.outcome.granted),
    ...(['overlap', 'overlap-other-scheme'] as const).map((reason) =>
      among(at.reason, reasonWords(reason, language).label),
    ),
  ];
  const sum = (amount: Money, formula: () => string | null) =>
    computed(amount.value.toNumber(), formula, { tone: 'total' });
  const whole = (stage: Stage) => sum(totals[stage], () => columnSum(range(at[stage]), page.name));
  const begun = (stage: 'computed' | 'adjusted', amount: Money) =>
    sum(amount, () => sumWhere(range(at[stage]), entered, page.name));
  const adjusted = () =>
    Money.sum(enterprises.flatMap(({ lines }) => lines.filter(enteredStages).map((line) => line.adjusted)));
  return [
    blank('total'),
    word(book.rowByRow ? words.bookTotal : words.total, 'total'),
    ...Array.from({ length: at.computed - 3 }, () => blank('total')),
    begun('computed', totals.computed),
    ...(book.isAdjusted ? [begun('adjusted', adjusted())] : []),
    whole('afterOverlap'),
    whole('afterLimit'),
    whole('payable'),
    ...Array.from({ length: 4 }, () => blank('total')),
    text(words.lines.totalOf, { tone: 'total' }),
    blank('total'),
    blank('total'),
  ];
}

function cellsOf(book: Book, { dossier, cap }: EnterpriseSettlement, line: Line, number: number): Cell[] {
  const { words } = book;
  const tone = outcomeTone(line);
  const granted = line.outcome.outcome === 'granted';
  const local: Local = new Map();
  const { basis, standard, ceiling, decided, awarded } = lineFigures(line);
  const { claim } = line;
  // What the grounds note is told once, on the sheet of the caps.
  const ofCap = new Set([...(cap?.notes ?? []), ...(cap?.grounds.flatMap((ground) => ground.notes) ?? [])]);
  const notes = line.notes.filter((code) => !ofCap.has(code));
  return [
    leading(number, `summary:${dossier.uscc}`),
    text(dossier.enterprise.name),
    text(ruleLabel(book, claim.rule)),
    text(matterText(book, line.claim)),
    ...[basis, standard, ceiling, decided, awarded].map((node) => rowFigure(node, local)),
    money(line.computed, local),
    ...(book.isAdjusted ? [money(line.adjusted, local)] : []),
    money(line.afterOverlap, local),
    money(line.afterLimit, local),
    linked(money(line.payable, local), cap === null ? null : `cap:${dossier.uscc}`),
    word(words.outcome[line.outcome.outcome], tone, granted ? null : reasonAnchor(dossier.uscc, line)),
    word(reasonLabel(book, line), granted ? 'plain' : tone),
    claim.level === null ? blank() : word(words.level[claim.level]),
    word(claim.clause),
    text(
      [words.track[line.track], remarksOf(book, notes), leftOutOf(book, line)]
        .filter((part) => part !== '')
        .join('\n'),
    ),
    text(sourcesOf(book, line)),
    text(entriesOf(book, dossier.uscc, line)),
  ];
}
