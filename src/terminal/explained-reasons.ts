import { certain } from '../cells/certain.ts';
import { rowPlace } from '../cells/origin.ts';
import { readingWords } from '../messages/reading-choices.ts';
import { reasonWords } from '../messages/reasons.ts';
import type { ExplainedHindrance, ExplainedLine, Explanation } from '../review/explain/explanation.ts';
import type { Why } from '../review/explain/why.ts';
import type { Line } from '../settle/line.ts';
import { changeText, kindOf } from './explained-changes.ts';
import { lineComes, turnLines } from './explained-turns.ts';
import { cellText } from './explained-values.ts';
import { amount, type ExplainView } from './explained-view.ts';
import { labelled, printable } from './style.ts';

type Row = readonly [label: string, text: string];

/** What stands against a line, what was left out or decided, and what would grant it. */
export function reasonLines(explained: ExplainedLine, explanation: Explanation, view: ExplainView): string[] {
  const { line, why, hindrances, turn, onceStanding } = explained;
  const { words, language } = view;
  const { settled, standing } = explanation;
  const rows: Row[] = [
    ...hindrances.flatMap((one) => hindranceRows(one, explained, view)),
    ...besides(why, view).map((text): Row => ['', text]),
    ...overlapRows(line, explanation, view),
    ...clauseTexts(line, view).map((text): Row => [words.clause, `“${text}”`]),
    ...line.claim.leftOut.map(
      ({ origin, reason }): Row => [
        words.leftOut,
        `${printable(rowPlace(origin))}  ${reasonWords(reason, language).label}`,
      ],
    ),
  ];
  const { decision, own } = line.claim;
  if (decision !== null)
    rows.push([words.decision, printable(`${amount(decision.amount)}  ${decision.document_no}`)]);
  rows.push(...approvedRows(line, view));
  const base = onceStanding === null ? [] : certain(standing).changes;
  if (onceStanding !== null && standing !== null && own.outcome === 'granted') {
    const comes = lineComes(onceStanding, standing.after, base, words);
    rows.push([words.forEnterprise, words.onceStanding(comes)]);
  }
  const told = labelled(rows);
  if (turn === null) {
    const isOpen = own.outcome !== 'granted' && hindrances.every((one) => one.turn !== null);
    return isOpen ? [...told, words.noChange] : told;
  }
  const isGranted = line.outcome.outcome === 'granted';
  const also = onceStanding !== null ? words.also : '';
  const heading = isGranted ? words.moreBy : `${words.grantedBy[kindOf(turn.changes)]}${also}`;
  return [...told, ...turnLines(heading, turn, line, settled, view, base)];
}

/** One thing against a line: the cell, what it rests on besides, and what would take it away. */
function hindranceRows(
  { hindrance, turn: own }: ExplainedHindrance,
  { line, hindrances, turn }: ExplainedLine,
  view: ExplainView,
): Row[] {
  const { words, language } = view;
  const { label } = reasonWords(hindrance.reason, language, line.claim.rule);
  const cell = hindrance.cell === null ? rowPlace(hindrance.origin) : cellText(hindrance.cell, language);
  const rows: Row[] = [[words.against[line.outcome.outcome], `${label}  ${printable(cell)}`]];
  // Where one change does it all, it is told below with what it comes to.
  if (hindrances.length === 1 && turn !== null && own !== null) return rows;
  if (own === null) return [...rows, ['', words.noChange]];
  const changes = own.changes.map((change) => changeText(change, view)).join(words.semicolon);
  return [...rows, ['', `${words.metBy[kindOf(own.changes)]}  ${changes}`]];
}

/** What else decided it: what R7's history has used up, what R9 takes off the turnover. */
function besides({ exhausted, previousTurnover }: Why, { words, language }: ExplainView): string[] {
  const choice = readingWords[language]['R7.ceiling']['project-lifetime'];
  return [
    ...(exhausted === null
      ? []
      : [words.exhausted(amount(exhausted.history), amount(exhausted.most), choice)]),
    ...(previousTurnover === null
      ? []
      : [`${words.previousTurnover}  ${cellText(previousTurnover, language)}`]),
  ];
}

function overlapRows(
  { id, overlap, outcome }: Line,
  { settled }: Explanation,
  { words }: ExplainView,
): Row[] {
  if (overlap === null || overlap.keptBy === id) return [];
  const kept = settled.lines.find((line) => line.id === overlap.keptBy);
  const computed = kept === undefined ? '' : amount(kept.adjusted);
  return [[words.against[outcome.outcome], words.keptBy(printable(overlap.keptBy), computed)]];
}

/** What was approved beside the rules: a cut, and why the line is not paid yet. */
function approvedRows({ adjustment, holds }: Line, { words }: ExplainView): Row[] {
  const told = ({ reason, document_no: document }: { reason: string; document_no: string }) =>
    printable(`${reason}  ${document}`);
  return [
    ...(adjustment === null
      ? []
      : [[words.adjustment, `${amount(adjustment.amount)}  ${told(adjustment)}`] as const]),
    ...holds.map((hold): Row => [words.hold, told(hold)]),
  ];
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
