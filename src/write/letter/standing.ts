import { certain } from '../../cells/certain.ts';
import { Decimal } from '../../money/decimal.ts';
import { rateFigure } from '../../money/figures.ts';
import type { Finding } from '../../settle/conditions/finding.ts';
import { type Children, el, type Node } from '../report/node.ts';
import { column, lines, table } from '../report/tables.ts';
import { conditionLabel } from '../workbook/wording.ts';
import { cellSaid, isOpen, type LetterView, type Section } from './view.ts';

/** The conditions that are not met or open, with the data they rest on; null for an enterprise that qualifies. */
export function standingSection(view: LetterView): Section | null {
  const { told, words, enterprise } = view;
  const { status, findings } = enterprise;
  if (status === 'eligible') return null;
  const { title, intro, condition, clause, data } = told.standing;
  const shown = findings.filter(({ result }) => result !== 'met');
  return {
    title,
    body: [
      el('p', '', intro[status]),
      table(
        title,
        [column(condition), column(words.column.outcome, 'word'), column(data), column(clause)],
        shown.map((finding) => cells(view, finding)),
      ),
    ],
  };
}

function cells(view: LetterView, finding: Finding): Children[] {
  const { words, settlement } = view;
  const { id, result, cells: read } = finding;
  return [
    conditionLabel(view, id),
    words.result[result],
    lines([...ratio(view, finding), ...read.filter(isOpen).map((cell) => cellSaid(view, cell))]),
    settlement.policy.data.conditions[id].text,
  ];
}

/** Value and bound, where the condition is a threshold that could be measured. */
function ratio({ told }: LetterView, { threshold }: Finding): Node[] {
  if (threshold === null || threshold.value === null) return [];
  const [value, bound] = [threshold.value, threshold.bound].map((text) => rateFigure(new Decimal(text)));
  return [told.standing.ratio(certain(value), certain(bound))];
}
