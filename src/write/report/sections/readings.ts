import { readingWords } from '../../../messages/reading-choices.ts';
import { readingsWords } from '../../../messages/readings.ts';
import { Decimal } from '../../../money/decimal.ts';
import { changeFigure } from '../../../money/figures.ts';
import { type ReadingId, readingChoices, readingIds } from '../../../policy/ids.ts';
import type { EntryOf } from '../input.ts';
import { type Children, type Element, el } from '../node.ts';
import { column, lines, table } from '../tables.ts';
import { given, type View } from '../view.ts';
import { section } from './section.ts';

/** Movers that are named of an alternative; JSON and the workbook have more. */
const named = 3;

type Alternative = EntryOf<'readings'>;

/** The readings in force, and what every other choice would change where that was measured. */
export function readingsSection(view: View): Element {
  const { words, log } = view;
  const { readings } = words;
  const isMeasured = log.readings.length > 0;
  return section(
    'readings',
    words,
    el('p', '', readings.explain),
    table(
      words.sections.readings,
      [
        column(readings.reading),
        column(readings.inForce),
        column(readings.byDefault, 'word'),
        column(readings.document),
        column(readings.alternatives),
      ],
      readingIds.map((id) => chosen(view, id)),
    ),
    el('p', '', isMeasured ? readings.measured : readings.notMeasured),
    isMeasured ? effectTable(view) : null,
  );
}

function choice({ language }: View, id: ReadingId, value: string): string {
  const choices: Readonly<Record<string, string>> = readingWords[language][id];
  return `${choices[value] ?? value}（${value}）`;
}

function chosen(view: View, id: ReadingId): Children[] {
  const { words, policy, document, log, language } = view;
  const { readings } = words;
  const inForce = String(document.policy.readings[id]);
  const reading = policy.readings[id];
  const isDefault = reading.default === inForce;
  const paper = log.run?.readingDocuments[id];
  const others = readingChoices[id].filter((value) => value !== inForce);
  return [
    [el('code', '', id), el('div', 'small', reading[language])],
    choice(view, id, inForce),
    el('span', isDefault ? 'badge' : 'badge pending', isDefault ? readings.byDefault : readings.notDefault),
    paper === undefined ? (isDefault ? words.nothing : el('em', '', readings.noDocument)) : given(paper),
    others.length === 0 ? words.nothing : others.map((value) => choice(view, id, value)).join(words.and),
  ];
}

function effectTable(view: View): Element {
  const { readings } = view.words;
  return table(
    readings.measured,
    [
      column(readings.reading),
      column(readings.alternative),
      column(readings.payable, 'num'),
      column(readings.pending, 'num'),
      column(readings.enterprises, 'num'),
      column(readings.movers),
    ],
    view.log.readings.map((entry) => effectCells(view, entry)),
  );
}

function effectCells(view: View, { reading, value, effect, problems }: Alternative): Children[] {
  const { readings, nothing, colon } = view.words;
  const told = readingsWords[view.language];
  const head = [el('code', '', reading), choice(view, reading, value)];
  if (effect === null) {
    const errors = problems.map(({ code, source }) => given([code, source ?? ''].join(' ')));
    return [...head, nothing, nothing, nothing, [readings.cannot, colon, lines(errors)]];
  }
  const change = (amount: string): string => changeFigure(new Decimal(amount));
  const movers = effect.movers
    .slice(0, named)
    .map(({ name, payable, pending }) => [
      given(name),
      ` ${change(payable.change)}`,
      pending.change !== '0.00'
        ? told.pendingChange(change(pending.change))
        : payable.change === '0.00'
          ? told.otherOutcome
          : '',
    ]);
  if (effect.enterprises === 0) return [...head, readings.unchanged, readings.unchanged, '0', null];
  return [
    ...head,
    change(effect.payable.change),
    change(effect.pending.change),
    String(effect.enterprises),
    lines(movers),
  ];
}
