import { reasonWords } from '../messages/reasons.ts';
import { terminalWords } from '../messages/terminal.ts';
import type { Derivation } from '../money/derivation.ts';
import type { ExplainedLine, Explanation } from '../review/explain/explanation.ts';
import { enteredStages, type Line } from '../settle/line.ts';
import { decidingRows } from './explained-deciding.ts';
import { reasonLines } from './explained-reasons.ts';
import { treeLines } from './explained-tree.ts';
import { amount, type ExplainView } from './explained-view.ts';
import { labelled, padded, printable, width } from './style.ts';

/** One line: what it comes to stage by stage, what stands against it, and what would change that. */
export function explainedLine(
  explained: ExplainedLine,
  explanation: Explanation,
  view: ExplainView,
): string[] {
  const { line } = explained;
  const { data, language, chalk } = view;
  const { claim, outcome, payable } = line;
  const name = data.rules[claim.rule][language];
  const paint = { granted: chalk.green, denied: chalk.red, pending: chalk.yellow }[outcome.outcome];
  const reason =
    outcome.reason === null ? '' : `  ${reasonWords(outcome.reason, language, claim.rule).sentence}`;
  return [
    `${chalk.bold(printable(line.id))}  ${name}  ${claim.clause}`,
    `  ${paint(terminalWords[language].outcomes[outcome.outcome])}  ${view.words.stages.payable} ${amount(payable)}${reason}`,
    ...stageLines(line, explanation, view).map((text) => `  ${text}`),
    ...labelled(decidingRows(explained, explanation, view)).map((text) => `  ${text}`),
    ...reasonLines(explained, explanation, view).map((text) => `  ${text}`),
  ];
}

function stageLines(line: Line, { settled }: Explanation, view: ExplainView): string[] {
  const { words, data, language } = view;
  const label = Math.max(...Object.values(words.stages).map(width));
  const known = new Map<Derivation, string>();
  const limit = settled.cap?.limit;
  if (limit != null) known.set(limit.derivation, words.limit);
  const told = (name: keyof typeof words.stages, before: keyof typeof words.stages | null): string[] => {
    const { derivation } = line[name];
    if (before !== null && line[before] === line[name]) return [];
    if (before !== null && line[name].derivation.kind === 'constant') {
      return [`${padded(words.stages[name], label)}  ${amount(line[name])}`];
    }
    const [first = '', ...rest] = treeLines(derivation, {
      data,
      language,
      known: withSum(derivation, known, words.allLines),
    });
    known.set(derivation, words.above);
    const gap = ' '.repeat(label);
    return [`${padded(words.stages[name], label)}  ${first}`, ...rest.map((text) => `${gap}  ${text}`)];
  };
  // What the rule or the enterprise refuses never enters the stages.
  if (!enteredStages(line)) return told('computed', null);
  return [
    ...told('computed', null),
    ...told('adjusted', 'computed'),
    ...told('afterOverlap', 'adjusted'),
    ...told('afterLimit', 'afterOverlap'),
    ...told('payable', 'afterLimit'),
  ];
}

/** The sum of all lines that a share is of needs no tree of its own. */
function withSum(
  node: Derivation,
  known: ReadonlyMap<Derivation, string>,
  name: string,
): Map<Derivation, string> {
  return new Map([...known, ...(node.kind === 'share' ? ([[node.sum, name]] as const) : [])]);
}
