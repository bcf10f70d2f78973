import { sourceText } from '../../cells/origin.ts';
import { reasonWords } from '../../messages/reasons.ts';
import { terminalWords } from '../../messages/terminal.ts';
import type { Derivation } from '../../money/derivation.ts';
import type { ExplainedLine, Explanation } from '../../review/explain/explanation.ts';
import { sameLine } from '../../review/explain/turn.ts';
import { enteredStages, type Line } from '../../settle/line.ts';
import { cellText, changeText } from './explained-changes.ts';
import { treeLines } from './explained-tree.ts';
import { amount, type ExplainView, turnLines } from './explained-view.ts';
import { padded, printable, width } from './style.ts';

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
  const reason = outcome.reason === null ? '' : `  ${reasonWords(outcome.reason, language).sentence}`;
  return [
    `${chalk.bold(printable(line.id))}  ${name}  ${claim.clause}`,
    `  ${paint(terminalWords[language].outcomes[outcome.outcome])}  ${view.words.stages.payable} ${amount(payable)}${reason}`,
    ...stageLines(line, explanation, view).map((text) => `  ${text}`),
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
    ...told('afterOverlap', 'computed'),
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

function reasonLines(explained: ExplainedLine, explanation: Explanation, view: ExplainView): string[] {
  const { line, hindrances, turn, onceStanding } = explained;
  const { words, language } = view;
  const { settled } = explanation;
  const against = words.against[line.outcome.outcome];
  const rows: [string, string][] = [];
  for (const { hindrance, turn: own } of hindrances) {
    const { label } = reasonWords(hindrance.reason, language);
    const cell = hindrance.cell === null ? sourceText(hindrance.origin) : cellText(hindrance.cell, language);
    rows.push([against, `${label}  ${printable(cell)}`]);
    const changes = own?.changes.map((change) => changeText(change, language)).join('; ');
    // Where one change does it all, it is told below with what it comes to.
    const isAll = hindrances.length === 1 && turn !== null && own !== null;
    if (!isAll) rows.push(['', `${words.metBy}  ${changes ?? words.noChange}`]);
  }
  if (line.overlap !== null && line.overlap.keptBy !== line.id) {
    const kept = settled.lines.find(({ id }) => id === line.overlap?.keptBy);
    rows.push([
      against,
      words.keptBy(printable(line.overlap.keptBy), kept === undefined ? '' : amount(kept.computed)),
    ]);
  }
  for (const text of clauseTexts(line, view)) rows.push([words.clause, `“${text}”`]);
  for (const { origin, reason } of line.claim.leftOut) {
    rows.push([words.leftOut, `${printable(sourceText(origin))}  ${reasonWords(reason, language).label}`]);
  }
  const { decision } = line.claim;
  if (decision !== null)
    rows.push([words.decision, printable(`${amount(decision.amount)}  ${decision.document_no}`)]);
  if (onceStanding !== null && line.claim.own.outcome === 'granted') {
    rows.push([words.forEnterprise, words.onceStanding(amount(onceStanding.payable))]);
  }
  const label = Math.max(0, ...rows.map(([name]) => width(name)));
  const told = rows.map(([name, text]) => `${padded(name, label)}  ${text}`);
  if (turn === null) {
    const isOpen = line.claim.own.outcome !== 'granted' && hindrances.every((one) => one.turn !== null);
    return isOpen ? [...told, words.noChange] : told;
  }
  const isGranted = line.outcome.outcome === 'granted';
  const also = onceStanding !== null ? words.also : '';
  const heading = isGranted ? words.moreBy : `${words.grantedBy(turn.changes.length)}${also}`;
  const then = sameLine(line, turn.after)?.payable ?? null;
  return [...told, ...turnLines(heading, turn, then, settled.totals.payable, view)];
}

/** The clause's own words for what refuses a line or keeps it waiting; a granted one shows them with its figures. */
function clauseTexts({ claim, outcome }: Line, { data }: ExplainView): string[] {
  if (outcome.reason === null || claim.own.outcome === 'granted') {
    if (outcome.reason === 'overlap') return [data.stages.overlap.text];
    return outcome.reason === 'overlap-other-scheme' ? [data.other_scheme.text] : [];
  }
  const own = Object.entries(data.parameters).filter(([id]) => id.startsWith(`${claim.rule}.`));
  return [...new Set(own.map(([, { text }]) => text))];
}
