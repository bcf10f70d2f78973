import { remark } from '../../../messages/remarks.ts';
import type { EnterpriseDocument, EntryOf } from '../input.ts';
import type { EnterpriseLog } from '../log-index.ts';
import { type Children, type Element, el } from '../node.ts';
import { column, facts, lines, table } from '../tables.ts';
import { rateShown, shown, type View } from '../view.ts';
import { cellSaying, operandTable } from './cells.ts';

type Ground = EntryOf<'cap'>['grounds'][number];

/** The cap: increment, rate with its grounds, limit, and what it does to the sum. */
export function capSection(view: View, { cap }: EnterpriseDocument, { cap: entry }: EnterpriseLog): Children {
  const { enterprise, quoted } = view.words;
  if (cap === null) return el('p', 'small', enterprise.notCapped);
  const { stages } = view.policy;
  return [
    el('p', '', sentence(view, cap, entry)),
    facts([
      [enterprise.increment, cap.increment === null ? null : shown(cap.increment)],
      [enterprise.rate, enterprise.rateOf(rateShown(cap.rate), view.terms.capBasis[cap.basis])],
      [enterprise.limit, cap.limit === null ? null : shown(cap.limit)],
      [enterprise.formula, entry?.limit == null ? null : el('code', '', entry.limit.formula)],
      ['', entry?.limit?.formula.includes('≈') === true ? enterprise.limitCut : null],
      [enterprise.basis, el('span', 'clause', `${stages.cap.clause} ${quoted(stages.cap.text)}`)],
    ]),
    entry?.limit == null ? null : operandTable(view, enterprise.limit, entry.limit.operands),
    entry === null ? el('p', 'small', enterprise.noEntry) : groundTable(view, entry.grounds),
  ];
}

function sentence(
  view: View,
  cap: NonNullable<EnterpriseDocument['cap']>,
  entry: EntryOf<'cap'> | null,
): string {
  const { noIncrement, capShare, notBinding } = view.words.enterprise;
  if (cap.limit === null || cap.binding === null) return noIncrement;
  if (entry === null) return '';
  return (cap.binding ? capShare : notBinding)(shown(entry.sum), shown(cap.limit));
}

function groundTable(view: View, grounds: readonly Ground[]): Element {
  const { enterprise, colon, quoted } = view.words;
  const { policy, language } = view;
  return table(
    enterprise.grounds,
    [
      column(enterprise.grounds),
      column(enterprise.result, 'word'),
      column(enterprise.cells),
      column(enterprise.words),
    ],
    grounds.map(({ id, result, cells, notes }) => [
      `${id} ${policy.grounds[id][language]}`,
      el('span', `badge ${result}`, enterprise.grounded[result]),
      [
        lines(cells.map((cell) => cellSaying(view, cell))),
        ...notes.map((note) => el('div', 'small', remark(note, id, language))),
      ],
      el('span', 'clause', policy.grounds[id].clause, colon, quoted(policy.grounds[id].text)),
    ]),
  );
}
