import { Decimal } from '../../money/decimal.ts';
import type { Derivation } from '../../money/derivation.ts';
import { moneyFigure, rateFigure } from '../../money/figures.ts';
import type { Explanation } from '../../review/explain/explanation.ts';
import type { Cap } from '../../settle/cap.ts';
import { cellText } from './explained-changes.ts';
import { treeLines, wordsOf } from './explained-tree.ts';
import { amount, type ExplainView, turnLines } from './explained-view.ts';
import { padded, width } from './style.ts';

/** The cap: increment, rate with its grounds, limit, what is cut, and what would leave more. */
export function explainedCap(explanation: Explanation, view: ExplainView): string[] {
  const { words, chalk, data } = view;
  const { cap, totals } = explanation.settled;
  if (cap === null) return [`${chalk.bold(words.cap)}  ${words.noCap}`];
  const rows = capRows(cap, view);
  const label = Math.max(...rows.map(([name]) => width(name)));
  const [first, ...others] = explanation.cap;
  return [
    `${chalk.bold(words.cap)}  ${data.stages.cap.clause}  “${data.stages.cap.text}”`,
    ...rows.flatMap(([name, lines]) =>
      lines.map((line, at) => `  ${padded(at === 0 ? name : '', label)}  ${line}`),
    ),
    ...(first === undefined ? [] : turnLines(words.capBy, first, null, totals.payable, view).map(indented)),
    ...others.flatMap((turn) => turnLines(words.capMore, turn, null, totals.payable, view).map(indented)),
  ];
}

const indented = (line: string): string => `  ${line}`;

function capRows(cap: Cap, view: ExplainView): [string, string[]][] {
  const { words, data, language } = view;
  const known = new Map<Derivation, string>();
  const tree = { data, language, known };
  const rows: [string, string[]][] = [];
  if (cap.increment === null) rows.push([words.increment, [words.capUnknown]]);
  else {
    rows.push([words.increment, treeLines(cap.increment.derivation, tree)]);
    known.set(cap.increment.derivation, words.increment);
  }
  const { derivation } = cap.rate;
  const id = derivation.kind === 'parameter' ? derivation.origin.id : '';
  rows.push([
    words.rate,
    [`${rateFigure(cap.rate.value)}  ${words.bases[cap.basis]}  ${id} ${wordsOf(id, data)}`],
  ]);
  for (const { id: ground, result, cells } of cap.grounds) {
    const { clause } = data.grounds[ground];
    rows.push([
      ground,
      [
        `${words.grounds[result]}  ${data.grounds[ground][language]}  ${clause}${distance(cap, ground, view)}`,
        ...cells.map((cell) => cellText(cell, language)),
      ],
    ]);
  }
  if (cap.limit !== null) rows.push([words.limitName, treeLines(cap.limit.derivation, tree)]);
  rows.push([words.sum, [amount(cap.sum)]]);
  if (cap.limit !== null) {
    const cut = cap.sum.minus(cap.limit);
    rows.push([words.cut, [cap.binding === true ? amount(cut) : words.notBinding]]);
  }
  return rows;
}

/** What the output lacks to 过亿元. */
function distance(cap: Cap, ground: string, { words, data }: ExplainView): string {
  const [cell] = cap.grounds.find(({ id }) => id === 'G1')?.cells ?? [];
  const said = cell?.taken ?? cell?.raw ?? '';
  if (ground !== 'G1' || !/^-?\d+(\.\d+)?$/.test(said)) return '';
  const gap = new Decimal(data.parameters['G1.output'].value).minus(said);
  if (gap.isZero()) return `  ${words.mustExceed}`;
  return gap.isNegative() ? '' : `  ${words.short(moneyFigure(gap))}`;
}
