import type { CellValue, Worksheet } from 'exceljs';
import type { Language } from '../../messages/entry.ts';
import { type WorkbookWords, workbookWords } from '../../messages/workbook.ts';
import type { Derivation } from '../../money/derivation.ts';
import type { Settlement } from '../../settle/settlement.ts';
import type { LogPlaces } from '../audit/log-places.ts';
import type { Cell, ComputedCell, FigureCell, Local, TextCell } from './cells.ts';
import { expressionOf, formulaOf, type Surroundings } from './formula.ts';
import { type CellRef, type ColumnRange, linkTarget, refText } from './reference.ts';
import { styleOf } from './styles.ts';
import { cellText, looksLikeFormula } from './text.ts';

export type SheetId = keyof WorkbookWords['sheets'];

/** Excel takes no more links on a sheet. */
const mostLinks = 65_000;

/**
 * The workbook while it is filled: which cell shows which figure, and what can only be written once every sheet
 * is there. A figure's first cell computes it, every other one refers to that cell.
 */
export class Book {
  readonly settlement: Settlement;
  readonly log: LogPlaces;
  readonly language: Language;
  readonly words: WorkbookWords;
  private readonly worksheets: ReadonlyMap<SheetId, Worksheet>;
  private readonly places = new Map<Derivation, CellRef>();
  private readonly nothing = new Set<string>();
  private readonly anchors = new Map<string, CellRef>();
  private readonly ranges = new Map<string, ColumnRange>();
  private readonly links = new Map<string, number>();
  private readonly later: (() => void)[] = [];

  constructor(
    settlement: Settlement,
    log: LogPlaces,
    language: Language,
    worksheets: ReadonlyMap<SheetId, Worksheet>,
  ) {
    this.settlement = settlement;
    this.log = log;
    this.language = language;
    this.words = workbookWords(language);
    this.worksheets = worksheets;
  }

  worksheet(id: SheetId): Worksheet {
    const sheet = this.worksheets.get(id);
    if (sheet === undefined) throw new Error(`the workbook has no sheet ${id}`);
    return sheet;
  }

  /** Names a cell for links to lead to. */
  anchor(name: string, cell: CellRef): void {
    this.anchors.set(name, cell);
  }

  /** Names a range for formulas of other sheets. */
  nameRange(name: string, range: ColumnRange): void {
    this.ranges.set(name, range);
  }

  /** A formula over a named range; null where no sheet has it. */
  overRange(name: string, formula: (range: ColumnRange) => string | null): string | null {
    const range = this.ranges.get(name);
    return range === undefined ? null : formula(range);
  }

  /** A reference to a named cell; null where no sheet has it. */
  referTo(anchor: string, from: string): string | null {
    const cell = this.anchors.get(anchor);
    return cell === undefined ? null : refText(cell, from);
  }

  /** Writes a cell, or takes note to write it once every sheet is filled. */
  put(at: CellRef, sheet: Worksheet, cell: Cell): void {
    const target = sheet.getCell(at.row, at.column);
    const guarded = cell.kind === 'text' && looksLikeFormula(cell.text);
    target.style = styleOf(cell.form, cell.tone, guarded);
    const write = (value: CellValue) => {
      target.value = value;
    };
    if (cell.kind === 'text') this.putText(at, cell, write);
    else if (cell.kind === 'figure') this.putFigure(at, cell, write);
    else this.putComputed(cell, write);
  }

  /** Writes what had to wait for the other sheets. */
  finish(): void {
    for (const write of this.later) write();
  }

  /** A figure inside a formula of the caller's, on the sheet `from`. Asked for once every sheet is filled. */
  expression(node: Derivation, local: Local | null, from: string): string {
    return expressionOf(node, this.surroundings(local, from));
  }

  private surroundings(local: Local | null, sheet: string): Surroundings {
    return {
      sheet,
      find: (node) => local?.get(node) ?? this.places.get(node) ?? null,
      isNothing: (cell) => this.nothing.has(nameOf(cell)),
    };
  }

  private putText(at: CellRef, { text, link }: TextCell, write: (value: CellValue) => void): void {
    if (text === '') return;
    const words = cellText(text);
    write(words);
    const count = (this.links.get(at.sheet) ?? 0) + 1;
    if (link === null || count > mostLinks) return;
    this.links.set(at.sheet, count);
    this.later.push(() => {
      const target = this.anchors.get(link);
      if (target !== undefined) write({ text: words, hyperlink: linkTarget(target) });
    });
  }

  private putFigure(at: CellRef, cell: FigureCell, write: (value: CellValue) => void): void {
    const { node, local, shownFor } = cell;
    const value = node.value.toNumber();
    write(value);
    if (node.value.isZero()) this.nothing.add(nameOf(at));
    if (node.kind === 'constant' || node.kind === 'parameter') {
      if (shownFor === 'row') local?.set(node, at);
      return;
    }
    if (shownFor === 'row') local?.set(node, at);
    else if (shownFor === 'workbook' && !this.places.has(node)) this.places.set(node, at);
    this.later.push(() => {
      const formula = this.figureFormula(node, at, local);
      if (formula !== null) write({ formula, result: value });
    });
  }

  private putComputed({ value, formula }: ComputedCell, write: (value: CellValue) => void): void {
    write(value);
    this.later.push(() => {
      const text = formula();
      if (text !== null) write({ formula: text, result: value });
    });
  }

  /** A reference where another cell computes the figure, the formula where this one does. */
  private figureFormula(node: Derivation, at: CellRef, local: Local | null): string | null {
    const around = this.surroundings(local, at.sheet);
    const shown = around.find(node);
    if (shown !== null && nameOf(shown) !== nameOf(at)) return refText(shown, at.sheet);
    return formulaOf(node, around);
  }
}

const nameOf = ({ sheet, row, column }: CellRef): string => `${sheet}!${column}:${row}`;
