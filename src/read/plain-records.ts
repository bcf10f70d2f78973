/** In characters: what a record may have at most to be split here; longer ones are left to csv-parse and its bound. */
const longestLine = 2_000_000;

/**
 * The records of a text without quotes, which needs no parser: lines, and fields between delimiters. The same records
 * as csv-parse gives, in a tenth of the time.
 * @returns null where the text has a quote, a carriage return inside a line, or a line that may be too long
 */
export function plainRecords(text: string, delimiter: string): string[][] | null {
  if (text.includes('"')) return null;
  const feeds = text.includes('\r');
  // Looking for the ends of lines one by one in a text of many megabytes took a millisecond for each of them.
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const records: string[][] = [];
  for (const [i, whole] of lines.entries()) {
    if (whole.length > longestLine) return null;
    const closed = i < lines.length - 1 || text.endsWith('\n');
    const line = feeds && closed && whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    if (feeds && line.includes('\r')) return null;
    records.push(line.split(delimiter));
  }
  return records;
}
