/**
 * Puts fields written as ="00123", which keep their zeros in Excel, between quotes of their own, so that a strict
 * CSV parser takes the whole mark as the field's text. Fields that are quoted already stay as they are.
 */
export function quoteTextMarks(text: string, delimiter: string): string {
  const parts: string[] = [];
  const mark = /="[^"\r\n]*"/y;
  let copied = 0;
  for (let at = 0; at < text.length; at = nextField(text, at, delimiter)) {
    mark.lastIndex = at;
    const found = mark.exec(text)?.[0];
    if (found === undefined) continue;
    const behind = text[at + found.length];
    if (behind !== undefined && behind !== delimiter && behind !== '\n' && behind !== '\r') continue;
    parts.push(text.slice(copied, at), `"${found.replaceAll('"', '""')}"`);
    copied = at + found.length;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(copied);
}

/** Where the field after the one at `start` begins. */
function nextField(text: string, start: number, delimiter: string): number {
  let quoted = false;
  for (let i = start; i < text.length; i++) {
    const character = text[i];
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === delimiter || character === '\n' || character === '\r')) return i + 1;
  }
  return text.length;
}
