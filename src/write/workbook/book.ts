import type { CellValue, Worksheet } from 'exceljs';
import { keepsText } from '../../cells/cell-text.ts';
import type { Language } from '../../messages/entry.ts';
import { type WorkbookWords, workbookWords } from '../../messages/workbook.ts';
import type { Derivation } from '../../money/derivation.ts';
import type { Settlement } from '../../settle/settlement.ts';
import type { LogPlaces } from '../audit/log-places.ts';
import type { Cell, ComputedCell, FigureCell, Local, TextCell } from './cells.ts';
import { expressionOf, formulaOf, isShown, rangeSum, type Surroundings } from './formula.ts';
import { hasAdjustments } from './has-adjustments.ts';
import { type CellRef, type ColumnRange, type Link, refText } from './reference.ts';
import type { SheetId } from './sheet.ts';
import type { FurtherBooks } from './split.ts';
import { styleOf } from './styles.ts';
import { cellText, looksLikeFormula } from './text.ts';

/**
 * What a book holds: everything; the sheets that sum up, whose lines stand in other books; or the lines of such a
 * book, written row by row as values.
 */
export type BookKind = 'whole' | 'summaries' | 'values';

/** The worksheet to fill; throws for one that the book does not have. */
export type SheetOf = (id: SheetId) => Worksheet;

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
  /** Rows go out one by one, so that widths are fixed and nothing is written later. */
  readonly rowByRow: boolean;
  /** Whether there are approved corrections, so that the sheets have a column for that step. */
  readonly isAdjusted: boolean;
  private readonly kind: BookKind;
  /** What stands in further books. */
  readonly further: FurtherBooks;
  private readonly worksheetOf: SheetOf;
  private readonly changed: CellRef[] = [];
  private readonly places = new Map<Derivation, CellRef>();
  private readonly nothing = new Set<string>();
  private readonly anchors = new Map<string, CellRef>();
  private readonly ranges = new Map<string, ColumnRange>();
  private readonly links = new Map<string, { readonly from: CellRef; readonly anchor: string }[]>();
  private readonly later: (() => void)[] = [];

  constructor(
    settlement: Settlement,
    log: LogPlaces,
    language: Language,
    kind: BookKind,
    worksheetOf: SheetOf,
    further: FurtherBooks = { moved: [], books: [] },
  ) {
    this.settlement = settlement;
    this.isAdjusted = hasAdjustments(settlement);
    this.log = log;
    this.language = language;
    this.words = workbookWords(language);
    this.kind = kind;
    this.rowByRow = kind === 'values';
    this.worksheetOf = worksheetOf;
    this.further = further;
  }

  worksheet(id: SheetId): Worksheet {
    return this.worksheetOf(id);
  }

  /** Names a cell for links to lead to. */
  anchor(name: string, cell: CellRef): void {
    // Rows that go out one by one are referred to by none.
    if (!this.rowByRow) this.anchors.set(name, cell);
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
    const target = sheet.getRow(at.row).getCell(at.column);
    const guarded = cell.kind === 'text' && looksLikeFormula(cell.text);
    target.style = styleOf(cell.form, cell.tone, guarded);
    this.putLink(at, cell.link ?? null);
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

  /** The links of a sheet whose ends are there. Asked for once every sheet is filled. */
  linksOf(sheet: string): Link[] {
    return (this.links.get(sheet) ?? []).flatMap(({ from, anchor }) => {
      const to = this.anchors.get(anchor);
      return to === undefined ? [] : [{ from, to }];
    });
  }

  /**
   * A figure inside a formula of the caller's, on the sheet `from`; null where its lines stand in another book. Asked
   * for once every sheet is filled.
   */
  expression(node: Derivation, local: Local | null, from: string): string | null {
    const around = this.surroundings(local, from);
    return this.kind === 'whole' || isShown(node, around) ? expressionOf(node, around) : null;
  }

  /** The cells so far whose text could not be written as it is. */
  get changedTexts(): readonly CellRef[] {
    return this.changed;
  }

  private surroundings(local: Local | null, sheet: string): Surroundings {
    return {
      sheet,
      find: (node) => local?.get(node) ?? this.places.get(node) ?? null,
      isNothing: (cell) => this.nothing.has(nameOf(cell)),
    };
  }

  private putText(at: CellRef, { text }: TextCell, write: (value: CellValue) => void): void {
    if (text === '') return;
    const words = cellText(text);
    if (!keepsText(text)) this.changed.push(at);
    write(words);
  }

  /** Links are written beside the cells, so that figures and formulas can carry them. */
  private putLink(at: CellRef, link: string | null): void {
    if (link === null || this.rowByRow) return;
    const links = this.links.get(at.sheet) ?? [];
    this.links.set(at.sheet, links);
    if (links.length < mostLinks) links.push({ from: at, anchor: link });
  }

  private putFigure(at: CellRef, cell: FigureCell, write: (value: CellValue) => void): void {
    const { node, local, shownFor, over = null } = cell;
    const value = node.value.toNumber();
    write(value);
    if (this.rowByRow) return;
    if (node.value.isZero()) this.nothing.add(nameOf(at));
    const isLiteral = node.kind === 'constant' || node.kind === 'parameter';
    if (shownFor === 'row') local?.set(node, at);
    else if (!isLiteral && shownFor === 'workbook' && !this.places.has(node)) this.places.set(node, at);
    if (isLiteral && over === null) return;
    this.later.push(() => {
      const whole = over === null ? null : rangeSum(node, over, this.surroundings(local, at.sheet));
      const formula = whole ?? (isLiteral ? null : this.figureFormula(node, at, local));
      if (formula !== null) write({ formula, result: value });
    });
  }

  private putComputed({ value, formula }: ComputedCell, write: (value: CellValue) => void): void {
    write(value);
    if (this.rowByRow) return;
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
    const complete =
      this.kind === 'whole' ||
      (node.kind === 'operation' && node.operands.every((one) => isShown(one, around)));
    return complete ? formulaOf(node, around) : null;
  }
}

const nameOf = ({ sheet, row, column }: CellRef): string => `${sheet}!${column}:${row}`;
