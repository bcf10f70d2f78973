import { Decimal } from '../../../money/decimal.ts';
import { moneyFigure } from '../../../money/figures.ts';
import { fenInWords } from '../../../money/words.ts';
import { readingIds } from '../../../policy/ids.ts';
import { cutsOf, heldIn, sumOf } from '../figures.ts';
import { type Children, type Element, el } from '../node.ts';
import { facts, lines } from '../tables.ts';
import { given, pendingShown, shown, type View } from '../view.ts';
import { section } from './section.ts';

const statuses = ['eligible', 'ineligible', 'undetermined', 'disqualified'] as const;
const outcomes = ['granted', 'denied', 'pending'] as const;

type Fact = readonly [string, Children];

/** The settlement in figures: who, how many, how much, against which fund, under what. */
export function summarySection(view: View): Element {
  const { words, document } = view;
  const { payable } = document.totals;
  return section(
    'summary',
    words,
    el(
      'p',
      'total',
      el('span', 'small', words.table.payable),
      el('strong', '', shown(payable)),
      el(
        'span',
        'small',
        `${words.yuan}　${words.summary.inWords} ${fenInWords(BigInt(payable.replace('.', '')))}`,
      ),
    ),
    el(
      'div',
      'columns',
      part(words.summary.amounts, amounts(view)),
      part(words.summary.enterprises, enterprises(view)),
      part(words.summary.lines, awards(view)),
    ),
    facts(circumstances(view)),
  );
}

function part(title: string, pairs: readonly Fact[]): Element {
  return el('div', 'sums', el('h3', '', title), facts(pairs));
}

function amounts(view: View): Fact[] {
  const { words, document } = view;
  const { totals, fund, enterprises: all, previous } = document;
  const cuts = cutsOf(document);
  const less = (cut: Decimal): string => moneyFigure(cut.negated());
  const recovery = sumOf(all.flatMap((enterprise) => enterprise.recovery ?? []));
  const held = heldIn(document);
  const paid = new Decimal(totals.payable).minus(held);
  const isShort = fund !== null && fund.shortfall !== '0.00';
  return [
    [words.table.computed, shown(totals.computed)],
    [words.cuts.byAdjustment, cuts.byAdjustment.isZero() ? null : less(cuts.byAdjustment)],
    [words.cuts.byOverlap, less(cuts.byOverlap)],
    [words.cuts.byLimit, less(cuts.byLimit)],
    [words.cuts.byCap, less(cuts.byCap)],
    [words.cuts.byFund, cuts.byFund.isZero() ? null : less(cuts.byFund)],
    [words.table.payable, el('strong', '', shown(totals.payable))],
    [words.summary.held, held.isZero() ? null : moneyFigure(held)],
    [
      words.summary.paidNow,
      held.isZero() || previous !== undefined ? null : el('strong', '', moneyFigure(paid)),
    ],
    [words.summary.pending, pendingShown(view, { totals, lines: all.flatMap(({ lines }) => lines) })],
    [words.supplement.settled, previous === undefined ? null : shown(previous.totals.settled)],
    [words.supplement.toPay, previous === undefined ? null : el('strong', '', shown(previous.totals.toPay))],
    [words.supplement.toRecover, previous === undefined ? null : shown(previous.totals.toRecover)],
    [words.summary.recovery, recovery.isZero() ? null : moneyFigure(recovery)],
    [words.summary.fund, fund === null ? words.summary.noFund : shown(fund.available)],
    [words.summary.standing, fund?.standing === undefined ? null : shown(fund.standing)],
    [
      words.summary.shortfall,
      isShort ? el('strong', 'bad', shown(fund.shortfall)) : fund === null ? null : shown(fund.shortfall),
    ],
  ];
}

function enterprises({ words, terms, document }: View): Fact[] {
  const { totals, enterprises: all, setAside } = document;
  const count = (found: number): string => words.summary.households(found);
  return [
    [words.table.total, count(totals.enterprises)],
    ...statuses.map(
      (status): Fact => [terms.status[status], count(all.filter((one) => one.status === status).length)],
    ),
    [words.summary.setAside, setAside.length === 0 ? null : count(setAside.length)],
  ];
}

function awards({ words, terms, document }: View): Fact[] {
  const lineList = document.enterprises.flatMap((enterprise) => enterprise.lines);
  const count = (found: number): string => words.summary.pieces(found);
  return [
    [words.table.total, count(lineList.length)],
    ...outcomes.map(
      (outcome): Fact => [
        terms.outcome[outcome],
        count(lineList.filter((line) => line.outcome === outcome).length),
      ],
    ),
  ];
}

function circumstances({ words, policy, document }: View): Fact[] {
  const { summary } = words;
  const changed = readingIds.filter((id) => document.policy.readings[id] !== policy.readings[id].default);
  const told = changed.map((id) => `${id} = ${document.policy.readings[id]}`);
  return [
    [summary.policy, `《${policy.title}》（${policy.document}）`],
    [summary.basis, document.basis === null ? summary.noBasis : given(document.basis)],
    [summary.nonDefault, lines(told) ?? words.none],
    [summary.policyHash, el('code', 'hash', document.policy.sha256)],
  ];
}
