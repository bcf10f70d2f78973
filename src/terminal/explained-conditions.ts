import { certain } from '../cells/certain.ts';
import { readingWords } from '../messages/reading-choices.ts';
import { remark } from '../messages/remarks.ts';
import { Decimal } from '../money/decimal.ts';
import { moneyFigure, rateFigure } from '../money/figures.ts';
import type { Change } from '../review/explain/change.ts';
import type { ExplainedCondition, Explanation } from '../review/explain/explanation.ts';
import type { Finding } from '../settle/conditions/finding.ts';
import { changeText, kindOf } from './explained-changes.ts';
import { thenText } from './explained-turns.ts';
import { cellText } from './explained-values.ts';
import type { ExplainView } from './explained-view.ts';
import { padded, width } from './style.ts';

/** The conditions: every one, or those alone that are not met; each of those with its cells, distance and change. */
export function explainedConditions(explanation: Explanation, all: boolean, view: ExplainView): string[] {
  const { words, chalk } = view;
  const shown = explanation.conditions.filter(({ finding }) => all || finding.result !== 'met');
  if (shown.length === 0) {
    return [`${chalk.bold(words.conditions)}  ${words.results.met}`, ...standingLines(explanation, view)];
  }
  return [
    chalk.bold(words.conditions),
    ...shown.flatMap((one) => conditionLines(one, explanation, view)),
    ...standingLines(explanation, view),
  ];
}

function conditionLines(
  { finding, turn }: ExplainedCondition,
  explanation: Explanation,
  view: ExplainView,
): string[] {
  const { words, data, language, chalk } = view;
  const { id, result, threshold, cells, lifted } = finding;
  const paint = { met: chalk.green, 'not-met': chalk.red, undetermined: chalk.yellow }[result];
  const label = Math.max(...Object.values(words.results).map(width));
  const names = Math.max(...Object.values(data.conditions).map((one) => width(one[language])));
  const clause = data.conditions[id].clause;
  const said = cells.map((cell) => cellText(cell, language));
  const clauses = Math.max(...Object.values(data.conditions).map((one) => width(one.clause)));
  const head = `  ${paint(padded(words.results[result], label))}  ${padded(id, 3)}  ${padded(data.conditions[id][language], names)}  ${padded(clause, clauses)}`;
  if (result === 'met' && threshold === null && said.length < 2)
    return [`${head}  ${said[0] ?? words.noColumn}`];
  const details: [string, string][] = [];
  if (threshold !== null && threshold.value !== null) {
    const { value, bound, distance } = threshold;
    const told = (ratio: string) => rateFigure(new Decimal(ratio));
    const apart = new Decimal(certain(distance)).times(100).toFixed().replace('-', '−');
    details.push([
      '',
      `${words.threshold(told(value), told(bound), apart)}${shortBy(explanation, finding.result, view)}`,
    ]);
  }
  details.push([words.cells, said[0] ?? words.noColumn]);
  for (const more of said.slice(1)) details.push(['', more]);
  if (lifted) details.push([words.clause, `“${data.lift.text}”`]);
  if (result !== 'met') {
    details.push([words.clause, `“${data.conditions[id].text}”`]);
    details.push(turn === null ? ['', words.noChange] : changesToMeet(turn.changes, view));
  }
  for (const text of noteTexts(finding, view)) details.push([words.notes, text]);
  const wide = Math.max(...details.map(([name]) => width(name)));
  return [head.trimEnd(), ...details.map(([name, text]) => `      ${padded(name, wide)}  ${text}`)];
}

/** What would meet a condition, under the word for what it takes. */
function changesToMeet(changes: readonly Change[], view: ExplainView): [string, string] {
  const { words } = view;
  const told = changes.map((change) => changeText(change, view));
  return [words.metBy[kindOf(changes)], told.join(words.semicolon)];
}

/** What the engine noted; of a firm that was not evaluated that the reading is open, since no cell is blank. */
function noteTexts({ id, result, notes, cells }: Finding, { data, language, policy, words }: ExplainView) {
  const isUnrated =
    id === 'C2' && result === 'undetermined' && cells.some(({ taken, raw }) => (taken ?? raw) === 'T');
  if (!isUnrated) return notes.map((code) => remark(code, id, language));
  const reading = 'C2.not_evaluated';
  const others = Object.entries(readingWords[language][reading]).filter(
    ([value]) => value !== policy.reading(reading),
  );
  return [
    words.openReading(
      reading,
      data.readings[reading][language],
      others.map(([, text]) => text),
    ),
  ];
}

/** What C1 lacks in 元. */
function shortBy({ settled }: Explanation, result: string, { words, data }: ExplainView): string {
  const { sales, rd_spend: spend } = settled.dossier.enterprise;
  if (result !== 'not-met' || sales === null || spend === null) return '';
  const needed = sales.value.times(new Decimal(data.parameters['C1.threshold'].value));
  return `  ${words.short(moneyFigure(needed.minus(spend.value)))}`;
}

function standingLines({ settled, standing }: Explanation, view: ExplainView): string[] {
  const { words, chalk } = view;
  if (standing === null) return settled.status === 'eligible' ? [] : [`  ${chalk.cyan(words.neverStanding)}`];
  return [
    `  ${chalk.cyan(words.standingBy[kindOf(standing.changes)])}`,
    ...standing.changes.map((change) => `      ${changeText(change, view)}`),
    `      ${thenText(standing, null, settled, view)}`,
  ];
}
