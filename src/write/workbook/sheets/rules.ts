import { reasonWords } from '../../../messages/reasons.ts';
import { Money } from '../../../money/money.ts';
import type { RuleId } from '../../../policy/ids.ts';
import { enteredStages } from '../../../settle/line.ts';
import type { RuleTotals, Settlement } from '../../../settle/settlement.ts';
import type { Book } from '../book.ts';
import { bar, blocks, type Criterion, columnSum, countWhere, quotient, sumWhere } from '../cell-formulas.ts';
import { blank, type Cell, computed, text, word } from '../cells.ts';
import type { LinePlaces, Stage } from '../line-places.ts';
import { Page } from '../page.ts';
import type { ColumnSpec } from '../widths.ts';
import { ruleLabel } from '../wording.ts';

/** Columns of the sheet; that of corrections stands only where there are any. */
function columnsAt({ isAdjusted }: Book) {
  const adjusted = isAdjusted ? 6 : 5;
  return {
    lines: 3,
    granted: 4,
    computed: 5,
    adjusted,
    afterOverlap: adjusted + 1,
    payable: adjusted + 2,
    share: adjusted + 3,
  };
}

/** The longest bar of the chart, in blocks. */
const mostBlocks = 20;

/** 条款汇总: each rule over all enterprises, counted and summed over the line sheet, with bars to compare. */
export function fillRules(book: Book, lines: LinePlaces): void {
  const { words, settlement } = book;
  const { year } = settlement.policy;
  const page = new Page(book, 'rules', columns(book));
  page.begin(words.rules.title(year), words.unitYuan);
  const at = columnsAt(book);
  const first = page.row;
  const totalRow = first + settlement.rules.length;
  for (const rule of settlement.rules) page.add(cellsOf(book, page, lines, rule, totalRow));
  const last = page.row - 1;
  fillTotal(book, page, first, last);
  page.bars(page.range(at.computed, first, last), 'FFB8CCE4');
  page.bars(page.range(at.afterOverlap, first, last), 'FFC6D9B8');
  page.bars(page.range(at.payable, first, last), 'FFE6B98C');
  page.bars(page.range(at.share, first, last), 'FFD9D9D9');
  page.finish();
}

function columns(book: Book): ColumnSpec[] {
  const { words, settlement } = book;
  const { column, rules } = words;
  const { overlap, cap } = settlement.policy.data.stages;
  return [
    { header: column.award, most: 26 },
    { header: column.clause },
    { header: rules.lines },
    { header: rules.granted },
    { header: column.computed, least: 18 },
    ...(book.isAdjusted ? [{ header: column.adjusted, least: 18, note: words.adjustments.note }] : []),
    { header: column.afterOverlap, least: 18, note: `${overlap.clause}：${overlap.text}` },
    { header: column.payable, least: 18, note: `${cap.clause}：${cap.text}` },
    { header: rules.share },
    { header: rules.chart, least: mostBlocks * 2, most: mostBlocks * 2 },
  ];
}

function cellsOf(book: Book, page: Page, lines: LinePlaces, totals: RuleTotals, totalRow: number): Cell[] {
  const { words, language, settlement } = book;
  const { rule } = totals;
  const at = columnsAt(book);
  const { row } = page;
  const own: Criterion = [lines.column('rule'), page.at(row, 1)];
  const outcome = (of: 'granted'): Criterion => [lines.column('outcome'), words.outcome[of]];
  const stage = (reason: 'overlap' | 'overlap-other-scheme'): Criterion => [
    lines.column('reason'),
    reasonWords(reason, language).label,
  ];
  const granted = [[own, outcome('granted')]];
  const entered = [...granted, [own, stage('overlap')], [own, stage('overlap-other-scheme')]];
  const sum = (
    of: Stage | 'adjusted',
    amount: RuleTotals['computed'],
    where: readonly (readonly Criterion[])[],
  ) => computed(amount.value.toNumber(), () => sumWhere(lines.column(of), where, page.name));
  const count = (value: number, where: readonly Criterion[]) =>
    computed(value, () => countWhere(where, page.name), { form: 'count' });
  const whole = settlement.totals.payable.value;
  const share = whole.isZero() ? 0 : totals.payable.value.div(whole).toNumber();
  return [
    text(ruleLabel(book, rule)),
    word(settlement.policy.data.rules[rule].clause),
    count(totals.lines, [own]),
    count(totals.granted, [own, outcome('granted')]),
    sum('computed', totals.computed, entered),
    ...(book.isAdjusted ? [sum('adjusted', adjustedOf(settlement, rule), entered)] : []),
    sum('afterOverlap', totals.afterOverlap, granted),
    sum('payable', totals.payable, granted),
    computed(share, () => quotient(page.at(row, at.payable), page.at(totalRow, at.payable), page.name), {
      form: 'percent-2',
    }),
    computed(bar(share, mostBlocks), () => blocks(page.at(row, at.share), mostBlocks, page.name), {
      form: 'chart',
    }),
  ];
}

/** What corrections leave of a rule's lines that entered the stages, or of all rules'. */
function adjustedOf({ enterprises }: Settlement, rule: RuleId | null): Money {
  const lines = enterprises.flatMap((one) => one.lines.filter(enteredStages));
  const own = rule === null ? lines : lines.filter(({ claim }) => claim.rule === rule);
  return Money.sum(own.map(({ adjusted }) => adjusted));
}

function fillTotal(book: Book, page: Page, first: number, last: number): void {
  const { words, settlement } = book;
  const { rules, totals } = settlement;
  const at = columnsAt(book);
  const whole = (column: number, value: number, form: 'money' | 'count') =>
    computed(value, () => columnSum(page.range(column, first, last), page.name), { form, tone: 'total' });
  const counted = (of: 'lines' | 'granted') => rules.reduce((sum, rule) => sum + rule[of], 0);
  page.add([
    word(words.total, 'total'),
    blank('total'),
    whole(at.lines, counted('lines'), 'count'),
    whole(at.granted, counted('granted'), 'count'),
    whole(at.computed, totals.computed.value.toNumber(), 'money'),
    ...(book.isAdjusted ? [whole(at.adjusted, adjustedOf(settlement, null).value.toNumber(), 'money')] : []),
    whole(at.afterOverlap, totals.afterOverlap.value.toNumber(), 'money'),
    whole(at.payable, totals.payable.value.toNumber(), 'money'),
    blank('total'),
    blank('total'),
  ]);
}
