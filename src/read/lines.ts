/** The number of the line, 1 for the first, on which the character at `index` stands; CRLF, LF and CR end lines. */
export function lineAt(text: string, index: number): number {
  let line = 1;
  for (let i = 0; i < index && i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) line++;
  }
  return line;
}

/** The text of the line on which the character at `index` stands, cut to a length that fits a message. */
export function lineTextAt(text: string, index: number): string {
  const from = Math.max(text.lastIndexOf('\n', index - 1), text.lastIndexOf('\r', index - 1)) + 1;
  const line = text.slice(from).split(/[\r\n]/, 1)[0] ?? '';
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
