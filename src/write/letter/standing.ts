import { certain } from '../../cells/certain.ts';
import { Decimal } from '../../money/decimal.ts';
import { rateFigure } from '../../money/figures.ts';
import type { Finding } from '../../settle/conditions/finding.ts';
import { isGranted } from '../../settle/line.ts';
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
      ...apart(view).map((sentence) => el('p', '', sentence)),
    ],
  };
}

const trackReadings = ['R8.track', 'R11.track'] as const;

/** Why whom the conditions stand against is paid all the same: a reading sets these awards apart from conditions and cap. */
function apart({ told, enterprise, settlement, language }: LetterView): string[] {
  const paid = enterprise.lines.filter((line) => isGranted(line) && line.track === 'separate');
  return trackReadings.flatMap((id) => {
    const [of] = id.split('.');
    const rules = new Set(
      paid.map(({ claim }) => claim.rule).filter((rule) => /^R\d+/.exec(rule)?.[0] === of),
    );
    if (rules.size === 0) return [];
    const names = [...rules].map((rule) => settlement.policy.data.rules[rule][language]);
    return [told.standing.apart(names, id, settlement.readingDocuments[id] ?? null)];
  });
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
