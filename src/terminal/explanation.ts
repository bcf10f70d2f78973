import type { ChalkInstance } from 'chalk';
import type { Language } from '../messages/entry.ts';
import { explainingWords } from '../messages/explaining.ts';
import { terminalWords } from '../messages/terminal.ts';
import { workbookWords } from '../messages/workbook.ts';
import { changeFigure, moneyFigure } from '../money/figures.ts';
import type { Money } from '../money/money.ts';
import type { Policy } from '../policy/policy.ts';
import type { Explanation } from '../review/explain/explanation.ts';
import type { Line } from '../settle/line.ts';
import type { SupplementEnterprise } from '../settle/rounds/supplement.ts';
import type { Difference, SupplementLine } from '../settle/rounds/supplement-lines.ts';
import { explainedCap } from './explained-cap.ts';
import { changeText } from './explained-changes.ts';
import { explainedConditions } from './explained-conditions.ts';
import { explainedLine } from './explained-line.ts';
import { thenText } from './explained-turns.ts';
import type { ExplainView } from './explained-view.ts';
import { aligned, printable } from './style.ts';

/** An explanation as a tree for people. @param isAsked tells the lines that were asked for; null for all */
export function explanationText(
  explanation: Explanation,
  isAsked: ((line: Line) => boolean) | null,
  policy: Policy,
  language: Language,
  chalk: ChalkInstance,
): string {
  const { units } = explanation;
  const { data } = policy;
  const view: ExplainView = { policy, data, language, chalk, words: explainingWords[language], units };
  const lines = explanation.lines.filter(({ line }) => isAsked === null || isAsked(line));
  const none = explanation.lines.length === 0 ? view.words.noLines : view.words.noneOfRule;
  return [
    ...head(explanation, view),
    ...differenceLines(explanation, isAsked === null, view),
    '',
    ...explainedConditions(explanation, isAsked === null, view),
    ...(lines.length === 0 ? ['', none] : []),
    ...lines.flatMap((one) => ['', ...explainedLine(one, explanation, view)]),
    '',
    ...explainedCap(explanation, view),
    ...readingLines(explanation, view),
  ].join('\n');
}

function head({ settled }: Explanation, { words, language, chalk }: ExplainView): string[] {
  const { dossier, status, totals, recovery } = settled;
  const { statuses, computed, payable, pending } = terminalWords[language];
  const figures: readonly (readonly [string, Money])[] = [
    [computed, totals.computed],
    [payable, totals.payable],
    ...(totals.pending.isZero() ? [] : ([[pending, totals.pending]] as const)),
    ...(recovery === null ? [] : ([[words.recovery, recovery.amount]] as const)),
  ];
  return [
    `${chalk.bold(printable(dossier.enterprise.name))}  ${dossier.uscc}`,
    `${words.status}  ${statuses[status]}    ${figures.map(([name, { value }]) => `${name} ${moneyFigure(value)}`).join('    ')}`,
  ];
}

/** In a supplementary settlement: what was paid, what is due by now, the difference; of the lines those that differ. */
function differenceLines(
  { supplement }: Explanation,
  isWhole: boolean,
  { language, chalk }: ExplainView,
): string[] {
  if (supplement === null) return [];
  const { round, own } = supplement;
  const lines = isWhole ? own.lines.filter(({ difference }) => !difference.isZero()) : [];
  return differenceRows(round, own, lines, language, chalk);
}

/** What is left to say of an enterprise that was paid before and is settled no more: it is gone from the data, or set aside. */
export function unsettledText(
  own: SupplementEnterprise,
  round: number,
  language: Language,
  chalk: ChalkInstance,
): string {
  const { gone, aside } = explainingWords[language].supplement;
  return [
    `${chalk.bold(printable(own.name))}  ${own.uscc}`,
    own.isAside ? aside : gone(moneyFigure(own.toRecover.value)),
    ...differenceRows(round, own, own.lines, language, chalk),
  ].join('\n');
}

/** The sums of an enterprise in a round, and some of its lines. */
function differenceRows(
  round: number,
  own: SupplementEnterprise,
  lines: readonly SupplementLine[],
  language: Language,
  chalk: ChalkInstance,
): string[] {
  const told = explainingWords[language].supplement;
  const { level } = workbookWords(language);
  const figures = ({ settled, now, difference }: Difference): string[] => [
    `${told.settled} ${moneyFigure(settled.value)}`,
    `${told.now} ${moneyFigure(now.value)}`,
    `${told.difference} ${changeFigure(difference.value)}`,
  ];
  const rows = lines.map((line) => [
    `${line.id}${line.level === null || line.id.endsWith(line.level) ? '' : ` ${level[line.level]}`}`,
    ...figures(line),
  ]);
  return [
    `${chalk.bold(told.round(round))}  ${figures(own).join('    ')}`,
    ...aligned(rows.map((row) => row.map(printable))).map((row) => `  ${row}`),
  ];
}

/** Other readings that pay more or less, or leave more or less pending. */
function readingLines({ readings, settled }: Explanation, view: ExplainView): string[] {
  if (readings.length === 0) return [];
  const { pending } = terminalWords[view.language];
  return [
    '',
    view.chalk.bold(view.words.readings),
    ...readings.map((turn) => {
      const { totals } = turn.after;
      const waits = totals.pending.equals(settled.totals.pending)
        ? ''
        : `${view.words.comma}${pending} ${moneyFigure(totals.pending.value)}`;
      const changes = turn.changes.map((change) => changeText(change, view)).join('');
      return `  ${changes}  ${thenText(turn, null, settled, view)}${waits}`;
    }),
  ];
}
