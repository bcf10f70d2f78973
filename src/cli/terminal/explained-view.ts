import type { ChalkInstance } from 'chalk';
import type { Language } from '../../messages/entry.ts';
import type { ExplainingWords } from '../../messages/explaining.ts';
import { moneyFigure } from '../../money/figures.ts';
import type { Money } from '../../money/money.ts';
import type { PolicyData } from '../../policy/schema.ts';
import type { Turn } from '../../review/explain/turn.ts';
import { changeText } from './explained-changes.ts';
import { width } from './style.ts';

/** What an explanation is told with. */
export interface ExplainView {
  readonly data: PolicyData;
  readonly language: Language;
  readonly chalk: ChalkInstance;
  readonly words: ExplainingWords;
}

/** Changes that turn something, one a line behind a label, and what then is payable. */
export function turnLines(
  label: string,
  turn: Turn,
  line: Money | null,
  now: Money,
  { words, language, chalk }: ExplainView,
): string[] {
  const gap = ' '.repeat(width(label) + 2);
  const changes = turn.changes.map((change) => changeText(change, language));
  const then = words.comesTo(
    line === null ? null : amount(line),
    amount(turn.after.totals.payable),
    amount(now),
  );
  return [
    ...changes.map((text, at) => (at === 0 ? `${chalk.cyan(label)}  ${text}` : `${gap}${text}`)),
    `${gap}${then}`,
  ];
}

/** An amount in figures. */
export function amount({ value }: Money): string {
  return moneyFigure(value);
}
