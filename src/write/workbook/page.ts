import type { Worksheet } from 'exceljs';
import type { Book } from './book.ts';
import type { Cell } from './cells.ts';
import { text } from './cells.ts';
import { heightsOf, type Written } from './heights.ts';
import {
  frozenColumns,
  headerRow,
  mostPixels,
  ownParts,
  type PagePart,
  pageParts,
  pixels,
  setUpPage,
  viewOf,
} from './page-setup.ts';
import type { CellRef, ColumnRange } from './reference.ts';
import type { SheetId } from './sheet.ts';
import { dataBar, type Form, styleOf, type Tone } from './styles.ts';
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
  private readonly sheet: Worksheet;
  private readonly columns: readonly ColumnSpec[];
  private readonly widths: Widths;
  private readonly spreads: Spread[] = [];
  private readonly joined = new Map<string, number>();
  private written: Written[] = [];
  private titles: readonly [title: string, about: string, unit: string] | null = null;
  private next = 1;
  private lastOverleaf = 0;
  private filter: { readonly first: number; readonly last: number } | null = null;

  constructor(book: Book, id: SheetId, columns: readonly ColumnSpec[]) {
    this.book = book;
    this.id = id;
    this.sheet = book.worksheet(id);
    this.name = this.sheet.name;
    this.columns = columns;
    this.widths = new Widths(columns, book.rowByRow);
    if (book.rowByRow) this.setWidths();
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
    this.titles = [title, about, unit];
    this.next = headerRow;
    if (this.book.rowByRow) this.writeTitles();
  }

  /** The header row of the sheet's main table: repeated on paper, frozen on screen. */
  header(): void {
    this.heads(this.columns.map(({ header }) => header));
    if (this.book.rowByRow) return;
    this.columns.forEach(({ note = null }, i) => {
      if (note !== null) this.sheet.getCell(headerRow, i + 1).note = { texts: [{ text: cellText(note) }] };
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
    this.done();
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
    if (this.book.rowByRow) this.writeSpread(spread);
    else this.spreads.push(spread);
    this.done();
    return spread.row;
  }

  /** Lets the cell in column `from` of a row run on to column `to`. */
  private join(row: number, from: number, to: number): void {
    const { style } = this.sheet.getRow(row).getCell(from);
    for (let column = from + 1; column <= to; column++) this.sheet.getRow(row).getCell(column).style = style;
    this.sheet.mergeCells(row, from, row, to);
    this.joined.set(`${row}:${from}`, to);
  }

  /** An empty row. */
  gap(): void {
    this.next += 1;
  }

  /** Bars in the cells of a range, each as long as its figure: a chart without macros. */
  bars(range: ColumnRange, colour: string): void {
    if (range.last < range.first || this.book.rowByRow) return;
    const letters = this.sheet.getColumn(range.column).letter;
    this.sheet.addConditionalFormatting({
      ref: `${letters}${range.first}:${letters}${range.last}`,
      rules: [dataBar(colour)],
    });
  }

  /** Sets widths, heights, paper and filter from what the sheet holds. */
  finish(): void {
    if (!this.book.rowByRow) {
      this.widths.squeeze(this.mainColumns, (widths) => pixels(widths) > mostPixels);
      this.setWidths();
      this.writeTitles();
      for (const spread of this.spreads) this.writeSpread(spread);
      this.setHeights();
      this.sheet.views = [viewOf(this.id)];
    }
    const last = this.next - 1;
    const rows = { last, lastOverleaf: this.lastOverleaf === 0 ? last : this.lastOverleaf };
    setUpPage(this.sheet, this.id, this.parts, rows, this.book.words.pageOf);
    if (this.filter === null) return;
    this.sheet.autoFilter = {
      from: { row: headerRow, column: 1 },
      to: { row: this.filter.last, column: this.columns.length },
    };
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
    this.book.put(this.at(row, column), this.sheet, cell);
    this.widths.hold(column, cell);
    if (cell.kind === 'text' && cell.text !== '')
      this.written.push({ row, from: column, to: column, text: textInCell(cell) });
  }

  /** A row is complete: where rows are written one by one, it goes out. */
  private done(): void {
    const row = this.next;
    this.next += 1;
    if (!this.book.rowByRow) return;
    this.setHeights();
    this.written = [];
    this.sheet.getRow(row).commit();
  }

  private setWidths(): void {
    this.widths.all.forEach((width, i) => {
      this.sheet.getColumn(i + 1).width = width;
    });
  }

  /** Each page beside has the title and the unit of its own. */
  private writeTitles(): void {
    if (this.titles === null) return;
    const [title, about, unit] = this.titles;
    ownParts(this.parts, this.id).forEach(({ first, last }, i) => {
      this.merge(1, first, last, i === 0 ? title : this.book.words.continued(title), 'title');
      const middle = Math.min(last, Math.max(first, first + Math.ceil((last - first + 1) * 0.6) - 1));
      this.merge(2, first, middle, about, 'aside');
      if (middle < last) this.merge(2, middle + 1, last, unit, 'unit');
    });
    if (!this.book.rowByRow) return;
    for (const row of [1, 2]) this.sheet.getRow(row).commit();
  }

  private writeSpread({ row, words, form }: Spread): void {
    // A heading stands on every page beside that its table goes on to, like the title.
    const isBeside = form === 'section' && (this.lastOverleaf === 0 || row <= this.lastOverleaf);
    const parts = isBeside ? ownParts(this.parts, this.id) : this.parts.slice(0, 1);
    parts.forEach(({ first, last }, i) => {
      this.merge(row, first, last, i === 0 ? words : this.book.words.continued(words), form);
    });
  }

  /** Words over some columns of a row. */
  private merge(
    row: number,
    from: number,
    to: number,
    words: string,
    form: Form,
    tone: Tone = 'plain',
  ): void {
    for (let column = from; column <= to; column++) {
      this.sheet.getRow(row).getCell(column).style = styleOf(form, tone);
    }
    this.sheet.getRow(row).getCell(from).value = cellText(words);
    if (to > from) this.sheet.mergeCells(row, from, row, to);
    if (form === 'paragraph') this.written.push({ row, from, to, text: words });
    else this.sheet.getRow(row).height = formHeights[form] ?? 18;
  }

  private setHeights(): void {
    const widthOf = ({ row, from, to }: Written) =>
      this.widths.within(from, this.joined.get(`${row}:${from}`) ?? to);
    for (const [row, height] of heightsOf(this.written, widthOf)) {
      this.sheet.getRow(row).height = Math.max(this.sheet.getRow(row).height ?? 0, height);
    }
  }
}
