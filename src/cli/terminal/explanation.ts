import type { ChalkInstance } from 'chalk';
import type { Language } from '../../messages/entry.ts';
import { explainingWords } from '../../messages/explaining.ts';
import { terminalWords } from '../../messages/terminal.ts';
import { moneyFigure } from '../../money/figures.ts';
import type { Money } from '../../money/money.ts';
import type { RuleId } from '../../policy/ids.ts';
import type { PolicyData } from '../../policy/schema.ts';
import type { Explanation } from '../../review/explain/explanation.ts';
import { explainedCap } from './explained-cap.ts';
import { changeText } from './explained-changes.ts';
import { explainedConditions } from './explained-conditions.ts';
import { explainedLine } from './explained-line.ts';
import { amount, type ExplainView } from './explained-view.ts';
import { printable } from './style.ts';

/** An explanation as a tree for people. @param rules those that were asked for; null for all */
export function explanationText(
  explanation: Explanation,
  rules: readonly RuleId[] | null,
  data: PolicyData,
  language: Language,
  chalk: ChalkInstance,
): string {
  const view: ExplainView = { data, language, chalk, words: explainingWords[language] };
  const lines = explanation.lines.filter(({ line }) => rules === null || rules.includes(line.claim.rule));
  const none = explanation.lines.length === 0 ? view.words.noLines : view.words.noneOfRule;
  return [
    ...head(explanation, view),
    '',
    ...explainedConditions(explanation, rules === null, view),
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

function readingLines({ readings, settled }: Explanation, view: ExplainView): string[] {
  if (readings.length === 0) return [];
  const { words, language } = view;
  return [
    '',
    view.chalk.bold(words.readings),
    ...readings.flatMap(({ changes, after }) => [
      `  ${changes.map((change) => changeText(change, language)).join('')}  ${words.comesTo(null, amount(after.totals.payable), amount(settled.totals.payable))}`,
    ]),
  ];
}
