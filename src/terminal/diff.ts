import type { ChalkInstance } from 'chalk';
import { type DiffWords, diffWords } from '../messages/diff.ts';
import { Decimal } from '../money/decimal.ts';
import { moneyFigure } from '../money/figures.ts';
import { isIdentical, namedOf } from '../review/diff/amounts.ts';
import type { Diff, EnterpriseChange, Side } from '../review/diff/diff.ts';
import { keyOf, Numbering } from '../review/diff/numbering.ts';
import { version } from '../version.ts';
import { CauseList } from './diff-causes.ts';
import { moneyText, shiftText } from './diff-figures.ts';
import { type LineView, lineCells } from './diff-line.ts';
import { aligned, printable } from './style.ts';
import { placeText } from './verification.ts';

/** What the text needs besides the diff. */
export interface DiffView extends LineView {
  readonly chalk: ChalkInstance;
  /** The folders as the person named them. */
  readonly names: { readonly a: string; readonly b: string };
}

/** What changed, enterprise by enterprise, and because of what. */
export function diffText(diff: Diff, view: DiffView): string {
  const words = diffWords[view.language];
  const head = [sideLine('A', diff, view.names.a, words), sideLine('B', diff, view.names.b, words)];
  if (isIdentical(diff)) return [...head, '', words.identical].join('\n');
  const lists: CauseList[] = [];
  const blocks = diff.enterprises.map((one) => {
    const list = new CauseList(one.uscc, view.language);
    lists.push(list);
    return enterpriseText(one, list, diff, view);
  });
  const legend = [
    ...(lists.some(({ together }) => together) ? [words.legend.together] : []),
    ...(lists.some(({ either }) => either) ? [words.legend.either] : []),
  ];
  const idle = idleCount(diff);
  return [
    ...head,
    ...(diff.traced ? [] : ['', words.untraced]),
    '',
    view.chalk.bold(totalsText(diff, words)),
    ...(diff.enterprises.length > 0
      ? [countsText(diff, words)]
      : [words.sameFigures, filesText(diff, words)]),
    ...blocks.flatMap((block) => ['', ...block]),
    ...(legend.length === 0 ? [] : ['', ...legend]),
    ...(idle === 0 ? [] : ['', words.idle(idle)]),
  ].join('\n');
}

function sideLine(side: Side, diff: Diff, name: string, words: DiffWords): string {
  const { tool, year, basis, previous } = documentOf(diff, side);
  const doubt = diff.doubts[side];
  const told = doubt === null ? '' : words.unverified(printable(placeText(doubt)));
  const round =
    previous === undefined
      ? ''
      : words.round(previous.round, moneyText(previous.totals.toPay), moneyText(previous.totals.toRecover));
  return `${side}  ${words.side(printable(name), year, tool.version)}${words.basis(basis)}${round}${told}`;
}

const documentOf = ({ a, b }: Diff, side: Side): Diff['a'] => (side === 'A' ? a : b);

const filesText = ({ files }: Diff, words: DiffWords): string => words.files(files.map(printable));

/** Why the figures of a side are not those of its rows: an other version wrote them, or they were changed. */
function unfoundedText(side: Side, diff: Diff, words: DiffWords): string {
  const written = documentOf(diff, side).tool.version;
  return written === version ? words.record(side) : words.version(side, written, version);
}

function totalsText({ a, b, paid }: Diff, words: DiffWords): string {
  const sum = words.sum(
    shiftText(a.totals.payable, b.totals.payable, words),
    shiftText(a.totals.pending, b.totals.pending, words),
  );
  if (paid === null) return sum;
  return `${sum}${words.comma}${words.paid} ${shiftText(paid.before, paid.after, words)}`;
}

function countsText({ enterprises }: Diff, words: DiffWords): string {
  const added = enterprises.filter(({ before }) => before === null).length;
  const removed = enterprises.filter(({ after }) => after === null).length;
  return words.counts(added, removed, enterprises.length - added - removed);
}

/** How many differences explain nothing, equal ones counted once. */
function idleCount(diff: Diff): number {
  const named = namedOf(diff);
  return new Numbering(diff.differences).all.filter((one) => !named.has(keyOf(one))).length;
}

function enterpriseText(change: EnterpriseChange, list: CauseList, diff: Diff, view: DiffView): string[] {
  const { language, chalk } = view;
  const words = diffWords[language];
  const { uscc, name, before, after } = change;
  const mark = before === null ? words.marks.added : after === null ? words.marks.removed : '';
  const total = (of: 'payable' | 'pending') =>
    shiftText(before?.totals[of] ?? '0.00', after?.totals[of] ?? '0.00', words);
  const rows = [
    ...statusRows(change, list, words),
    ...change.lines.map((line) => lineCells(line, list, diff.traced, view)),
  ];
  return [
    chalk.bold([printable(name), uscc, mark].filter((text) => text !== '').join('  ')),
    `  ${[`${words.payable} ${total('payable')}`, `${words.pending} ${total('pending')}`, ...paidTexts(change, diff, words)].join('  ')}`,
    ...aligned(rows, [2, 4, 5]).map((row) => `  ${row}`),
    ...list.lines().map((line) => `  ${line}`),
    ...[...list.unfounded].map((side) => `  [*] ${unfoundedText(side, diff, words)}`),
  ];
}

/** What is paid to the enterprise, and in the round of each side that is one; nothing where it is what is payable. */
function paidTexts({ paid, rounds }: EnterpriseChange, diff: Diff, words: DiffWords): string[] {
  if (diff.paid === null) return [];
  const inRounds = (['A', 'B'] satisfies Side[]).flatMap((side) => {
    const { previous } = documentOf(diff, side);
    if (previous === undefined) return [];
    const amount = new Decimal(rounds[side] ?? 0);
    const text = moneyFigure(amount.abs());
    return [(amount.isNegative() ? words.toRecover : words.toPay)(previous.round, text)];
  });
  return [`${words.paid} ${shiftText(paid.before, paid.after, words)}`, ...inRounds];
}

function statusRows(change: EnterpriseChange, list: CauseList, words: DiffWords): string[][] {
  const { status, recovery } = change;
  const rows: string[][] = [];
  if (status !== null && status.before !== status.after && change.before !== null && change.after !== null) {
    const shown = [status.before, status.after].map((one) =>
      one === null ? words.absent : words.statuses[one],
    );
    rows.push([
      words.marks.changed,
      words.status,
      '',
      '',
      '',
      '',
      shown.join(' → '),
      list.marks(status.causes, null),
    ]);
  }
  if (recovery !== null) {
    const shown = [recovery.before, recovery.after].map((one) =>
      one === null ? words.absent : moneyText(one),
    );
    rows.push([
      words.marks.changed,
      words.recovery,
      '',
      '',
      '',
      '',
      shown.join(' → '),
      list.marks(recovery.causes, null),
    ]);
  }
  return rows;
}
