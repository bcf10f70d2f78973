import { reasonWords } from '../../../messages/reasons.ts';
import { remark } from '../../../messages/remarks.ts';
import { clauseWords } from '../../../policy/clause-words.ts';
import { isUnknown } from '../figures.ts';
import type { EntryOf } from '../input.ts';
import { type Children, type Element, el, textOf } from '../node.ts';
import { facts, lines } from '../tables.ts';
import { given, lineLabel, shown } from '../view.ts';
import { cellSaying, isTariff, operandTable, parameterWords, tariffWords } from './cells.ts';
import type { LineView } from './line-view.ts';
import { whyNot } from './why-not.ts';

/** One line: its outcome and stages, why it is not more, its formula down to the cells, and what it rests on. */
export function lineSection(at: LineView): Element {
  const { view, line } = at;
  const { words, terms, language } = view;
  const label = lineLabel(view, line).map(textOf).join('');
  const remarks = notesOf(at).map((note) => remark(note, label, language));
  return el(
    'section',
    `award ${line.outcome}`,
    el(
      'div',
      'award-head',
      el(
        'h5',
        '',
        el('span', 'award-name', lineLabel(view, line)),
        el('span', `badge ${line.outcome}`, terms.outcome[line.outcome]),
        terms.track[line.track] === '' ? null : el('span', 'badge', terms.track[line.track]),
        el('span', 'award-amount', shown(line.payable)),
      ),
      stageStrip(at),
    ),
    whyNot(at),
    derivation(at),
    facts([
      [words.enterprise.basis, clause(at)],
      [words.enterprise.evidence, deciding(at)],
      [words.enterprise.rows, lines(line.sources.map((source) => el('span', 'place', given(source))))],
      [words.enterprise.leftOut, leftOut(at)],
      [words.enterprise.decision, decision(at)],
      [words.enterprise.adjustment, adjustment(at)],
      [words.enterprise.overlap, overlap(at)],
      [words.enterprise.other, otherScheme(at)],
      [words.enterprise.hold, hold(at)],
      [words.enterprise.notes, lines(remarks.map(given))],
      [words.enterprise.log, at.entry === undefined ? null : words.enterprise.entry(at.entry.seq)],
    ]),
  );
}

/** What was noted of the line itself; what was noted of a ground of its cap stands there. */
function notesOf({ line, log }: LineView): readonly string[] {
  const ofGrounds = new Set(log.cap?.grounds.flatMap(({ notes }) => notes));
  return line.notes.filter((note) => !ofGrounds.has(note));
}

/** The stages side by side; of a line that is denied or waits, what is at stake. */
function stageStrip({ view, line }: LineView): Element | null {
  const { stages, atStake, unknown } = view.words.enterprise;
  const stage = (name: string, amount: string) =>
    el('li', '', el('span', 'small', name), ' ', el('strong', '', shown(amount)));
  if (line.outcome !== 'granted') {
    const none = line.outcome === 'denied' && line.computed === '0.00';
    if (none) return null;
    if (isUnknown(line)) return el('p', 'stages', el('span', 'small', atStake), ' ', unknown);
    return el('ul', 'stages', stage(atStake, line.computed));
  }
  const { adjusted } = view.words.enterprise;
  const later = ['afterOverlap', 'afterLimit', 'payable'] as const;
  return el(
    'ul',
    'stages',
    stage(stages.computed, line.computed),
    line.adjustment === undefined ? null : stage(adjusted, line.adjustment.amount),
    later.map((name) => stage(stages[name], line[name])),
  );
}

/** A line that its own rule denies has no figures. */
function isDerived(entry: LineView['entry']): entry is EntryOf<'rule'> {
  return entry !== undefined && entry.own.outcome !== 'denied';
}

/** How the amount came about; what waits for a figure has none yet. */
function derivation({ view, line, entry }: LineView): Children {
  const { enterprise } = view.words;
  if (isUnknown(line) || (entry !== undefined && !isDerived(entry))) return null;
  const formula = el(
    'p',
    'formula',
    el('span', 'small', enterprise.formula),
    ' ',
    el('code', '', line.formula),
  );
  if (entry === undefined) return [formula, el('p', 'small', enterprise.noEntry)];
  const label = lineLabel(view, line).map(textOf).join('');
  return [formula, operandTable(view, enterprise.formulaOf(label), entry.operands)];
}

/** The clause with its own words, but for those that stand beside the figures already and tariffs that do not apply. */
function clause({ view, line, entry }: LineView): Element {
  const operands = isDerived(entry) ? entry.operands : [];
  const elsewhere = new Set([
    ...operands.flatMap((operand) => parameterWords(view, operand) ?? []),
    ...(operands.some((operand) => isTariff(view, operand)) ? tariffWords(view, line.rule) : []),
  ]);
  const own = clauseWords(view.policy, line.rule).filter((text) => !elsewhere.has(text));
  return el('span', 'clause', [line.clause, ...own.map(view.words.quoted)].join(' '));
}

/** The cells that decided whether the line is awarded and at which tariff. */
function deciding({ view, line, entry }: LineView): Element | null {
  if (line.outcome !== 'granted' || entry === undefined) return null;
  return lines(entry.deciding.map((cell) => cellSaying(view, cell)));
}

function leftOut({ view, line }: LineView): Element | null {
  return lines(
    line.leftOut.map(({ source, reason }) => [
      el('span', 'place', given(source)),
      view.words.colon,
      reasonWords(reason, view.language).sentence,
    ]),
  );
}

function decision({ view, line }: LineView): Element | null {
  return line.decision === null
    ? null
    : given(view.words.enterprise.decided(shown(line.decision.amount), line.decision.document));
}

/** The approved correction; what it leaves stands among the stages. */
function adjustment({ view, line }: LineView): Element | null {
  if (line.adjustment === undefined) return null;
  const { reason, document } = line.adjustment;
  return given(view.words.enterprise.approved(reason, document));
}

/** Why it is not paid yet. */
function hold({ view, line }: LineView): Element | null {
  const told = (line.held ?? []).map(({ reason, document }) =>
    given(view.words.enterprise.approved(reason, document)),
  );
  return lines(told);
}

function overlap({ view, enterprise, line }: LineView): Children {
  if (line.overlap === null) return null;
  const { group, keptBy } = line.overlap;
  const keeper = enterprise.lines.find(({ id }) => id === keptBy);
  const words = view.words.enterprise;
  if (keptBy === line.id || keeper === undefined) return words.kept(group);
  return words.keptBy(group, lineLabel(view, keeper).map(textOf).join(''));
}

function otherScheme({ view, line, log }: LineView): Element | null {
  const rows = log.offsets.get(line.id)?.other ?? [];
  const told = rows.map(({ source, amount, paid }) =>
    given(view.words.enterprise.otherRow(source, shown(amount), paid)),
  );
  return lines(told);
}
