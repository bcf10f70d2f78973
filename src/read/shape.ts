import type { Problem } from '../messages/problem.ts';
import { problem } from '../messages/problem.ts';
import { lineAt } from './lines.ts';

// Excel looks at blocks of sixteen rows and leaves out the delimiters of columns that are empty in the block.
const excelBlock = 16;

type Records = readonly (readonly string[])[];

/**
 * What speaks against taking the records as a table: records of another width than most (E128), comment lines
 * (E129), backslash escapes (E130), single carriage returns among other line ends (E131). One problem each, at
 * the first place. Titles above the table and signatures below it, of one filled field, may be shorter.
 */
export function shapeProblems(text: string, records: Records): Problem[] {
  const width = usualWidth(records);
  const found = [commentLines(records, width), misfits(records, width), backslashes(text), loneReturns(text)];
  return found.filter((one) => one !== null);
}

const filled = (record: readonly string[]): number => record.filter((field) => field !== '').length;
const isComment = (record: readonly string[]): boolean =>
  record.length === 1 && record[0]?.startsWith('#') === true;

function usualWidth(records: Records): number {
  const often = new Map<number, number>();
  for (const record of records) {
    if (filled(record) > 1) often.set(record.length, (often.get(record.length) ?? 0) + 1);
  }
  let width = 0;
  for (const [length, count] of often) if (count > (often.get(width) ?? 0)) width = length;
  return width;
}

function misfits(records: Records, width: number): Problem | null {
  if (width === 0) return null;
  const top = records.findIndex((record) => record.length === width);
  const bottom = records.findLastIndex((record) => record.length === width);
  let count = 0;
  let first = -1;
  records.forEach((record, index) => {
    if (record.length === width || isComment(record) || isShortBlock(records, index, width)) return;
    if (isBlankLine(record) || (index < top && isTitle(record, width))) return;
    if (index > bottom && isSignature(record, width)) return;
    count++;
    if (first < 0) first = index;
  });
  if (first < 0) return null;
  const fields = records[first]?.length ?? 0;
  return problem('E128', { row: first + 1 }, { record: first + 1, fields, expected: width, count });
}

const isBlankLine = (record: readonly string[]): boolean => record.length === 1 && record[0]?.trim() === '';

function isTitle(record: readonly string[], width: number): boolean {
  return record.length < width && filled(record) <= 1;
}

/** A figure alone is no signature but the beginning of a row that broke off. */
function isSignature(record: readonly string[], width: number): boolean {
  return isTitle(record, width) && record.some((field) => /\p{L}/u.test(field));
}

function isShortBlock(records: Records, index: number, width: number): boolean {
  const length = records[index]?.length ?? 0;
  const start = index - (index % excelBlock);
  // In the first block the header stands; where it is shorter than the data, something is wrong.
  if (start === 0 || length > width) return false;
  return records.slice(start, start + excelBlock).every((record) => record.length === length);
}

function commentLines(records: Records, width: number): Problem | null {
  const index = width > 1 ? records.findIndex(isComment) : -1;
  if (index < 0) return null;
  return problem('E129', { row: index + 1, value: records[index]?.[0] ?? '' }, { record: index + 1 });
}

function backslashes(text: string): Problem | null {
  const at = text.indexOf('\\"');
  return at < 0 ? null : problem('E130', {}, { line: lineAt(text, at) });
}

function loneReturns(text: string): Problem | null {
  let quoted = false;
  let feeds = 0;
  let first = -1;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n') feeds++;
    else if (character === '\r' && text[i + 1] !== '\n' && first < 0) first = i;
  }
  return first < 0 || feeds === 0 ? null : problem('E131', {}, { line: lineAt(text, first) });
}
