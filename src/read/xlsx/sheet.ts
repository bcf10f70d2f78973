import { certain } from '../../cells/certain.ts';
import type { GridCell } from '../../cells/grid.ts';
import { columnLetters } from '../../cells/grid.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import { blankFilter } from './blanks.ts';
import type { CellContext, CellValue } from './cell.ts';
import { decodeCell } from './cell.ts';
import type { CellRange } from './reference.ts';
import { lastColumn, lastRow, parseAddress, parseRange } from './reference.ts';
import { isTrue } from './workbook.ts';
import type { Attributes } from './xml.ts';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** A row under construction. */
export interface OpenRow {
  readonly row: number;
  readonly cells: GridCell[];
  readonly hidden?: boolean;
}

/** A sheet's cells as stored, merged ranges not yet applied. */
export interface StoredSheet {
  /** In order, rows and cells alike. */
  readonly rows: readonly OpenRow[];
  readonly merges: readonly CellRange[];
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
  /** How many cells stand in rows numbered 0, which no spreadsheet shows. */
  readonly unplaced: number;
}

/** Reads one sheet's part. E111 where it is missing or broken, E132 where a cell gives no reliable value, E135 where
 * there are too many. */
export async function readSheet(
  zip: Zip,
  part: string,
  name: string,
  context: CellContext,
): Promise<StoredSheet | Refusal> {
  const reader = new SheetReader(context);
  const trouble = await readXml(zip, part, reader);
  if (trouble !== null) return trouble;
  const damagedAt = reader.damagedAt ?? putInOrder(reader.rows);
  if (damagedAt !== null)
    return refuse('E132', { sheet: name, cell: damagedAt }, { sheet: name, cell: damagedAt });
  return reader;
}

class SheetReader {
  readonly rows: OpenRow[] = [];
  readonly merges: CellRange[] = [];
  readonly hiddenColumns: (readonly [number, number])[] = [];
  readonly filter = blankFilter();
  damagedAt: string | null = null;
  unplaced = 0;

  readonly #context: CellContext;
  #inRows = false;
  #row: { row: number; cells: GridCell[]; hidden?: boolean } = { row: 0, cells: [] };
  #column = 0;
  #cell: Attributes | null = null;
  #value: string | null = null;
  #inline: string | null = null;
  #formula: string | null = null;
  #element = '';

  constructor(context: CellContext) {
    this.#context = context;
  }

  open(name: string, attributes: Attributes): void {
    const { ref, hidden, min, max } = attributes;
    this.#element = name;
    if (name === 'sheetData') this.#inRows = true;
    else if (this.#inRows) this.#openInRows(name, attributes);
    else if (name === 'mergeCell') this.#openMerge(ref ?? '');
    else if (name === 'col' && isTrue(hidden)) this.#hide(Number(min), Number(max));
  }

  #openInRows(name: string, attributes: Attributes): void {
    const { t: type } = attributes;
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#value = '';
    else if (name === 'is') this.#inline = '';
    // A shared formula may stand without text; an idle <f/> says nothing.
    else if (name === 'f') this.#formula = type ?? '';
  }

  text(piece: string): void {
    if (this.#cell === null) return;
    if (this.#element === 'v') this.#value = (this.#value ?? '') + piece;
    else if (this.#element === 't' && this.#inline !== null) this.#inline += piece;
    else if (this.#element === 'f') this.#formula = (this.#formula ?? '') + piece;
  }

  close(name: string): void {
    this.#element = '';
    if (name === 'c') this.#closeCell();
    else if (name === 'sheetData') this.#inRows = false;
    else if (name === 'row' && this.#row.cells.length > 0) this.rows.push(this.#row);
  }

  #hide(first: number, last: number): void {
    if (first >= 1 && first <= last) this.hiddenColumns.push([Math.floor(first), last]);
  }

  #openRow({ r, hidden, ht = '1' }: Attributes): void {
    const row = r === undefined ? this.#row.row + 1 : Number(r);
    if (!Number.isInteger(row) || row < 0 || row > lastRow) this.damagedAt ??= `A${r ?? row}`;
    this.#row = { row, cells: [] };
    if (isTrue(hidden) || Number(ht) === 0) this.#row.hidden = true;
    this.#column = 0;
  }

  #openCell(attributes: Attributes): void {
    const { r } = attributes;
    if (this.#row.row === 0) {
      this.unplaced++;
      return;
    }
    const address = r === undefined ? { column: this.#column + 1, row: this.#row.row } : parseAddress(r);
    if (address === null || address.row !== this.#row.row || address.column > lastColumn) {
      this.damagedAt ??= r ?? `${columnLetters(this.#column + 1)}${this.#row.row}`;
      return;
    }
    this.#column = address.column;
    this.#cell = attributes;
    this.#value = null;
    this.#inline = null;
    this.#formula = null;
  }

  #closeCell(): void {
    const attributes = this.#cell;
    this.#cell = null;
    if (attributes === null || (this.#value === null && this.#inline === null && this.#formula === null))
      return;
    const { t = 'n', s = '0' } = attributes;
    const cell = {
      type: t,
      style: Number(s),
      value: this.#value,
      inline: this.#inline,
      hasFormula: this.#formula !== null && this.#formula !== '',
    };
    const value = decodeCell(cell, this.#context);
    if (value === 'damaged') this.damagedAt ??= `${columnLetters(this.#column)}${this.#row.row}`;
    else if (value !== null && this.#context.room.take(1)) this.#row.cells.push(cellAt(this.#column, value));
  }

  refusal(): Refusal | null {
    return this.#context.room.refusal();
  }

  #openMerge(reference: string): void {
    const range = parseRange(reference);
    if (range !== null) this.merges.push(range);
  }
}

/** Field by field, since a spread object takes half as much memory again, and sheets have a million cells. */
function cellAt(column: number, { type, raw, value, rescaled }: CellValue): GridCell {
  if (rescaled) return { column, type, raw, value, rescaled };
  return { column, type, raw, value };
}

/** Sorts rows and cells; gives the address of a cell that stands there twice, or null. */
function putInOrder(rows: OpenRow[]): string | null {
  if (!isRising(rows.map((row) => row.row))) rows.sort((a, b) => a.row - b.row);
  let before = 0;
  for (const { row, cells } of rows) {
    if (row === before) return `${columnLetters(cells[0]?.column ?? 1)}${row}`;
    before = row;
    if (isRising(cells.map((cell) => cell.column))) continue;
    cells.sort((a, b) => a.column - b.column);
    const twice = cells.find((cell, i) => cell.column === cells[i + 1]?.column);
    if (twice !== undefined) return `${columnLetters(twice.column)}${row}`;
  }
  return null;
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, i) => i === 0 || number > certain(numbers[i - 1]));
}
