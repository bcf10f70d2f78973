import { certain } from '../cells/certain.ts';
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
  const shapes = new RecordShapes();
  for (const record of records) shapes.add(record);
  const found = [backslashes(text), loneReturns(text)];
  return [...shapes.problems(), ...found.filter((one) => one !== null)];
}

/** The widths of records, of which it shows only at the end which is the usual one. */
export class RecordShapes {
  /** Of each record its number of fields, below 0 where more than one is filled; 0 for a blank line. */
  private readonly widths: number[] = [];
  /** Records of one filled field that has a letter. */
  private readonly lettered = new Set<number>();
  private readonly often = new Map<number, number>();
  private comment: { readonly index: number; readonly text: string } | null = null;
  private readonly comments = new Set<number>();

  add(record: readonly string[]): void {
    const { length } = record;
    const index = this.widths.length;
    const first = record[0] ?? '';
    if (length === 1 && first.startsWith('#')) {
      this.comment ??= { index, text: first };
      this.comments.add(index);
    }
    const several = severalFilled(record);
    if (several) this.often.set(length, (this.often.get(length) ?? 0) + 1);
    if (!several && record.some((field) => /\p{L}/u.test(field))) this.lettered.add(index);
    const blank = length === 1 && first.trim() === '';
    this.widths.push(several ? -length : blank ? 0 : length);
  }

  /** Comment lines and records of another width, at the first place of each. */
  problems(): Problem[] {
    let width = 0;
    for (const [length, count] of this.often) if (count > (this.often.get(width) ?? 0)) width = length;
    return [this.commentLines(width), this.misfits(width)].filter((one) => one !== null);
  }

  private commentLines(width: number): Problem | null {
    if (width <= 1 || this.comment === null) return null;
    const { index, text } = this.comment;
    return problem('E129', { row: index + 1, value: text }, { record: index + 1 });
  }

  private misfits(width: number): Problem | null {
    if (width === 0) return null;
    let count = 0;
    let first = -1;
    const top = this.widths.findIndex((shape) => lengthOf(shape) === width);
    const bottom = this.widths.findLastIndex((shape) => lengthOf(shape) === width);
    this.widths.forEach((shape, index) => {
      if (lengthOf(shape) === width || shape === 0) return;
      if (this.comments.has(index) || this.isShortBlock(index, width)) return;
      const title = shape > 0 && shape < width;
      // A figure alone is no signature but the beginning of a row that broke off.
      if (title && (index < top || (index > bottom && this.lettered.has(index)))) return;
      count++;
      if (first < 0) first = index;
    });
    if (first < 0) return null;
    const fields = lengthOf(certain(this.widths[first]));
    return problem('E128', { row: first + 1 }, { record: first + 1, fields, expected: width, count });
  }

  private isShortBlock(index: number, width: number): boolean {
    const length = lengthOf(certain(this.widths[index]));
    const start = index - (index % excelBlock);
    // In the first block the header stands; where it is shorter than the data, something is wrong.
    if (start === 0 || length > width) return false;
    return this.widths.slice(start, start + excelBlock).every((shape) => lengthOf(shape) === length);
  }
}

const lengthOf = (shape: number): number => (shape === 0 ? 1 : Math.abs(shape));

function severalFilled(record: readonly string[]): boolean {
  let filled = 0;
  for (const field of record) if (field !== '' && ++filled > 1) return true;
  return false;
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
