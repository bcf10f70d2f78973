import { Money } from '../../../money/money.ts';
import { amountInWords } from '../../../money/words.ts';
import { type RuleId, ruleIds } from '../../../policy/ids.ts';
import { isGranted, type Line } from '../../../settle/line.ts';
import type { EnterpriseSettlement } from '../../../settle/settle-enterprise.ts';
import type { Book } from '../book.ts';
import { blank, type Cell, computed, formOf, type Local, money, plainNumber, text, word } from '../cells.ts';
import { agreement, columnSum, difference } from '../formula.ts';
import type { LinePlaces } from '../line-places.ts';
import { type ColumnSpec, Page } from '../page.ts';
import { type ColumnRange, rangeText, refText } from '../reference.ts';
import type { Tone } from '../styles.ts';
import { clauseWords, ruleLabel } from '../wording.ts';

/** 兑付汇总: an enterprise a row, from the sums by rule to what is payable. */
export function fillSummary(book: Book, lines: LinePlaces): void {
  const { words, settlement } = book;
  const { year, data } = settlement.policy;
  const used = ruleIds.filter((rule) => settlement.rules.some((one) => one.rule === rule && one.lines > 0));
  const page = new Page(book, 'summary', columns(book, used));
  page.title(words.summary.title(year), words.about(data.document, year), words.unitYuan);
  page.header(2);
  const first = page.row;
  settlement.enterprises.forEach((enterprise, i) => {
    const row = page.row;
    book.anchor(`summary:${enterprise.dossier.uscc}`, page.at(row, 2));
    page.add(cellsOf(book, page, lines, enterprise, used, i + 1));
  });
  const last = page.row - 1;
  page.filterRows(first, last);
  book.nameRange('statuses', page.range(3, first, last));
  const payable = totalRow(book, page, used, first, last);
  page.spread(words.inWords(amountInWords(settlement.totals.payable)));
  page.spread(words.summary.explain);
  fillFund(book, page, payable);
  page.gap();
  page.spread(words.signatures);
  page.finish();
}

function columns(book: Book, used: readonly RuleId[]): ColumnSpec[] {
  const { words, settlement } = book;
  const { cap } = settlement.policy.data.stages;
  return [
    { header: words.column.no },
    { header: words.column.enterprise, most: 28 },
    { header: words.column.status },
    ...used.map((rule) => ({ header: ruleLabel(book, rule), note: clauseWords(book, rule) })),
    { header: words.summary.sum },
    { header: words.summary.increment },
    { header: words.summary.rate },
    { header: words.summary.limit, note: `${cap.clause}：${cap.text}` },
    { header: words.summary.cut },
    { header: words.summary.payable },
  ];
}

const statusTones = {
  eligible: 'granted',
  ineligible: 'denied',
  undetermined: 'pending',
  disqualified: 'denied',
} as const satisfies Record<EnterpriseSettlement['status'], Tone>;

function cellsOf(
  book: Book,
  page: Page,
  lines: LinePlaces,
  { dossier, status, cap, totals, lines: own }: EnterpriseSettlement,
  used: readonly RuleId[],
  number: number,
): Cell[] {
  const { words } = book;
  const { row } = page;
  const granted = own.filter(isGranted);
  const before = lines.stage(granted, 'afterLimit');
  const sumColumn = used.length + 4;
  const cut = totals.afterLimit.minus(totals.payable);
  const open = cap === null ? blank() : word(words.open, 'pending');
  return [
    plainNumber(number),
    text(dossier.enterprise.name, own.length === 0 ? {} : { link: `lines:${dossier.uscc}` }),
    word(words.status[status], statusTones[status]),
    ...used.map((rule) => money(sumOf(granted, rule), before)),
    money(totals.afterLimit, before),
    cap?.increment ? money(cap.increment) : open,
    cap === null ? blank() : plainNumber(cap.rate.value.toNumber(), formOf(cap.rate.derivation)),
    cap?.limit ? money(cap.limit) : open,
    computed(cut.value.toNumber(), () =>
      difference(page.at(row, sumColumn), page.at(row, sumColumn + 5), page.name),
    ),
    money(totals.payable, lines.stage(granted, 'payable')),
  ];
}

function sumOf(granted: readonly Line[], rule: RuleId): Money {
  return Money.sum(granted.filter(({ claim }) => claim.rule === rule).map((line) => line.afterLimit));
}

function totalRow(book: Book, page: Page, used: readonly RuleId[], first: number, last: number): ColumnRange {
  const { words, settlement } = book;
  const { enterprises, totals } = settlement;
  const sum = (column: number, amount: Money) =>
    computed(amount.value.toNumber(), () => columnSum(page.range(column, first, last), page.name), {
      tone: 'total',
    });
  const granted = enterprises.flatMap(({ lines }) => lines.filter(isGranted));
  const sumColumn = used.length + 4;
  const caps = enterprises.flatMap(({ cap }) => cap ?? []);
  book.anchor('total:payable', page.at(page.row, sumColumn + 5));
  page.add([
    blank('total'),
    word(words.total, 'total'),
    blank('total'),
    ...used.map((rule, i) => sum(4 + i, sumOf(granted, rule))),
    sum(sumColumn, totals.afterLimit),
    sum(sumColumn + 1, Money.sum(caps.flatMap(({ increment }) => increment ?? []))),
    blank('total'),
    sum(sumColumn + 3, Money.sum(caps.flatMap(({ limit }) => limit ?? []))),
    sum(sumColumn + 4, totals.afterLimit.minus(totals.payable)),
    sum(sumColumn + 5, totals.payable),
  ]);
  return page.range(sumColumn + 5, first, last);
}

/** The fund beside what is payable; under the reading prorata whether all of it was shared out. */
function fillFund(book: Book, page: Page, payables: ColumnRange): void {
  const { words, settlement } = book;
  const { fund, enterprises, totals } = settlement;
  if (fund === null) return;
  const prorated = !fund.shortfall.isZero() && settlement.policy.reading('fund.shortfall') === 'prorata';
  const local: Local = new Map();
  enterprises.forEach(({ totals: { payable } }, i) => {
    if (payable.derivation.kind === 'constant') return;
    local.set(payable.derivation, page.at(payables.first + i, payables.column));
  });
  page.gap();
  const { row } = page;
  page.add([null, text(words.summary.available, { tone: 'total' }), null, money(fund.available)]);
  page.add([
    null,
    text(words.summary.needed, { tone: 'total' }),
    null,
    computed(totals.payable.value.toNumber(), () => columnSum(payables, page.name)),
  ]);
  page.add([
    null,
    text(words.summary.shortfall, { tone: fund.shortfall.isZero() ? 'total' : 'denied' }),
    null,
    money(fund.shortfall, local, fund.shortfall.isZero() ? 'plain' : 'denied'),
  ]);
  if (prorated) {
    const paid = rangeText(payables, page.name);
    const check = () =>
      agreement(`SUM(${paid})`, refText(page.at(row, 4), page.name), words.agrees, words.differs);
    const agrees = totals.payable.equals(fund.available);
    page.add([
      null,
      text(words.summary.prorated, { tone: 'denied' }),
      null,
      computed(agrees ? words.agrees : words.differs, check, { form: 'centred' }),
    ]);
  } else if (!fund.shortfall.isZero()) page.spread(words.summary.shortfallWarning);
}
