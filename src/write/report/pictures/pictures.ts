import { Decimal } from '../../../money/decimal.ts';
import { moneyFigure } from '../../../money/figures.ts';
import { type CapUse, capUse, cutsOf, isProrated, sumOf } from '../figures.ts';
import { type Children, type Element, el } from '../node.ts';
import { given, ruleLabel, shown, type View } from '../view.ts';
import { type Bar, type ChartRow, chart } from './chart.ts';
import { targetChart } from './targets.ts';

/** Enterprises that a picture names; the table has all. */
const most = 20;

/** Pictures only: positions need no 分. */
const place = (amount: string | Decimal): number => Number(amount);

/** The pictures of a settlement. */
export function pictures(view: View): Children {
  return [ruleChart(view), waterfall(view), capChart(view), ...lostCharts(view), targetChart(view)];
}

function stepOf({ words }: View) {
  return (step: number) => words.pictures.step(moneyFigure(new Decimal(step)));
}

/** Awards by rule: payable over computed. */
function ruleChart(view: View): Element {
  const { pictures: words } = view.words;
  const rows = view.document.rules
    .filter(({ lines }) => lines > 0)
    .map(({ rule, lines, granted, computed, payable }) => ({
      label: ruleLabel(view, rule),
      bars: [bar(0, computed, 'light'), bar(0, payable, 'strong')],
      value: [
        el('strong', '', shown(payable)),
        el('span', 'small', words.ofComputed(shown(computed), granted, lines)),
      ],
    }));
  return chart({ title: words.rules, description: words.rulesDesc, rows, step: stepOf(view) });
}

function bar(from: string | Decimal | number, to: string | Decimal, tone: Bar['tone']): Bar {
  return { from: typeof from === 'number' ? from : place(from), to: place(to), tone };
}

/** From computed to payable, a step a row; what waits stands apart. */
function waterfall(view: View): Element {
  const { terms, words, document } = view;
  const { totals } = document;
  const cuts = cutsOf(document);
  const named: readonly (readonly [string, Decimal])[] = [
    ...(cuts.byAdjustment.isZero() ? [] : [[words.cuts.byAdjustment, cuts.byAdjustment] as const]),
    [words.cuts.byOverlap, cuts.byOverlap],
    [words.cuts.byLimit, cuts.byLimit],
    [words.cuts.byCap, cuts.byCap],
    ...(cuts.byFund.isZero() ? [] : [[words.cuts.byFund, cuts.byFund] as const]),
  ];
  let left = new Decimal(totals.computed);
  const steps = named.map(([label, cut]): ChartRow => {
    const before = left;
    left = left.minus(cut);
    return { label, bars: [bar(left, before, 'cut')], value: moneyFigure(cut.negated()) };
  });
  const whole = (label: string, amount: string, tone: Bar['tone']): ChartRow => ({
    label,
    bars: [bar(0, amount, tone)],
    value: el('strong', '', shown(amount)),
  });
  return chart({
    title: words.pictures.waterfall,
    description: words.pictures.waterfallDesc,
    rows: [
      whole(words.table.computed, totals.computed, 'light'),
      ...steps,
      whole(words.table.payable, totals.payable, 'strong'),
      whole(terms.outcome.pending, totals.pending, 'wait'),
    ],
    step: stepOf(view),
  });
}

/** Use of the caps: the frame is the limit. */
function capChart(view: View): Element {
  const { pictures: words } = view.words;
  const uses = view.document.enterprises.flatMap((enterprise) => capUse(enterprise) ?? []);
  const used = [...uses].sort((a, b) => b.sum.comparedTo(a.sum)).slice(0, most);
  const rows = used.map(({ enterprise, sum, limit, cut }) => ({
    label: enterpriseLink(enterprise),
    frame: place(limit),
    bars: [bar(0, sum.minus(cut), 'strong'), bar(sum.minus(cut), sum, 'cut')],
    value: [
      el('strong', '', moneyFigure(sum)),
      el('span', 'small', words.ofLimit(moneyFigure(limit), percentOf(sum, limit))),
    ],
  }));
  const more = uses.length > used.length ? words.capUseMore(used.length, uses.length) : null;
  return chart({ title: words.capUse, description: words.capUseDesc, rows, step: stepOf(view), more });
}

/** A share in percent with two decimals; null of nothing. */
function percentOf(part: Decimal, whole: Decimal): string | null {
  return whole.isZero() ? null : `${part.times(100).div(whole).toFixed(2, Decimal.ROUND_HALF_UP)}%`;
}

function enterpriseLink({ uscc, name }: CapUse['enterprise']): Element {
  return { tag: 'a', attributes: { href: `#e-${uscc}` }, children: [given(name)] };
}

/** Where money was lost to the cap: by enterprise, and by rule where nothing else cut the same lines. */
function lostCharts(view: View): Element[] {
  const { pictures: words } = view.words;
  const { document } = view;
  const cut = document.enterprises
    .flatMap((enterprise) => capUse(enterprise) ?? [])
    .filter((use) => use.cut.greaterThan(0))
    .sort((a, b) => b.cut.comparedTo(a.cut));
  if (cut.length === 0) {
    return [chart({ title: words.lost, description: words.nothingLost, rows: [] })];
  }
  const named = cut.slice(0, most);
  const byEnterprise = chart({
    title: words.lost,
    description: words.lostDesc,
    rows: named.map((use) => ({
      label: enterpriseLink(use.enterprise),
      bars: [bar(0, use.cut, 'cut')],
      value: moneyFigure(use.cut),
    })),
    step: stepOf(view),
    more: cut.length > named.length ? words.lostMore(named.length, cut.length) : null,
  });
  return isProrated(document) ? [byEnterprise] : [byEnterprise, lostByRule(view)];
}

function lostByRule(view: View): Element {
  const { pictures: words } = view.words;
  const lines = view.document.enterprises.flatMap((enterprise) => enterprise.lines);
  const rows = view.document.rules.flatMap(({ rule }): ChartRow[] => {
    const own = lines.filter((line) => line.rule === rule && line.outcome === 'granted');
    const lost = sumOf(own.map(({ afterLimit }) => afterLimit)).minus(
      sumOf(own.map(({ payable }) => payable)),
    );
    if (lost.isZero()) return [];
    return [{ label: ruleLabel(view, rule), bars: [bar(0, lost, 'cut')], value: moneyFigure(lost) }];
  });
  return chart({ title: words.lostByRule, description: words.lostByRuleDesc, rows, step: stepOf(view) });
}
