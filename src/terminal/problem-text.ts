import type { ChalkInstance } from 'chalk';
import type { Language } from '../messages/entry.ts';
import { type Place, type Problem, severityOf } from '../messages/problem.ts';
import { terminalWords } from '../messages/terminal.ts';
import type { Told } from '../messages/told-by.ts';
import { padded, printable, shortened, width } from './style.ts';

/** The longest text of a cell that is shown. */
const longestValue = 120;

/** A problem as it was told: severity, code and headline; then place, original text, what was expected, what to do. */
export function toldText(problem: Problem, told: Told, language: Language, chalk: ChalkInstance): string {
  const words = terminalWords[language];
  const severity = severityOf(problem.code);
  const paint = { error: chalk.red.bold, warning: chalk.yellow, note: chalk.cyan }[severity];
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
