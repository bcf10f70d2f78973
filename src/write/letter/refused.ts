import { reasonWords } from '../../messages/reasons.ts';
import { Money } from '../../money/money.ts';
import type { Line } from '../../settle/line.ts';
import { type Children, el } from '../report/node.ts';
import { column, lines as list, table } from '../report/tables.ts';
import { denialClause, furtherWords } from '../workbook/denials.ts';
import { conditionLabel, headerOf } from '../workbook/wording.ts';
import {
  amount,
  cellSaid,
  isOpen,
  isUnknown,
  item,
  type LetterView,
  paragraphs,
  type Section,
} from './view.ts';

/** What is denied, why, on which of its own data, and what would have to change. */
export function deniedSection(view: LetterView): Section | null {
  const { told, words, enterprise, language } = view;
  const lines = enterprise.lines.filter(({ outcome }) => outcome.outcome === 'denied');
  if (lines.length === 0) return null;
  const { column: heads, denied } = words;
  const rows = lines.map((line, i): Children[] => {
    const { reason } = line.outcome;
    if (reason === null) return [];
    const said = reasonWords(reason, language);
    return [
      String(i + 1),
      [item(view, line), el('div', 'small', denialClause(view, enterprise, line))],
      [
        ...paragraphs([said.sentence + furtherWords(view, enterprise, line)]),
        evidence(view, line),
        besides(view, line),
      ],
      said.change,
    ];
  });
  return {
    title: told.denied.title,
    body: table(
      told.denied.title,
      [column(heads.no, 'word'), column(told.item), column(heads.reason), column(denied.change)],
      rows,
    ),
  };
}

/** The enterprise's own cells that stand against the line, each once. */
function evidence(view: LetterView, { claim, outcome }: Line): Children {
  const cells = claim.hindrances
    .filter(({ reason }) => reason === outcome.reason)
    .flatMap(({ cell }) => cell ?? [])
    .filter(isOpen);
  const each = new Map(cells.map((cell) => [`${cell.name} ${cell.raw}`, cell]));
  return list([...each.values()].map((cell) => el('span', 'small', cellSaid(view, cell))));
}

/** What stands against the line as well, and would still do so without its reason. */
function besides(view: LetterView, { claim, outcome }: Line): Children {
  const { told, language } = view;
  const others = claim.hindrances.filter(({ reason }) => reason !== outcome.reason);
  const each = new Map(others.map((one) => [`${one.reason} ${one.cell?.name} ${one.cell?.raw}`, one]));
  return list(
    [...each.values()].map(({ reason, cell }) =>
      el(
        'span',
        'small',
        told.denied.also,
        reasonWords(reason, language).label,
        ...(cell === null || !isOpen(cell) ? [] : [' · ', ...cellSaid(view, cell)]),
      ),
    ),
  );
}

/** What waits, for what, and how much is at stake. */
export function pendingSection(view: LetterView): Section | null {
  const { told, words, enterprise, language } = view;
  const lines = enterprise.lines.filter(({ outcome }) => outcome.outcome === 'pending');
  if (lines.length === 0) return null;
  const { column: heads, pending, total, unitYuan } = words;
  const rows = lines.map((line, i): Children[] => {
    if (line.outcome.outcome !== 'pending') return [];
    const { reason } = line.outcome;
    return [
      String(i + 1),
      item(view, line),
      isUnknown(line) ? told.pending.unknown : amount(line.computed),
      reasonWords(reason, language).sentence,
      list(missing(view, line)),
      told.pending.change[reason],
    ];
  });
  return {
    title: told.pending.title,
    body: [
      el('p', 'unit', unitYuan),
      table(
        told.pending.title,
        [
          column(heads.no, 'word'),
          column(told.item),
          column(pending.atStake, 'num'),
          column(heads.reason),
          column(pending.missing),
          column(pending.change),
        ],
        rows,
        [
          '',
          total,
          lines.every(isUnknown) ? told.pending.unknown : amount(enterprise.totals.pending),
          '',
          '',
          '',
        ],
      ),
      el('p', 'small', told.pending.beforeCap, room(view, lines)),
    ],
  };
}

/** The most that can still be paid under the limit; nothing where the limit, or what stands under it, is unknown. */
function room({ told, enterprise }: LetterView, pending: readonly Line[]): string {
  const { cap } = enterprise;
  if (cap?.limit == null || !pending.some(({ track }) => track === 'enterprise')) return '';
  return told.pending.atMost(amount(cap.limit.minus(cap.sum).atLeast(Money.zero)));
}

/** What the line waits for, each once. */
function missing(view: LetterView, { outcome, claim }: Line): string[] {
  const { told, enterprise, language } = view;
  const { blank, decision, increment } = told.pending;
  if (outcome.reason === 'cap-undetermined') return [increment];
  if (outcome.reason === 'eligibility-undetermined') {
    const open = enterprise.findings.filter(({ result }) => result === 'undetermined');
    return open.map(({ id }) => conditionLabel(view, id));
  }
  const waiting = claim.hindrances.flatMap(({ reason, column: name }) => {
    if (reason === 'decision-required') return [decision];
    return reason === 'missing-data' && name !== null ? [blank(headerOf({ language }, name))] : [];
  });
  return [...new Set(waiting)];
}
