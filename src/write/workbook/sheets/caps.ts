import { certain } from '../../../cells/certain.ts';
import { Money } from '../../../money/money.ts';
import { isGranted, type Line } from '../../../settle/line.ts';
import type { EnterpriseSettlement } from '../../../settle/settle-enterprise.ts';
import type { Cap } from '../../../settle/stages/cap.ts';
import type { Book } from '../book.ts';
import { columnSum, difference } from '../cell-formulas.ts';
import {
  blank,
  type Cell,
  computed,
  type Local,
  leading,
  linked,
  money,
  plainNumber,
  rowFigure,
  sumOver,
  text,
  word,
} from '../cells.ts';
import type { LinePlaces } from '../line-places.ts';
import { Page } from '../page.ts';
import type { Filling } from '../sheet.ts';
import type { ColumnSpec } from '../widths.ts';
import { remarksOf } from '../wording.ts';
import { adjustmentCell, adjustmentCut } from './adjustments.ts';
import { capColumns, fillYearly, sharesCheck } from './yearly-limit.ts';

interface Capped extends EnterpriseSettlement {
  readonly cap: Cap;
}

/** 封顶测算: from the revenue of both years to the limit and what it cuts; then the yearly limit of R9. */
export function* fillCaps(book: Book, lines: LinePlaces): Filling {
  const { words, settlement } = book;
  const { year } = settlement.policy;
  const page = new Page(book, 'caps', columns(book));
  page.begin(words.caps.title(year), words.unitYuan);
  const at = capColumns(book);
  const capped = settlement.enterprises.filter((one): one is Capped => one.cap !== null);
  const first = page.row;
  for (const [i, enterprise] of capped.entries()) {
    const { uscc } = enterprise.dossier;
    book.anchor(`cap:${uscc}`, page.at(page.row, 2));
    book.anchor(`cap-rate:${uscc}`, page.at(page.row, at.rate));
    page.add(cellsOf(book, page, lines, enterprise, i + 1));
    yield;
  }
  const last = page.row - 1;
  page.filterRows(first, last);
  totalRow(book, page, capped, first, last);
  fillYearly(book, page, lines);
  page.finish();
}

function columns(book: Book): ColumnSpec[] {
  const { words, settlement } = book;
  const { data } = settlement.policy;
  const { caps, column } = words;
  const rates = ['cap.below_scale', 'cap.above_scale', 'cap.full'] as const;
  const grounds = Object.values(data.grounds).map(({ clause, text: said }) => `${clause}：${said}`);
  return [
    { header: column.no },
    { header: column.enterprise, most: 26 },
    { header: column.scale, most: 8 },
    { header: caps.revenue },
    { header: caps.revenuePrev },
    { header: caps.increment },
    { header: caps.grounds, most: 30, note: grounds.join('\n') },
    { header: caps.rate, note: rates.map((id) => data.parameters[id].text).join('\n') },
    { header: caps.limit },
    ...(book.isAdjusted ? [{ header: column.cutByAdjustment, note: words.adjustments.note }] : []),
    { header: caps.sum },
    { header: caps.capped },
    { header: caps.cut },
    { header: caps.shares, most: 8 },
    { header: column.entry, note: caps.entryNote, overleaf: true },
    { header: column.remarks, least: 60, most: 110 },
  ];
}

function underCap({ lines }: EnterpriseSettlement): Line[] {
  return lines.filter((line) => isGranted(line) && line.track === 'enterprise');
}

/** What the cap leaves; null where the limit is not known. */
function afterCap({ sum, limit }: Cap): Money | null {
  return limit === null ? null : sum.atMost(limit);
}

function cellsOf(book: Book, page: Page, lines: LinePlaces, enterprise: Capped, number: number): Cell[] {
  const { words } = book;
  const { dossier, cap } = enterprise;
  const at = capColumns(book);
  const { row } = page;
  const local: Local = new Map();
  const cells: Local = new Map([[cap.sum.derivation, page.at(row, at.sum)]]);
  if (cap.limit !== null) cells.set(cap.limit.derivation, page.at(row, at.limit));
  const open = word(words.open, 'pending');
  const left = afterCap(cap);
  return [
    leading(number, `summary:${dossier.uscc}`),
    text(dossier.enterprise.name),
    word(words.scale[dossier.enterprise.scale]),
    money(cap.revenue),
    money(cap.revenuePrev),
    cap.increment === null ? open : money(cap.increment),
    text(groundsText(book, cap), { form: 'beside-amount' }),
    rowFigure(cap.rate.derivation, local),
    cap.limit === null ? open : money(cap.limit, local),
    ...(book.isAdjusted ? [adjustmentCell(book, page, dossier.uscc, underCap(enterprise))] : []),
    linked(
      sumOver(
        cap.sum,
        lines.rows('afterLimit', enterprise.lines),
        lines.stage(underCap(enterprise), 'afterLimit'),
      ),
      `lines:${dossier.uscc}`,
    ),
    left === null ? open : money(left, cells),
    left === null
      ? open
      : computed(cap.sum.minus(left).value.toNumber(), () =>
          difference(page.at(row, at.sum), page.at(row, at.capped), page.name),
        ),
    left === null ? blank() : shareCheck(book, page, lines, enterprise, left),
    plainNumber(certain(book.log.enterprise(dossier.uscc).cap)),
    text(
      [
        ...(remarksOf(book, cap.notes, words.caps.increment) || []),
        ...cap.grounds.flatMap(({ id, notes }) => remarksOf(book, notes, id) || []),
      ].join('\n'),
    ),
  ];
}

function groundsText(book: Book, { basis, grounds }: Cap): string {
  const { words, language, settlement } = book;
  const named = (result: string) => grounds.filter((ground) => ground.result === result).map(({ id }) => id);
  const holding = named('holds').map((id) => `${id} ${settlement.policy.data.grounds[id][language]}`);
  return (holding.length > 0 ? holding : [words.capBasis[basis]]).join('\n');
}

/** Whether the parts sum to what the cap leaves; a fund that is shared has cut them further. */
function shareCheck(book: Book, page: Page, lines: LinePlaces, enterprise: Capped, left: Money): Cell {
  const { fund, policy } = book.settlement;
  const prorata = policy.reading('fund.shortfall') === 'prorata';
  if (prorata && fund !== null && !fund.shortfall.isZero())
    return word(book.words.caps.fundShared, 'pending');
  const under = underCap(enterprise);
  const shared = Money.sum(under.map((line) => line.payable));
  return sharesCheck(book, page, shared, left, lines.stage(under, 'payable'));
}

function totalRow(book: Book, page: Page, capped: readonly Capped[], first: number, last: number): void {
  const sum = (column: number, amounts: readonly Money[]) =>
    computed(
      Money.sum(amounts).value.toNumber(),
      () => columnSum(page.range(column, first, last), page.name),
      {
        tone: 'total',
      },
    );
  const at = capColumns(book);
  const left = capped.flatMap(({ cap }) => afterCap(cap) ?? []);
  const cuts = capped.flatMap(({ cap }) => {
    const after = afterCap(cap);
    return after === null ? [] : [cap.sum.minus(after)];
  });
  page.add([
    blank('total'),
    word(book.words.total, 'total'),
    ...Array.from({ length: 6 }, () => blank('total')),
    sum(
      at.limit,
      capped.flatMap(({ cap }) => cap.limit ?? []),
    ),
    ...(book.isAdjusted ? [sum(at.adjusted, [adjustmentCut(capped.flatMap(underCap))])] : []),
    sum(
      at.sum,
      capped.map(({ cap }) => cap.sum),
    ),
    sum(at.capped, left),
    sum(at.cut, cuts),
    ...Array.from({ length: 3 }, () => blank('total')),
  ]);
}
