import type { ChalkInstance } from 'chalk';
import { byCodePoint } from '../cells/origin.ts';
import type { Language } from '../messages/entry.ts';
import type { CodeCounts } from '../messages/order.ts';
import { type Problem, type Severity, severityOf } from '../messages/problem.ts';
import { terminalWords } from '../messages/terminal.ts';
import { hasOwnHeadline, tell } from '../messages/told.ts';
import { toldText } from './problem-text.ts';
import { aligned, fitted, printable } from './style.ts';

const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** One problem in the words of its code. */
export function problemText(problem: Problem, language: Language, chalk: ChalkInstance): string {
  return toldText(problem, tell(problem, language), language, chalk);
}

/** What severity, code and count take of a line, and the least that a headline gets. */
const besidesHeadline = 24;
const leastHeadline = 40;

/** Counts by code, the most serious first, each with its headline, of several with the first as an example, cut to the columns. */
export function codeCounts(byCode: CodeCounts, language: Language, columns: number): string[] {
  const room = Math.max(leastHeadline, columns - besidesHeadline);
  const words = terminalWords[language];
  const rows = [...byCode.values()].sort(
    (a, b) =>
      severities.indexOf(severityOf(a.first.code)) - severities.indexOf(severityOf(b.first.code)) ||
      byCodePoint(a.first.code, b.first.code),
  );
  return aligned(
    rows.map(({ first, count }) => {
      const isExample = count > 1 && hasOwnHeadline(first.code, language);
      const headline = `${isExample ? words.example : ''}${printable(tell(first, language).headline)}`;
      return [words[severityOf(first.code)], first.code, String(count), fitted(headline, room)];
    }),
    [2],
  );
}
