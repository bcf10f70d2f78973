import type { Worksheet } from 'exceljs';
import type { StyleId } from './styles.ts';

// What is to stand in a workbook, as plain data, however it is written.

/** What a cell holds; null for nothing but its look. */
export type CellContent = string | number | null;

/**
 * Stands in a cell's text for the log's head, which is known when the sheets are filled: as wide as that, and in no other
 * text, since it begins with what XML forbids.
 */
export const headPlace = `\uFFFF${'0'.repeat(62)}`;

/** A row of a sheet, complete but for formulas. */
export interface DraftRow {
  /** Its number, from 1. */
  readonly row: number;
  /** In points; null for the usual. */
  readonly height: number | null;
  /** From column A on; null where there is no cell. */
  readonly styles: readonly (StyleId | null)[];
  /** As many as there are styles. */
  readonly contents: readonly CellContent[];
  /** Columns that are one cell, from 1, inclusive. */
  readonly merged: readonly (readonly [from: number, to: number])[];
}

/** A formula for a cell that holds its result already. */
export type DraftFormula = readonly [row: number, column: number, formula: string];

/** What can be said of a sheet before its first row. */
export interface SheetStart {
  readonly name: string;
  readonly view: Worksheet['views'][number];
  /** In half-width characters, from column A on; null where they follow from what the sheet holds. */
  readonly widths: readonly number[] | null;
}

/** What can be said of a sheet once its last row is there. */
export interface SheetEnd {
  readonly widths: readonly number[];
  /** Heights of rows that were written without, in points. */
  readonly heights: readonly (readonly [row: number, height: number])[];
  /** Words that are shown beside a cell on screen. */
  readonly notes: readonly (readonly [row: number, column: number, words: string])[];
  /** Ranges whose cells show bars, and their colours. */
  readonly bars: readonly (readonly [range: string, colour: string])[];
  readonly pageSetup: Partial<Worksheet['pageSetup']>;
  readonly footer: string;
  /** The range that can be filtered; null for none. */
  readonly filter: string | null;
}

/**
 * Takes a workbook down, sheet by sheet, and packs it. Sheets are begun in any order, each row is given once, and
 * formulas come last.
 */
export interface WorkbookTarget {
  begin(start: SheetStart): void;
  rows(sheet: string, rows: readonly DraftRow[]): void;
  finish(sheet: string, end: SheetEnd): void;
  formulas(sheet: string, formulas: readonly DraftFormula[]): void;
  /** Resolves when more rows may come: what waits to be packed is bounded. */
  ready(): Promise<void>;
  /**
   * @param links what a sheet's part says of its links (`linksXml`), by its name
   * @param head of the log, which comes where its place is
   */
  pack(links: ReadonlyMap<string, string>, head: () => string): Promise<PackedWorkbook>;
}

/** A workbook's bytes: the same drafts give the same. */
export interface PackedWorkbook {
  readonly content: Buffer;
  /** The digest of its parts (`partsDigestOf`). */
  readonly parts: string;
}
