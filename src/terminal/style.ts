import { stripVTControlCharacters } from 'node:util';
import { Chalk, type ChalkInstance } from 'chalk';
import { eastAsianWidth } from 'get-east-asian-width';
import { certain } from '../cells/certain.ts';

export { printable } from '../cells/printable.ts';

/** Where text is shown. */
interface Shown {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether it is a terminal. */
  readonly terminal: boolean;
}

/** Colours where the terminal takes them; NO_COLOR and FORCE_COLOR have the last word. */
export function colours({ env, terminal }: Shown): ChalkInstance {
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0';
  const refused = (env['NO_COLOR'] ?? '') !== '' || env['FORCE_COLOR'] === '0' || env['TERM'] === 'dumb';
  return new Chalk({ level: forced || (terminal && !refused) ? 1 : 0 });
}

/** Marks that stand on the character before them. */
const takesNoColumn = /\p{M}/u;

/**
 * How many terminal columns a text takes, its colours aside; Chinese characters take two. Joined emoji are none of a
 * table's words.
 */
export function width(text: string): number {
  let columns = 0;
  for (const character of stripVTControlCharacters(text)) {
    const point = certain(character.codePointAt(0));
    if (point < 0x300) columns += 1;
    else if (!takesNoColumn.test(character)) columns += eastAsianWidth(point);
  }
  return columns;
}

/** The text filled up with spaces to a width in terminal columns. */
export function padded(text: string, columns: number, side: 'left' | 'right' = 'left'): string {
  const gap = ' '.repeat(Math.max(0, columns - width(text)));
  return side === 'left' ? text + gap : gap + text;
}

/** Rows in aligned columns, two spaces apart; `right` names the columns that align right. */
export function aligned(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [i, text] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, width(text));
  return rows.map((row) =>
    row
      .map((text, i) => padded(text, certain(widths[i]), right.includes(i) ? 'right' : 'left'))
      .join('  ')
      .trimEnd(),
  );
}

/** Texts behind their labels, all of them in one column. */
export function labelled(rows: readonly (readonly [label: string, text: string])[]): string[] {
  const label = Math.max(0, ...rows.map(([name]) => width(name)));
  return rows.map(([name, text]) => `${padded(name, label)}  ${text}`);
}

/** The text cut to a number of characters, the cut shown. */
export function shortened(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

/** The text cut to a width in terminal columns, the cut shown. */
export function fitted(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let cut = '';
  let taken = 1;
  for (const character of text) {
    taken += width(character);
    if (taken > columns) break;
    cut += character;
  }
  return `${cut}…`;
}

/** A word, or one character of a script without words, with marks that open it and marks and blanks that close it. */
const piece =
  /[“‘（《]*(?:[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef“‘]+)[、，。；：？！）》”’]*\s*|[“‘]\s*/gu;

/** What stands before a line's own text: its blanks, or its label and the gap behind it. */
const lead = /^ *(?:\S+(?: \S+)* {2,})?/;

/** A line broken between words to a width in terminal columns; further lines stand below the first one's text. */
export function wrapped(line: string, columns: number): string {
  if (width(line) <= columns) return line;
  const [start = ''] = lead.exec(line) ?? [];
  const indent = width(start) > columns / 2 ? 2 : width(start);
  const lines: string[] = [];
  let current = start;
  let filled = false;
  for (const [text] of line.slice(start.length).matchAll(piece)) {
    if (filled && width(current) + width(text.trimEnd()) > columns) {
      lines.push(current.trimEnd());
      current = ' '.repeat(indent);
    }
    current += text;
    filled = true;
  }
  return [...lines, current].join('\n');
}
