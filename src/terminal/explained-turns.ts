import type { ExplainingWords } from '../messages/explaining/words.ts';
import type { Change } from '../review/explain/change.ts';
import { sameLine, type Turn } from '../review/explain/turn.ts';
import type { Line } from '../settle/line.ts';
import type { EnterpriseSettlement } from '../settle/settle-enterprise.ts';
import { changeText } from './explained-changes.ts';
import { amount, type ExplainView } from './explained-view.ts';
import { width } from './style.ts';

/**
 * Changes that turn something, one a line behind a label, and what then is payable.
 * @param line the line that is told of; null for the enterprise alone
 * @param base changes that are made in any case
 */
export function turnLines(
  label: string,
  turn: Turn,
  line: Line | null,
  now: EnterpriseSettlement,
  view: ExplainView,
  base: readonly Change[] = [],
): string[] {
  const gap = ' '.repeat(width(label) + 2);
  const changes = turn.changes.map((change) => changeText(change, view));
  const then = thenText(turn, line, now, view, base);
  return [
    ...changes.map((text, at) => (at === 0 ? `${view.chalk.cyan(label)}  ${text}` : `${gap}${text}`)),
    `${gap}${then}`,
  ];
}

/** What a turn comes to; where the increment had to be made up, only what does not hang on it. */
export function thenText(
  { changes, after }: Turn,
  line: Line | null,
  now: EnterpriseSettlement,
  { words }: ExplainView,
  base: readonly Change[] = [],
): string {
  const all = [...base, ...changes];
  if (isInvented(all) && line === null) {
    const computed = after.totals.computed;
    return words.comes.allUncapped(amount(computed));
  }
  const same = line === null ? undefined : sameLine(line, after);
  const own = same === undefined ? null : lineComes(same, after, all, words);
  if (isInvented(all) && own !== null) return words.comesLine(own);
  return words.comesTo(own, amount(after.totals.payable), amount(now.totals.payable));
}

/** What a line comes to in a settlement that some changes led to. */
export function lineComes(
  { track, computed, payable }: Line,
  { cap }: EnterpriseSettlement,
  changes: readonly Change[],
  { comes }: ExplainingWords,
): string {
  const figure = amount(computed);
  if (track !== 'enterprise') return comes.payable(figure, amount(payable));
  if (isInvented(changes)) return comes.uncapped(figure);
  return cap?.limit?.isZero() ? comes.noRoom(figure) : comes.payable(figure, amount(payable));
}

/** Whether an increment was made up to go on. */
function isInvented(changes: readonly Change[]): boolean {
  return changes.some((change) => {
    if (change.kind === 'row-added') return change.table === 'tax_increment';
    return (
      change.kind === 'cells' &&
      change.isExample &&
      change.cells.some(({ table }) => table === 'tax_increment')
    );
  });
}
