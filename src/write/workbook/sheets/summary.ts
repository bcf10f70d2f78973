import { Money } from '../../../money/money.ts';
import { amountInWords } from '../../../money/words.ts';
import { type RuleId, ruleIds } from '../../../policy/ids.ts';
import { isGranted, type Line } from '../../../settle/line.ts';
import type { EnterpriseSettlement } from '../../../settle/settle-enterprise.ts';
import type { Book } from '../book.ts';
import { columnSum, countWhere, difference } from '../cell-formulas.ts';
import {
  blank,
  type Cell,
  computed,
  formOf,
  linked,
  money,
  plainNumber,
  sumOver,
  text,
  word,
} from '../cells.ts';
import type { LinePlaces } from '../line-places.ts';
import { Page } from '../page.ts';
import type { ColumnRange } from '../reference.ts';
import type { Filling } from '../sheet.ts';
import type { Tone } from '../styles.ts';
import type { ColumnSpec } from '../widths.ts';
import { ruleLabel, ruleWords } from '../wording.ts';
import { adjustmentCell, adjustmentCut } from './adjustments.ts';
import { fillFund } from './fund-rows.ts';

/** Columns of the sheet, that of corrections only where there are any; those of the rules stand to the right, on pages beside where they do not fit. */
function columnsAt({ isAdjusted }: Book) {
  const adjusted = isAdjusted ? 5 : 4;
  return {
    status: 3,
    lines: 4,
    adjusted,
    sum: adjusted + 1,
    increment: adjusted + 2,
    rate: adjusted + 3,
    limit: adjusted + 4,
    cut: adjusted + 5,
    payable: adjusted + 6,
    rules: adjusted + 7,
  };
}

/** 兑付汇总: an enterprise a row, from the sums by rule to what is payable. */
export function* fillSummary(book: Book, lines: LinePlaces): Filling {
  const { words, settlement, language } = book;
  const { year, data } = settlement.policy;
  const used = ruleIds.filter((rule) => settlement.rules.some((one) => one.rule === rule && one.lines > 0));
  const page = new Page(book, 'summary', columns(book, used));
  page.begin(words.summary.title(data.subject[language], year), words.unitYuan);
  const at = columnsAt(book);
  const first = page.row;
  for (const [i, enterprise] of settlement.enterprises.entries()) {
    const row = page.row;
    book.anchor(`summary:${enterprise.dossier.uscc}`, page.at(row, 2));
    page.add(cellsOf(book, page, lines, enterprise, used, i + 1));
    yield;
  }
  const last = page.row - 1;
  page.filterRows(first, last);
  page.bars(page.range(at.payable, first, last), 'FFE6B98C');
  book.nameRange('statuses', page.range(at.status, first, last));
  const payable = totalRow(book, page, used, first, last);
  page.closeTable();
  page.spread(words.inWords(amountInWords(settlement.totals.payable)));
  page.spread(words.summary.explain(book.isAdjusted));
  fillFund(book, page, { name: 2, amount: at.payable }, () => columnSum(payable, page.name));
  page.gap();
  page.spread(words.signatures, 'signature');
  page.spread(words.seals, 'signature');
  page.finish();
}

function columns(book: Book, used: readonly RuleId[]): ColumnSpec[] {
  const { words, settlement } = book;
  const { cap, overlap, limit } = settlement.policy.data.stages;
  const cited = (...stages: readonly { clause: string; text: string }[]) =>
    stages.map(({ clause, text: said }) => `${clause}：${said}`).join('\n');
  return [
    { header: words.column.no },
    { header: words.column.enterprise, most: 26 },
    { header: words.column.status, most: 10 },
    { header: words.summary.lines },
    ...(book.isAdjusted ? [{ header: words.column.cutByAdjustment, note: words.adjustments.note }] : []),
    { header: words.summary.sum, note: cited(overlap, limit) },
    { header: words.summary.increment },
    { header: words.summary.rate },
    { header: words.summary.limit, note: cited(cap) },
    { header: words.summary.cut, note: cited(cap) },
    { header: words.summary.payable },
    ...used.map((rule) => ({
      header: ruleLabel(book, rule),
      note: ruleWords(book, rule),
      overleaf: true,
    })),
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
  const at = columnsAt(book);
  const { uscc } = dossier;
  const linesLink = own.length === 0 ? null : `lines:${uscc}`;
  const granted = own.filter(isGranted);
  const before = lines.stage(granted, 'afterLimit');
  const cut = totals.afterLimit.minus(totals.payable);
  const open = cap === null ? blank() : word(words.open, 'pending');
  return [
    plainNumber(number),
    text(dossier.enterprise.name),
    word(words.status[status], statusTones[status], `status:${uscc}`),
    computed(
      granted.length,
      () => {
        const outcomes = lines.rows('outcome', own);
        return outcomes === null ? null : countWhere([[outcomes, words.outcome.granted]], page.name);
      },
      { form: 'count', tone: linesLink === null ? 'plain' : 'link', link: linesLink },
    ),
    ...(book.isAdjusted ? [adjustmentCell(book, page, uscc, own)] : []),
    linked(sumOver(totals.afterLimit, lines.rows('afterLimit', own), before), linesLink),
    cap?.increment ? linked(money(cap.increment), `cap:${uscc}`) : open,
    cap === null
      ? blank()
      : computed(cap.rate.value.toNumber(), () => book.referTo(`cap-rate:${uscc}`, page.name), {
          form: formOf(cap.rate.derivation),
        }),
    cap?.limit ? linked(money(cap.limit), `cap:${uscc}`) : open,
    computed(cut.value.toNumber(), () =>
      difference(page.at(row, at.sum), page.at(row, at.payable), page.name),
    ),
    linked(sumOver(totals.payable, lines.rows('payable', own), lines.stage(granted, 'payable')), linesLink),
    ...used.map((rule) => sumOver(sumOf(granted, rule), lines.rows('afterLimit', ofRule(own, rule)), before)),
  ];
}

function sumOf(granted: readonly Line[], rule: RuleId): Money {
  return Money.sum(ofRule(granted, rule).map((line) => line.afterLimit));
}

function ofRule(lines: readonly Line[], rule: RuleId): Line[] {
  return lines.filter(({ claim }) => claim.rule === rule);
}

function totalRow(book: Book, page: Page, used: readonly RuleId[], first: number, last: number): ColumnRange {
  const { words, settlement } = book;
  const { enterprises, totals } = settlement;
  const at = columnsAt(book);
  const sum = (column: number, amount: Money) =>
    computed(amount.value.toNumber(), () => columnSum(page.range(column, first, last), page.name), {
      tone: 'total',
    });
  const granted = enterprises.flatMap(({ lines }) => lines.filter(isGranted));
  const caps = enterprises.flatMap(({ cap }) => cap ?? []);
  book.anchor('total:payable', page.at(page.row, at.payable));
  page.add([
    blank('total'),
    word(words.total, 'total'),
    blank('total'),
    computed(granted.length, () => columnSum(page.range(at.lines, first, last), page.name), {
      form: 'count',
      tone: 'total',
    }),
    ...(book.isAdjusted ? [sum(at.adjusted, adjustmentCut(enterprises.flatMap((one) => one.lines)))] : []),
    sum(at.sum, totals.afterLimit),
    sum(at.increment, Money.sum(caps.flatMap(({ increment }) => increment ?? []))),
    blank('total'),
    sum(at.limit, Money.sum(caps.flatMap(({ limit }) => limit ?? []))),
    sum(at.cut, totals.afterLimit.minus(totals.payable)),
    sum(at.payable, totals.payable),
    ...used.map((rule, i) => sum(at.rules + i, sumOf(granted, rule))),
  ]);
  return page.range(at.payable, first, last);
}
