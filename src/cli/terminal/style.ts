import { Chalk, type ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import type { Io } from '../io.ts';

/** Colours where the terminal takes them; NO_COLOR and FORCE_COLOR have the last word. */
export function colours({ env, terminal }: Pick<Io, 'env' | 'terminal'>): ChalkInstance {
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0';
  const refused = (env['NO_COLOR'] ?? '') !== '' || env['FORCE_COLOR'] === '0' || env['TERM'] === 'dumb';
  return new Chalk({ level: forced || (terminal && !refused) ? 1 : 0 });
}

/** How many terminal columns a text takes; Chinese characters take two. */
export function width(text: string): number {
  return stringWidth(text);
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
      .map((text, i) => padded(text, widths[i] ?? 0, right.includes(i) ? 'right' : 'left'))
      .join('  ')
      .trimEnd(),
  );
}

/** Input text made harmless for a terminal: control and direction characters are shown, not obeyed. */
export function printable(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be shown
    /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The text cut to a number of characters, the cut shown. */
export function shortened(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
