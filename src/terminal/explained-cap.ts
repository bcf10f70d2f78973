import type { Derivation } from '../money/derivation.ts';
import { rateFigure } from '../money/figures.ts';
import type { Explanation } from '../review/explain/explanation.ts';
import type { EnterpriseSettlement } from '../settle/settle-enterprise.ts';
import type { Cap } from '../settle/stages/cap.ts';
import { groundRows } from './explained-grounds.ts';
import { type TreeView, treeLines, wordsOf } from './explained-tree.ts';
import { turnLines } from './explained-turns.ts';
import { amount, type ExplainView } from './explained-view.ts';
import { padded, width } from './style.ts';

/** The cap: increment, rate with its grounds, limit, what is cut, and what would leave more. */
export function explainedCap(explanation: Explanation, view: ExplainView): string[] {
  const { words, chalk, data } = view;
  const { settled } = explanation;
  const { cap } = settled;
  if (cap === null) return [`${chalk.bold(words.cap)}  ${words.noCap}`];
  const rows = capRows(cap, settled, view);
  const label = Math.max(...rows.map(([name]) => width(name)));
  const [first, ...others] = explanation.cap;
  return [
    `${chalk.bold(words.cap)}  ${data.stages.cap.clause}  “${data.stages.cap.text}”`,
    ...rows.flatMap(([name, lines]) =>
      lines.map((line, at) => `  ${padded(at === 0 ? name : '', label)}  ${line}`),
    ),
    ...(first === undefined ? [] : turnLines(words.capBy, first, null, settled, view).map(indented)),
    ...others.flatMap((turn) => turnLines(words.capMore, turn, null, settled, view).map(indented)),
  ];
}

const indented = (line: string): string => `  ${line}`;

function capRows(
  cap: Cap,
  settled: EnterpriseSettlement,
  view: ExplainView,
): (readonly [string, string[]])[] {
  const { words, data, language } = view;
  const known = new Map<Derivation, string>();
  const tree = { data, language, known };
  const rows: (readonly [string, string[]])[] = [];
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
  rows.push(...groundRows(cap, settled, view));
  if (cap.limit !== null) rows.push([words.limitName, limitLines(cap.limit.derivation, tree, view)]);
  rows.push([words.sum, [amount(cap.sum)]]);
  if (cap.limit !== null) {
    const cut = cap.sum.minus(cap.limit);
    rows.push([words.cut, [cap.binding === true ? amount(cut) : words.notBinding]]);
  }
  return rows;
}

/** The limit's tree; whether it was cut down to 分 is said where it is written. */
function limitLines(limit: Derivation, tree: TreeView, { words }: ExplainView): string[] {
  const [first = '', ...rest] = treeLines(limit, tree);
  const isCut = limit.kind === 'operation' && !limit.operands[0].value.equals(limit.value);
  return [isCut ? `${first}${words.cutDown}` : first, ...rest];
}
