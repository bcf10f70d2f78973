import { certain } from '../../cells/certain.ts';
import type { Cell, TextCell } from './cells.ts';
import { displayWidth } from './text.ts';

/** A column of a sheet. */
export interface ColumnSpec {
  readonly header: string;
  /** The narrowest that it is, in half-width characters. */
  readonly least?: number;
  /** The widest that it grows; longer text wraps. */
  readonly most?: number;
  /** Shown with the header on screen: the clause's own words. */
  readonly note?: string | null;
  /** Where the sheet is too wide for one page, this column and those after it go to the next page beside. */
  readonly overleaf?: boolean;
}

const leastWidth = 6;
const leastTextWidth = 8;
const mostTextWidth = 24;
const mostMoneyWidth = 22;
const fixedWidth = 15;

/** The widths of a sheet's columns, growing with what they hold. */
export class Widths {
  private readonly specs: readonly ColumnSpec[];
  private readonly found: number[];
  /** No column is ever narrower. */
  private readonly narrowest: readonly number[];
  /** What no column is narrowed below: what its figures need, since one that does not fit shows as ####. */
  private readonly needed: number[];
  private readonly fixed: boolean;

  /** @param fixed widths that are told before the first row is written, and do not follow what the rows hold */
  constructor(specs: readonly ColumnSpec[], fixed: boolean) {
    this.specs = specs;
    this.fixed = fixed;
    this.found = specs.map(({ least = leastWidth, most = fixedWidth }) => (fixed ? most + 1 : least));
    this.narrowest = [...this.found];
    this.needed = specs.map(({ least = leastTextWidth }) => Math.max(least, leastTextWidth));
  }

  /**
   * Takes a cell of column `column` (from 1) into account.
   * @returns whether it may take more than one line
   */
  hold(column: number, cell: Cell): boolean {
    const shown = shownText(cell);
    const line = longestLine(shown);
    const longest = displayWidth(line);
    if (!this.fixed) this.grow(column, cell, longest);
    return line !== shown || longest > certain(this.narrowest[column - 1]);
  }

  private grow(column: number, cell: Cell, longest: number): void {
    const most = cell.kind === 'text' ? (this.specs[column - 1]?.most ?? mostTextWidth) : mostMoneyWidth;
    const width = Math.min(cell.form === 'header' ? headerWidth(longest) : longest, most);
    this.found[column - 1] = Math.max(certain(this.found[column - 1]), width + 1);
    if (cell.kind !== 'text') this.needed[column - 1] = Math.max(certain(this.needed[column - 1]), width + 1);
  }

  /** The widths as the spreadsheet is told, in half-width characters. */
  get all(): readonly number[] {
    return this.found.map((width) => width + 1);
  }

  /** What fits into columns `from` to `to`, in half-width characters. */
  within(from: number, to: number): number {
    return this.found.slice(from - 1, to).reduce((sum, width) => sum + width + 1, -1);
  }

  /** Narrows the first `count` columns, the widest first and none below what its figures need, as long as `tooWide` says so. */
  squeeze(count: number, tooWide: (widths: readonly number[]) => boolean): void {
    while (!this.fixed && tooWide(this.all.slice(0, count))) {
      const narrow = this.found
        .slice(0, count)
        .map((width, i) => (width > certain(this.needed[i]) ? width : 0));
      const widest = Math.max(...narrow);
      if (widest === 0) return;
      this.found[narrow.indexOf(widest)] = widest - 1;
    }
  }
}

/** A header may take three lines before it widens its column. */
const headerWidth = (longest: number): number => Math.min(longest, Math.max(8, Math.ceil(longest / 3) + 1));

function longestLine(words: string): string {
  if (!words.includes('\n')) return words;
  return words.split('\n').reduce((longest, line) => (line.length > longest.length ? line : longest), '');
}

/** A text as it takes room: what stands in from its border has a wide space in front. */
export function textInCell({ text, form }: TextCell): string {
  return form === 'beside-amount' ? text.replace(/^/gm, '\u3000') : text;
}

function shownText(cell: Cell): string {
  if (cell.kind === 'text') return textInCell(cell);
  const value = cell.kind === 'figure' ? cell.node.value.toNumber() : cell.value;
  if (typeof value === 'string') return value;
  if (cell.form.startsWith('percent')) return cell.form === 'percent-4' ? '-00.0000%' : '00.00%';
  const digits = Math.trunc(Math.abs(value)).toString().length;
  if (cell.form === 'count') return '0'.repeat(digits + 1);
  return '0'.repeat(
    digits + Math.floor((digits - 1) / 3) + (cell.form === 'ten-thousands' ? 7 : 3) + (value < 0 ? 1 : 0),
  );
}
