import { discreet } from '../cells/discreet.ts';
import type { CellOrigin, RowOrigin } from '../cells/origin.ts';
import { cellAddress } from '../cells/origin.ts';
import type { Catalogue, Code } from './catalogue/index.ts';
import type { Wording } from './entry.ts';

export type Severity = 'error' | 'warning' | 'note';

/** The facts that a code's sentences need. */
export type FactsOf<C extends Code> = Catalogue[C]['zh'] extends Wording<infer Facts> ? Facts : never;

/** Where a problem stands; what does not apply is null. */
export interface Place {
  readonly file: string | null;
  readonly sheet: string | null;
  /** As a spreadsheet program numbers rows. */
  readonly row: number | null;
  /** The table's English column name. */
  readonly column: string | null;
  /** The header as written in the file. */
  readonly header: string | null;
  /** The cell's A1 address. */
  readonly cell: string | null;
}

/** Something to tell a person about the input. Facts only; the words are in the catalogue. */
export interface Problem {
  readonly code: Code;
  readonly place: Place;
  /** The cell's text as written; null where the problem is not about one cell. */
  readonly value: string | null;
  readonly uscc: string | null;
  readonly facts: object;
}

const nowhere: Place = { file: null, sheet: null, row: null, column: null, header: null, cell: null };

/** What is known about the place of a problem besides its facts. */
export interface Where extends Partial<Place> {
  readonly value?: string | null;
  readonly uscc?: string | null;
}

/** Makes a problem; the compiler asks for exactly the facts that the code's sentences need. */
export function problem<C extends Code>(code: C, where: Where, facts: FactsOf<C>): Problem {
  const { value = null, uscc = null, ...place } = where;
  return { code, place: { ...nowhere, ...place }, value, uscc, facts: facts as object };
}

/** The place of a whole row. */
export function atRow(origin: RowOrigin): Where {
  return { file: origin.file, sheet: origin.sheet, row: origin.row };
}

/** The place of a cell, with its text as written. */
export function atCell(origin: CellOrigin): Where {
  return {
    ...atRow(origin),
    column: origin.name,
    header: origin.header,
    cell: cellAddress(origin),
    value: discreet(origin.raw, origin.name),
  };
}

/** The place of a cell, or of its row where the file has no such column. */
export function atCellOrRow(cell: CellOrigin | undefined, row: RowOrigin): Where {
  return cell === undefined ? atRow(row) : atCell(cell);
}

/** E → error, W → warning, N → note. */
export function severityOf(code: Code): Severity {
  return code.startsWith('E') ? 'error' : code.startsWith('W') ? 'warning' : 'note';
}
