import { illegalInXml, mostCharacters } from '../../cells/cell-text.ts';
import { certain } from '../../cells/certain.ts';

/**
 * Text of the input as a spreadsheet shows it unchanged: what XML forbids becomes U+FFFD, and what a spreadsheet
 * would take for an escaped character (`_x000D_`) is escaped itself.
 */
export function cellText(text: string): string {
  return shortened(text.replace(illegalInXml, '\uFFFD')).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** As much as a cell holds, without half a character at the end. */
function shortened(text: string): string {
  if (text.length <= mostCharacters) return text;
  return text.slice(0, mostCharacters).replace(/[\uD800-\uDBFF]$/, '');
}

/** Whether a spreadsheet could take the text for a formula once someone edits the cell. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text);
}

/** A text's width in half-width characters: CJK and what Chinese fonts draw as wide count two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const point = certain(character.codePointAt(0));
    width += point < 0xa0 ? 1 : 2;
  }
  return width;
}

/** The lines that a text takes in a column of that width. */
export function linesIn(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(displayWidth(line) / Math.max(1, width))), 0);
}
