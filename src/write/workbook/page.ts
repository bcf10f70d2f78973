import type { Color, DataBarRuleType, Worksheet } from 'exceljs';
import type { Book, SheetId } from './book.ts';
import type { Cell } from './cells.ts';
import { text } from './cells.ts';
import { setUpPage } from './page-setup.ts';
import type { CellRef, ColumnRange } from './reference.ts';
import { type Form, styleOf, type Tone } from './styles.ts';
import { cellText, displayWidth, linesIn } from './text.ts';

/** A column of a sheet. */
export interface ColumnSpec {
  readonly header: string;
  /** The narrowest that it is. */
  readonly least?: number;
  /** The widest that it grows, in half-width characters; longer text wraps. */
  readonly most?: number;
  /** Shown with the header on screen: the clause's own words. */
  readonly note?: string | null;
}

interface Written {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const leastWidth = 6;
const mostMoneyWidth = 22;
const lineHeight = 14;

/** A sheet while it is filled from top to bottom; widths, heights and paper follow from what it holds. */
export class Page {
  readonly book: Book;
  readonly name: string;
  private readonly sheet: Worksheet;
  private readonly columns: readonly ColumnSpec[];
  private readonly widths: number[];
  private readonly wrapped: Written[] = [];
  private readonly merged: Written[] = [];
  private next = 1;
  private headerRow: number | null = null;
  private filter: { readonly first: number; readonly last: number } | null = null;

  constructor(book: Book, id: SheetId, columns: readonly ColumnSpec[]) {
    this.book = book;
    this.sheet = book.worksheet(id);
    this.name = this.sheet.name;
    this.columns = columns;
    this.widths = columns.map(({ least = leastWidth }) => least);
  }

  /** The row that is written next. */
  get row(): number {
    return this.next;
  }

  /** A cell of this sheet; columns count from 1. */
  at(row: number, column: number): CellRef {
    return { sheet: this.name, row, column };
  }

  range(column: number, first: number, last: number): ColumnRange {
    return { sheet: this.name, column, first, last };
  }

  /** The sheet's title, and below it what it is about on the left and the unit on the right. */
  title(title: string, about: string, unit: string): void {
    const titleRow = this.spread(title, 'title');
    this.sheet.getRow(titleRow).height = 34;
    const row = this.next;
    const middle = Math.max(1, Math.ceil(this.columns.length * 0.6));
    this.merge(row, 1, middle, about, 'aside');
    if (middle < this.columns.length) this.merge(row, middle + 1, this.columns.length, unit, 'unit');
    this.sheet.getRow(row).height = 18;
    this.next += 1;
  }

  /** The header row of the sheet's main table: repeated on paper, frozen on screen. */
  header(frozenColumns = 0): void {
    this.headerRow = this.next;
    this.heads(this.columns.map(({ header }) => header));
    this.columns.forEach(({ note = null }, i) => {
      if (note !== null) this.note(this.at(this.next - 1, i + 1), note);
    });
    this.sheet.views = [
      { state: 'frozen', xSplit: frozenColumns, ySplit: this.headerRow, showGridLines: false },
    ];
  }

  /** A header row of a further table. */
  heads(headers: readonly (string | null)[]): void {
    const row = this.next;
    headers.forEach((header, i) => {
      if (header !== null) this.put(row, i + 1, text(header, { form: 'header' }));
    });
    this.next += 1;
  }

  /** A row of cells; null leaves a place out. Returns its number. */
  add(cells: readonly (Cell | null)[]): number {
    const row = this.next;
    cells.forEach((cell, i) => {
      if (cell !== null) this.put(row, i + 1, cell);
    });
    this.next += 1;
    return row;
  }

  /** Lets the rows from `first` to `last` be filtered by the header. */
  filterRows(first: number, last: number): void {
    if (last >= first) this.filter = { first, last };
  }

  /** Words over the whole width. Returns their row. */
  spread(words: string, form: Form = 'paragraph'): number {
    const row = this.next;
    this.merge(row, 1, this.columns.length, words, form);
    this.next += 1;
    return row;
  }

  /** Lets the cell in column `from` of a row run on to column `to`. */
  join(row: number, from: number, to: number): void {
    const { style } = this.sheet.getCell(row, from);
    for (let column = from + 1; column <= to; column++) this.sheet.getCell(row, column).style = style;
    this.sheet.mergeCells(row, from, row, to);
    this.spans.set(`${row}:${from}`, to);
  }

  /** Words over some columns of a row of the caller's. */
  merge(row: number, from: number, to: number, words: string, form: Form, tone: Tone = 'plain'): void {
    for (let column = from; column <= to; column++) {
      this.sheet.getCell(row, column).style = styleOf(form, tone);
    }
    this.sheet.getCell(row, from).value = cellText(words);
    if (to > from) this.sheet.mergeCells(row, from, row, to);
    if (form === 'paragraph' || form === 'text') {
      this.merged.push({ row, column: from, text: words });
      this.spans.set(`${row}:${from}`, to);
    }
  }

  /** An empty row. */
  gap(): void {
    this.next += 1;
  }

  /** Bars in the cells of a range, each as long as its figure: a chart without macros. */
  bars(range: ColumnRange, colour: string): void {
    if (range.last < range.first) return;
    const letters = this.sheet.getColumn(range.column).letter;
    // A bar without gradient would be written with a random id.
    const bar: DataBarRuleType & { readonly color: Partial<Color> } = {
      type: 'dataBar',
      priority: 1,
      gradient: true,
      cfvo: [{ type: 'num', value: 0 }, { type: 'max' }],
      color: { argb: colour },
    };
    this.sheet.addConditionalFormatting({
      ref: `${letters}${range.first}:${letters}${range.last}`,
      rules: [bar],
    });
  }

  /** Sets widths, heights, paper and filter from what the sheet holds. */
  finish(): void {
    this.widths.forEach((width, i) => {
      this.sheet.getColumn(i + 1).width = width + 1;
    });
    this.setHeights();
    const { headerRow } = this;
    if (headerRow === null) this.sheet.views = [{ state: 'normal', showGridLines: false }];
    setUpPage(
      this.sheet,
      this.book.words.pageOf,
      headerRow === null ? null : { first: Math.max(1, headerRow - 1), last: headerRow },
    );
    if (headerRow !== null && this.filter !== null) {
      this.sheet.autoFilter = {
        from: { row: headerRow, column: 1 },
        to: { row: this.filter.last, column: this.columns.length },
      };
    }
  }

  private readonly spans = new Map<string, number>();

  private put(row: number, column: number, cell: Cell): void {
    this.book.put(this.at(row, column), this.sheet, cell);
    const shown = shownText(cell);
    const most = cell.kind === 'text' ? (this.columns[column - 1]?.most ?? 24) : mostMoneyWidth;
    const longest = displayWidth(longestLine(shown));
    const width = Math.min(cell.form === 'header' ? headerWidth(longest) : longest, most);
    this.widths[column - 1] = Math.max(this.widths[column - 1] ?? leastWidth, width + 1);
    if (cell.kind === 'text' && cell.text !== '') this.wrapped.push({ row, column, text: cell.text });
  }

  private note(cell: CellRef, words: string): void {
    this.sheet.getCell(cell.row, cell.column).note = { texts: [{ text: words }] };
  }

  private setHeights(): void {
    const lines = new Map<number, number>();
    const need = ({ row, text: words }: Written, width: number) =>
      lines.set(row, Math.max(lines.get(row) ?? 1, linesIn(words, width - 1)));
    for (const written of [...this.wrapped, ...this.merged]) {
      const to = this.spans.get(`${written.row}:${written.column}`) ?? written.column;
      const width = this.widths.slice(written.column - 1, to).reduce((sum, one) => sum + one + 1, -1);
      need(written, width);
    }
    for (const [row, count] of lines) {
      const height = Math.min(409, count * lineHeight + 4);
      this.sheet.getRow(row).height = Math.max(this.sheet.getRow(row).height ?? 0, height);
    }
  }
}

/** A header may take three lines before it widens its column. */
const headerWidth = (longest: number): number => Math.min(longest, Math.max(10, Math.ceil(longest / 3) + 1));

const longestLine = (words: string): string =>
  words.split('\n').reduce((longest, line) => (line.length > longest.length ? line : longest), '');

function shownText(cell: Cell): string {
  if (cell.kind === 'text') return cell.text;
  const value = cell.kind === 'figure' ? cell.node.value.toNumber() : cell.value;
  if (typeof value === 'string') return value;
  if (cell.form.startsWith('percent')) return '-00.0000%';
  const digits = Math.trunc(Math.abs(value)).toString().length;
  if (cell.form === 'count') return '0'.repeat(digits + 1);
  return '0'.repeat(
    digits + Math.floor((digits - 1) / 3) + (cell.form === 'ten-thousands' ? 7 : 3) + (value < 0 ? 1 : 0),
  );
}
