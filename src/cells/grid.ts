/**
 * What a file holds, cell by cell, before anything is known of its meaning.
 * `raw` is what the file stores, decoded; `value` is what it is taken for.
 */
export type CellType = 'text' | 'number' | 'boolean' | 'error' | 'date' | 'empty-formula';

/** What a cell holds. */
export interface CellContent {
  readonly type: CellType;
  /** As stored: the text; a number by 15 significant digits; TRUE or FALSE; `#REF!`; an ISO date's text. */
  readonly raw: string;
  /** As taken: the same, but a date as `2023-05-01`. A formula without cached value has ''. */
  readonly value: string;
}

/** One non-empty cell of a sheet. */
export interface GridCell extends CellContent {
  /** 1 for column A; for CSV the field's place in its record. */
  readonly column: number;
  /** Set where the number format shows an amount of another size than is stored, such as 305 for 3050000. */
  readonly rescaled?: true;
  /** Set where a merged range covers several cells: the address of its first cell, e.g. `B7`. */
  readonly mergedFrom?: string;
  /** Set where the file stores nothing here and the merged range's first cell is repeated. */
  readonly repeated?: true;
  /** Set where a merged range hides what the file stores here: what its first cell shows instead, null for nothing. */
  readonly shown?: CellContent | null;
}

/** A row with at least one non-empty cell. */
export interface GridRow {
  /** As a spreadsheet program numbers it: 1 for the first row; for CSV the record, blank ones counted. */
  readonly row: number;
  /** In column order. */
  readonly cells: readonly GridCell[];
  readonly hidden?: boolean;
}

/** A worksheet, or a whole CSV file. */
export interface Sheet {
  /** null for CSV. */
  readonly name: string | null;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  readonly rows: readonly GridRow[];
  /** Numbers of the hidden columns. */
  readonly hiddenColumns: readonly number[];
}

/** One input file, read whole. */
export interface Workbook {
  /** The file's name inside the data folder, never a path of the machine. */
  readonly file: string;
  readonly format: 'xlsx' | 'csv';
  /** Lower-case hexadecimal digest of the file's bytes. */
  readonly sha256: string;
  readonly bytes: number;
  /** For CSV: `utf-8`, `gb18030`, `utf-16le`, `utf-16be`; null for XLSX. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly date1904: boolean;
  readonly sheets: readonly Sheet[];
}

/** Letters by column number: they are asked for with every cell that is cited. */
const known: string[] = [];

/** Column number to letters as in A1 notation: 1 → A, 28 → AB. */
export function columnLetters(column: number): string {
  known[column] ??= lettersOf(column);
  return known[column];
}

function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
