import { columnLetters } from '../../cells/grid.ts';
import type { Book } from './book.ts';
import type { Cell } from './cells.ts';
import { text } from './cells.ts';
import { heightsOf, oneLine, type Written } from './heights.ts';
import {
  frozenColumns,
  headerRow,
  mostPixels,
  ownParts,
  type PagePart,
  pageParts,
  pageSetupOf,
  pixels,
  viewOf,
} from './page-setup.ts';
import type { CellRef, ColumnRange } from './reference.ts';
import type { SheetId } from './sheet.ts';
import { SheetRows } from './sheet-rows.ts';
import { type Form, styleIdOf } from './styles.ts';
import { cellText } from './text.ts';
import { type ColumnSpec, textInCell, Widths } from './widths.ts';

/** Words over several columns of a row. */
interface Spread {
  readonly row: number;
  readonly words: string;
  readonly form: Form;
}

const formHeights: { readonly [F in Form]?: number } = { title: 34, section: 24, signature: 30 };

/**
 * A sheet while it is filled from top to bottom; widths, heights and paper follow from what it holds. In a book that
 * is written row by row the widths are fixed, and each row is done when the next begins.
 */
export class Page {
  readonly book: Book;
  readonly name: string;
  private readonly id: SheetId;
  private readonly columns: readonly ColumnSpec[];
  private readonly widths: Widths;
  private readonly spreads: Spread[] = [];
  private readonly joined = new Map<string, number>();
  private readonly heights = new Map<number, number>();
  private readonly notes: [row: number, column: number, words: string][] = [];
  private readonly shownBars: [range: string, colour: string][] = [];
  private written: Written[] = [];
  private readonly rows: SheetRows;
  private titles: readonly [title: string, about: string, unit: string] | null = null;
  private next = 1;
  private lastOverleaf = 0;
  private filter: { readonly first: number; readonly last: number } | null = null;

  constructor(book: Book, id: SheetId, columns: readonly ColumnSpec[]) {
    this.book = book;
    this.id = id;
    this.name = book.words.sheets[id];
    this.columns = columns;
    this.widths = new Widths(columns, book.rowByRow);
    const widths = book.rowByRow ? this.widths.all : null;
    book.target.begin({ name: this.name, view: viewOf(id), widths });
    this.rows = new SheetRows(book.target, this.name);
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

  /**
   * The sheet's title, below it what it rests on (left) and the unit (right); then the header row of its main table:
   * repeated on paper, frozen on screen.
   */
  begin(title: string, unit: string): void {
    const { data, year } = this.book.settlement.policy;
    this.titles = [title, this.book.words.about(data.document, year), unit];
    this.next = headerRow;
    if (this.book.rowByRow) this.writeTitles();
    this.heads(this.columns.map(({ header }) => header));
    this.columns.forEach(({ note = null }, i) => {
      if (note !== null) this.notes.push([headerRow, i + 1, cellText(note)]);
    });
  }

  /** A header row of a further table. */
  heads(headers: readonly (string | null)[]): void {
    this.add(headers.map((header) => (header === null ? null : text(header, { form: 'header' }))));
  }

  /** A row of cells; null leaves a place out, and a cell may run on over those after it. Returns its number. */
  add(cells: readonly (Cell | null)[], joined?: readonly [from: number, to: number]): number {
    const row = this.next;
    cells.forEach((cell, i) => {
      if (cell !== null) this.put(row, i + 1, cell);
    });
    if (joined !== undefined) this.join(row, ...joined);
    this.next += 1;
    this.done(row);
    return row;
  }

  /** Lets the rows from `first` to `last` be filtered by the header. */
  filterRows(first: number, last: number): void {
    if (last >= first) this.filter = { first, last };
  }

  /** What is written from here on stands on the first page beside only. */
  closeTable(): void {
    this.lastOverleaf = this.next - 1;
  }

  /** Words over the whole width of the first page beside. Returns their row. */
  spread(words: string, form: Form = 'paragraph'): number {
    const spread = { row: this.next, words, form };
    this.next += 1;
    if (this.book.rowByRow) this.writeSpread(spread);
    else this.spreads.push(spread);
    return spread.row;
  }

  /** Lets the cell in column `from` of a row run on to column `to`. */
  private join(row: number, from: number, to: number): void {
    this.rows.join(from, to);
    this.joined.set(`${row}:${from}`, to);
  }

  /** An empty row. */
  gap(): void {
    this.next += 1;
  }

  /** Bars in the cells of a range, each as long as its figure: a chart without macros. */
  bars(range: ColumnRange, colour: string): void {
    if (range.last < range.first) return;
    const letters = columnLetters(range.column);
    this.shownBars.push([`${letters}${range.first}:${letters}${range.last}`, colour]);
  }

  /** Sets widths, heights, paper and filter from what the sheet holds. */
  finish(): void {
    if (!this.book.rowByRow) {
      this.widths.squeeze(this.mainColumns, (widths) => pixels(widths) > mostPixels);
      this.writeTitles();
      for (const spread of this.spreads) this.writeSpread(spread);
      this.setHeights();
    }
    this.rows.goOn();
    const last = this.next - 1;
    const rows = { last, lastOverleaf: this.lastOverleaf === 0 ? last : this.lastOverleaf };
    this.book.target.finish(this.name, {
      widths: this.widths.all,
      heights: this.book.rowByRow ? [] : [...this.heights],
      notes: this.notes,
      bars: this.shownBars,
      ...pageSetupOf(this.id, this.parts, rows, this.book.words.pageOf),
      filter: this.filter === null ? null : this.filterOf(this.filter),
    });
  }

  private filterOf({ last }: { readonly last: number }): string {
    return `A${headerRow}:${columnLetters(this.columns.length)}${last}`;
  }

  private get parts(): PagePart[] {
    return pageParts(this.widths.all, frozenColumns[this.id] ?? 0, this.mainColumns);
  }

  /** How many columns the first page beside has to hold. */
  private get mainColumns(): number {
    const overleaf = this.columns.findIndex((column) => column.overleaf === true);
    return overleaf < 0 ? this.columns.length : overleaf;
  }

  private put(row: number, column: number, cell: Cell): void {
    const { style, content } = this.book.contentOf(this.name, row, column, cell);
    this.rows.set(column, style, content);
    const mayWrap = this.widths.hold(column, cell);
    if (cell.kind !== 'text' || cell.text === '') return;
    if (mayWrap) this.written.push({ row, from: column, to: column, text: textInCell(cell) });
    else this.raise(row, oneLine);
  }

  /** A row is complete and goes on: its height as well, where widths do not follow from the rows. */
  private done(row: number): void {
    const { rowByRow } = this.book;
    if (rowByRow) {
      this.setHeights();
      this.written = [];
    }
    this.rows.close(row, rowByRow ? (this.heights.get(row) ?? null) : null);
    if (rowByRow) this.heights.delete(row);
  }

  /** Each page beside has the title and the unit of its own. */
  private writeTitles(): void {
    if (this.titles === null) return;
    const [title, about, unit] = this.titles;
    const parts = ownParts(this.parts, this.id);
    parts.forEach(({ first, last }, i) => {
      this.merge(1, first, last, i === 0 ? title : this.book.words.continued(title), 'title');
    });
    this.done(1);
    for (const { first, last } of parts) {
      const middle = Math.min(last, Math.max(first, first + Math.ceil((last - first + 1) * 0.6) - 1));
      this.merge(2, first, middle, about, 'aside');
      if (middle < last) this.merge(2, middle + 1, last, unit, 'unit');
    }
    this.done(2);
  }

  private writeSpread({ row, words, form }: Spread): void {
    // A heading stands on every page beside that its table goes on to, like the title.
    const isBeside = form === 'section' && (this.lastOverleaf === 0 || row <= this.lastOverleaf);
    const parts = isBeside ? ownParts(this.parts, this.id) : this.parts.slice(0, 1);
    parts.forEach(({ first, last }, i) => {
      this.merge(row, first, last, i === 0 ? words : this.book.words.continued(words), form);
    });
    this.done(row);
  }

  /** Words over some columns of a row. */
  private merge(row: number, from: number, to: number, words: string, form: Form): void {
    this.rows.set(from, styleIdOf(form), cellText(words));
    if (to > from) this.rows.join(from, to);
    if (form === 'paragraph') this.written.push({ row, from, to, text: words });
    else this.heights.set(row, formHeights[form] ?? 18);
  }

  private setHeights(): void {
    const widthOf = ({ row, from, to }: Written) =>
      this.widths.within(from, this.joined.get(`${row}:${from}`) ?? to);
    for (const [row, height] of heightsOf(this.written, widthOf)) {
      this.raise(row, height);
    }
  }

  private raise(row: number, height: number): void {
    if (height > (this.heights.get(row) ?? 0)) this.heights.set(row, height);
  }
}
