import type { ChalkInstance } from 'chalk';
import { byCodePoint } from '../../cells/origin.ts';
import type { Language } from '../../messages/entry.ts';
import type { CodeCounts } from '../../messages/order.ts';
import { type Place, type Problem, type Severity, severityOf } from '../../messages/problem.ts';
import { terminalWords } from '../../messages/terminal.ts';
import { hasOwnHeadline, tell } from '../../messages/told.ts';
import { aligned, fitted, padded, printable, shortened, width } from './style.ts';

const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** The longest text of a cell that is shown. */
const longestValue = 120;

/** One problem: severity, code and headline; then place, original text, what was expected, what to do. */
export function problemText(problem: Problem, language: Language, chalk: ChalkInstance): string {
  const words = terminalWords[language];
  const severity = severityOf(problem.code);
  const paint = { error: chalk.red.bold, warning: chalk.yellow, note: chalk.cyan }[severity];
  const told = tell(problem, language);
  const details: [string, string][] = [];
  const place = placeText(problem.place, words.cell);
  if (place !== '') details.push([words.place, place]);
  if (problem.value !== null && problem.value !== '') {
    details.push([words.written, `“${printable(shortened(problem.value, longestValue))}”`]);
  }
  const expected = told.list ?? (told.expected === null ? [] : [told.expected]);
  details.push(
    ...expected.map((line, at): [string, string] => [at === 0 ? words.expected : '', printable(line)]),
  );
  details.push([words.hint, printable(told.hint)]);
  const label = Math.max(...details.map(([name]) => width(name)));
  return [
    `${paint(`${words[severity]} ${problem.code}`)}  ${printable(told.headline)}`,
    ...details.map(([name, text]) => `  ${chalk.dim(padded(name, label))}  ${text}`),
  ].join('\n');
}

/** `企业.csv:5  单元格 F5 研发投入`, or `附件2.xlsx · 专利:9  单元格 F9 授权公告日`. */
function placeText({ file, sheet, row, cell, header, column }: Place, cellWord: string): string {
  if (file === null) return '';
  const line = row === null ? '' : `:${row}`;
  const name = header ?? column;
  const at = cell === null ? '' : `  ${cellWord} ${cell}`;
  return printable(
    `${file}${sheet === null ? '' : ` · ${sheet}`}${line}${at}${name === null ? '' : ` ${name}`}`,
  );
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
