import { illegalInXml, mostCharacters } from '../../cells/cell-text.ts';

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

/** A text's width in half-width characters: CJK and what Chinese fonts draw as wide count two, also beyond 16 bits. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // The second half of a pair is no character of its own.
    if (unit < 0xa0) width += 1;
    else if (unit < 0xdc00 || unit > 0xdfff) width += 2;
  }
  return width;
}

/** The lines that a text takes in a column of that width. */
export function linesIn(text: string, width: number): number {
  const room = Math.max(1, width);
  const linesOf = (line: string) => Math.max(1, Math.ceil(displayWidth(line) / room));
  if (!text.includes('\n')) return linesOf(text);
  return text.split('\n').reduce((lines, line) => lines + linesOf(line), 0);
}
