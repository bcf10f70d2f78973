import { Decimal } from '../../../money/decimal.ts';
import { moneyFigure } from '../../../money/figures.ts';
import { cutByAdjustment } from '../figures.ts';
import type { EnterpriseDocument } from '../input.ts';
import { type Element, el } from '../node.ts';
import { facts, lines } from '../tables.ts';
import { given, pendingShown, shown, type View } from '../view.ts';
import { capSection } from './cap.ts';
import { conditionTable } from './conditions.ts';
import { lineSection } from './line.ts';

/** All that the settlement and its log say of one enterprise. */
export function enterpriseDetails(view: View, enterprise: EnterpriseDocument): Element {
  const { words, terms, log } = view;
  const { uscc, name, status, totals, recovery } = enterprise;
  const own = log.of(uscc);
  const { stages } = words.enterprise;
  const cut = cutByAdjustment(enterprise);
  return el(
    'div',
    'enterprise',
    el('h3', '', given(name), el('span', 'code', uscc), el('span', `badge ${status}`, terms.status[status])),
    facts([
      [stages.computed, shown(totals.computed)],
      [words.enterprise.adjusted, cut.isZero() ? null : moneyFigure(new Decimal(totals.computed).minus(cut))],
      [stages.afterOverlap, shown(totals.afterOverlap)],
      [stages.afterLimit, shown(totals.afterLimit)],
      [stages.payable, shown(totals.payable)],
      [words.table.pending, pendingShown(view, enterprise)],
    ]),
    el('h4', 'part', words.enterprise.lines),
    enterprise.lines.length === 0 ? el('p', 'small', words.enterprise.noLines) : null,
    enterprise.lines.map((line) =>
      lineSection({ view, enterprise, line, log: own, entry: own.rules.get(line.id) }),
    ),
    el('h4', 'part', words.enterprise.cap),
    capSection(view, enterprise, own),
    el('h4', 'part', words.enterprise.conditions),
    conditionTable(view, enterprise, own),
    recovery === null
      ? null
      : [
          el('h4', 'part', words.enterprise.recovery),
          el('p', '', words.enterprise.recoveryOf(shown(recovery))),
          lines((own.recovery?.sources ?? []).map((source) => el('span', 'place', given(source)))),
        ],
  );
}
