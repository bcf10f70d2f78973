import type { ChalkInstance } from 'chalk';
import type { Language } from '../../messages/entry.ts';
import { explainingWords } from '../../messages/explaining.ts';
import { terminalWords } from '../../messages/terminal.ts';
import { moneyFigure } from '../../money/figures.ts';
import type { Money } from '../../money/money.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Explanation } from '../../review/explain/explanation.ts';
import type { Line } from '../../settle/line.ts';
import { explainedCap } from './explained-cap.ts';
import { changeText } from './explained-changes.ts';
import { explainedConditions } from './explained-conditions.ts';
import { explainedLine } from './explained-line.ts';
import { thenText } from './explained-turns.ts';
import type { ExplainView } from './explained-view.ts';
import { printable } from './style.ts';

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
