import { keepsText } from '../../cells/cell-text.ts';
import type { Language } from '../../messages/entry.ts';
import { type WorkbookWords, workbookWords } from '../../messages/workbook.ts';
import type { Derivation } from '../../money/derivation.ts';
import type { Settlement } from '../../settle/settlement.ts';
import type { LogPlaces } from '../audit/log-places.ts';
import type { Cell, FigureCell, Local, TextCell } from './cells.ts';
import {
  type CellContent,
  type DraftFormula,
  headPlace,
  type PackedWorkbook,
  type WorkbookTarget,
} from './draft.ts';
import { expressionOf, formulaOf, isShown, mostCharacters, rangeSum, type Surroundings } from './formula.ts';
import { hasAdjustments } from './has-adjustments.ts';
import { type CellRef, type ColumnRange, type Link, linksXml, refText } from './reference.ts';
import type { FurtherBooks } from './split.ts';
import { type StyleId, styleIdOf } from './styles.ts';
import { cellText, looksLikeFormula } from './text.ts';

/**
 * What a book holds: everything; the sheets that sum up, whose lines stand in other books; or the lines of such a
 * book, written row by row as values.
 */
export type BookKind = 'whole' | 'summaries' | 'values';

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
  /** Takes down what the sheets hold. */
  readonly target: WorkbookTarget;
  private readonly changed: CellRef[] = [];
  private readonly places = new Map<Derivation, CellRef>();
  private readonly nothing = new Set<string>();
  private readonly anchors = new Map<string, CellRef>();
  private readonly ranges = new Map<string, ColumnRange>();
  private readonly links = new Map<string, { readonly from: CellRef; readonly anchor: string }[]>();
  private readonly later: { readonly at: CellRef; readonly formula: () => string | null }[] = [];

  constructor(
    settlement: Settlement,
    log: LogPlaces,
    language: Language,
    kind: BookKind,
    target: WorkbookTarget,
    further: FurtherBooks = { moved: [], books: [] },
  ) {
    this.settlement = settlement;
    this.isAdjusted = hasAdjustments(settlement);
    this.log = log;
    this.language = language;
    this.words = workbookWords(language);
    this.kind = kind;
    this.rowByRow = kind === 'values';
    this.target = target;
    this.further = further;
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

  /** What stands in a cell, and how it looks; takes note of the formula that it gets once every sheet is there. */
  contentOf(
    sheet: string,
    row: number,
    column: number,
    cell: Cell,
  ): { readonly style: StyleId; readonly content: CellContent } {
    const guarded = cell.kind === 'text' && looksLikeFormula(cell.text);
    const style = styleIdOf(cell.form, cell.tone, guarded);
    if (cell.kind === 'text' && cell.lacksHead) return { style, content: this.withHead(cell.text) };
    // Most cells are words that lead nowhere: they need no place of their own.
    if (cell.kind === 'text' && cell.link === null && keepsText(cell.text))
      return { style, content: contentOfText(cell.text) };
    const at = { sheet, row, column };
    this.putLink(at, cell.link ?? null);
    return { style, content: this.valueOf(at, cell) };
  }

  /** Writes what had to wait for the other sheets, and packs the workbook. */
  pack(): Promise<PackedWorkbook> {
    const formulas = new Map<string, DraftFormula[]>();
    for (const { at, formula } of this.later) {
      const text = formula();
      // A longer one no spreadsheet takes; the figure stands as it is then.
      if (text === null || text.length > mostCharacters) continue;
      const ofSheet = formulas.get(at.sheet) ?? [];
      formulas.set(at.sheet, ofSheet);
      ofSheet.push([at.row, at.column, text]);
    }
    for (const [sheet, ofSheet] of formulas) this.target.formulas(sheet, ofSheet);
    const links = [...this.links.keys()].map((sheet) => [sheet, linksXml(this.linksOf(sheet))] as const);
    return this.target.pack(new Map(links), this.log.head);
  }

  /** The links of a sheet whose ends are there. */
  private linksOf(sheet: string): Link[] {
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

  /** Rows that go out one by one are not written before the head is known. */
  private withHead(text: string): string {
    return this.rowByRow ? text.replace(headPlace, this.log.head()) : text;
  }

  private valueOf(at: CellRef, cell: Cell): CellContent {
    if (cell.kind === 'text') return this.textOf(at, cell);
    if (cell.kind === 'figure') return this.figureOf(at, cell);
    if (!this.rowByRow) this.later.push({ at, formula: cell.formula });
    return cell.value;
  }

  private textOf(at: CellRef, { text }: TextCell): CellContent {
    if (!keepsText(text)) this.changed.push(at);
    return contentOfText(text);
  }

  /** Links are written beside the cells, so that figures and formulas can carry them. */
  private putLink(at: CellRef, link: string | null): void {
    if (link === null || this.rowByRow) return;
    const links = this.links.get(at.sheet) ?? [];
    this.links.set(at.sheet, links);
    if (links.length < mostLinks) links.push({ from: at, anchor: link });
  }

  private figureOf(at: CellRef, { node, local, shownFor, over = null }: FigureCell): number {
    const value = node.value.toNumber();
    if (this.rowByRow) return value;
    if (node.value.isZero()) this.nothing.add(nameOf(at));
    const isLiteral = node.kind === 'constant' || node.kind === 'parameter';
    if (shownFor === 'row') local?.set(node, at);
    else if (!isLiteral && shownFor === 'workbook' && !this.places.has(node)) this.places.set(node, at);
    if (isLiteral && over === null) return value;
    const formula = () => {
      const whole = over === null ? null : rangeSum(node, over, this.surroundings(local, at.sheet));
      return whole ?? (isLiteral ? null : this.figureFormula(node, at, local));
    };
    this.later.push({ at, formula });
    return value;
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

const contentOfText = (text: string): CellContent => (text === '' ? null : cellText(text));
const nameOf = ({ sheet, row, column }: CellRef): string => `${sheet}!${column}:${row}`;
