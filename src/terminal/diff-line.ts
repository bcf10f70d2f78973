import { type DiffWords, diffWords } from '../messages/diff.ts';
import type { Language } from '../messages/entry.ts';
import { reasonWords } from '../messages/reasons.ts';
import { terminalWords } from '../messages/terminal.ts';
import { Decimal } from '../money/decimal.ts';
import { changeFigure } from '../money/figures.ts';
import { isOfEnterprise, type RuleId } from '../policy/ids.ts';
import { payableIn } from '../review/diff/amounts.ts';
import type { LineChange } from '../review/diff/diff.ts';
import type { LineFigures } from '../review/diff/figures.ts';
import type { CauseList } from './diff-causes.ts';
import { moneyText, shiftText } from './diff-figures.ts';
import { printable } from './style.ts';

/** What the text of a line needs besides the line. */
export interface LineView {
  readonly language: Language;
  /** A rule's name, e.g. 专利. */
  readonly ruleName: (rule: RuleId) => string;
}

/** A line that changed, as the cells of a row. @param traced whether causes were looked for */
export function lineCells(
  line: LineChange,
  list: CauseList,
  traced: boolean,
  { language, ruleName }: LineView,
): string[] {
  const words = diffWords[language];
  const { rule, matter, level, before, after, causes } = line;
  const mark =
    before === null ? words.marks.added : after === null ? words.marks.removed : words.marks.changed;
  const label = [
    rule,
    ruleName(rule),
    isOfEnterprise(rule) ? '' : printable(matter),
    level === null ? '' : words.levels[level],
  ];
  const marks = list.marks(causes, before);
  return [
    mark,
    label.filter((part) => part !== '').join(' '),
    moneyText(payableIn(before)),
    '→',
    moneyText(payableIn(after)),
    changeFigure(new Decimal(payableIn(after)).minus(payableIn(before))),
    detailOf(line, language),
    marks === '' && traced ? words.unexplained : marks,
  ];
}

/** Outcomes where they differ, else the stages that do. */
function detailOf({ before, after, paid }: LineChange, language: Language): string {
  const words = diffWords[language];
  const parts: string[] = [];
  const [old, new_] = [outcomeText(before, language), outcomeText(after, language)];
  if (old !== new_) parts.push(`${old} → ${new_}`);
  else parts.push(new_);
  if (before !== null && after !== null) {
    // What is computed and what is paid tell the change; the stages between only where neither moves.
    const stages = {
      computed: words.computed,
      afterOverlap: words.afterOverlap,
      afterLimit: words.afterLimit,
    };
    for (const stage of ['computed', 'afterOverlap', 'afterLimit'] as const) {
      const hidden =
        stage !== 'computed' && (before.payable !== after.payable || before.computed !== after.computed);
      if (before[stage] === after[stage] || hidden) continue;
      parts.push(`${stages[stage]} ${moneyText(before[stage])} → ${moneyText(after[stage])}`);
    }
  }
  parts.push(...heldText(before, after, words));
  const payable = new Decimal(payableIn(after)).minus(payableIn(before));
  if (!new Decimal(paid.after).minus(paid.before).equals(payable))
    parts.push(`${words.paid} ${shiftText(paid.before, paid.after, words)}`);
  return parts.join(words.comma);
}

/** A hold that was released, placed, or still stands. */
function heldText(before: LineFigures | null, after: LineFigures | null, words: DiffWords): string[] {
  const [was, is] = [before?.held === true, after?.held === true];
  if (was && is) return [words.held.kept];
  return was ? [words.held.released] : is ? [words.held.placed] : [];
}

function outcomeText(figures: LineFigures | null, language: Language): string {
  if (figures === null) return diffWords[language].absent;
  const { outcome, reason } = figures;
  const word = terminalWords[language].outcomes[outcome];
  return reason === null
    ? word
    : `${word}${diffWords[language].bracketed(reasonWords(reason, language).label)}`;
}
