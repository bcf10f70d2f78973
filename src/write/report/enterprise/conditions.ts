import { remark } from '../../../messages/remarks.ts';
import type { EnterpriseDocument } from '../input.ts';
import type { EnterpriseLog } from '../log-index.ts';
import { type Children, type Element, el } from '../node.ts';
import { column, lines, table } from '../tables.ts';
import { conditionLabel, given, rateShown, type View } from '../view.ts';
import { cellSaying } from './cells.ts';

type Condition = EnterpriseDocument['conditions'][number];

/** Every condition with its result, the cells that it read, and the clause's own words. */
export function conditionTable(view: View, { conditions }: EnterpriseDocument, log: EnterpriseLog): Element {
  const { enterprise } = view.words;
  const columns = [
    column(enterprise.condition),
    column(enterprise.result, 'word'),
    column(enterprise.cells),
    column(enterprise.words),
  ];
  return table(
    enterprise.conditions,
    columns,
    conditions.map((condition) => cells(view, condition, log.conditions.get(condition.id))),
  );
}

function cells(
  view: View,
  condition: Condition,
  entry: ReturnType<EnterpriseLog['conditions']['get']>,
): Children[] {
  const { words, terms, policy, language } = view;
  const { id, result, lifted, clause, sources, notes } = condition;
  const read = entry?.cells.map((cell) => cellSaying(view, cell)) ?? [];
  const remarks = notes.map((note) => remark(note, id, language));
  return [
    conditionLabel(view, id),
    [
      el('span', `badge ${result}`, terms.result[result]),
      lifted === true ? el('div', 'small', words.enterprise.lifted) : null,
    ],
    [
      ratio(view, condition, entry?.distance ?? null),
      lines(read.length > 0 ? read : sources.map((source) => el('span', 'place', given(source)))),
      ...remarks.map((text) => el('div', 'small', text)),
    ],
    el('span', 'clause', clause, words.colon, words.quoted(policy.conditions[id].text)),
  ];
}

/** Value, bound and distance, where the condition is a threshold. */
function ratio(
  { words }: View,
  { value, bound, atBound }: Condition,
  distance: string | null,
): Element | null {
  if (bound === undefined) return null;
  const { enterprise, and } = words;
  const told =
    value === null || value === undefined
      ? enterprise.noRatio
      : enterprise.ratio(rateShown(value), rateShown(bound));
  const more = [
    ...(distance === null
      ? []
      : [enterprise.distance(rateShown(distance).replace('-', '−').replace('%', ''))]),
    ...(atBound === true ? [enterprise.atBound] : []),
  ];
  return el('div', 'ratio', [told, ...more].join(and));
}
