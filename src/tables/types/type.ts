import type { GridCell } from '../../cells/grid.ts';
import type { CellOrigin } from '../../cells/origin.ts';
import { atCell, type Problem, type Where } from '../../messages/problem.ts';
import { folded } from './normal.ts';

/** What reading a cell gave: a value (perhaps with something to say about it), or only problems. */
export interface CellReading<T> {
  /** undefined where the cell could not be taken for a value of its type. */
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

/** What a cell is read with. */
export interface CellContext {
  readonly origin: CellOrigin;
  readonly cell: GridCell;
  /** The enterprise of the row where it is known: problems carry it. */
  readonly uscc: string | null;
  /** 元 per unit of the column: 1, or 10000 for a 万元 column. */
  readonly unit: number;
  /** Whether the workbook counts days from 1904. */
  readonly date1904: boolean;
  /** Whether the column’s cells must be filled. */
  readonly required: boolean;
}

/** Where a cell stands, for a problem: made where there is one, since of most cells there is nothing to say. */
export function whereOf({ origin, uscc }: CellContext): Where {
  return { ...atCell(origin), uscc };
}

/** A type of column: how the text of a filled cell becomes a value. */
export interface ColumnType<T> {
  readonly name: 'text' | 'code' | 'money' | 'number' | 'date' | 'year' | 'flag' | 'choice';
  /** Choices with the spellings that are printed in templates: [english, chinese][]. */
  readonly choices?: readonly (readonly [string, string])[];
  /** True for texts that mean blank in such a column (2-input.md section 4.6); the text is trimmed. */
  readonly isBlank: (text: string) => boolean;
  /** Of yes or no: a blank is a no, and not unknown. */
  readonly blankMeansNo?: boolean;
  /** Of yes or no: further words for both that this column alone takes. */
  readonly ownWords?: readonly (readonly [yes: string, no: string])[];
  /** Takes a filled cell's text, trimmed and free of invisible characters. */
  readonly read: (text: string, context: CellContext) => CellReading<T>;
}

const blanks = new Set(['', '/', '-', '--', '---', '—', '——', '–', 'n/a', 'na', '不适用', '无']);

/** What a text that means blank may begin with: most texts begin otherwise and need no closer look. */
const mayBeBlank = /^(?:$|[^0-9A-Za-z\u4e00-\u9fff]|[nN不无])/;

/** Blank in every column but flags. */
export function isBlankText(text: string): boolean {
  return mayBeBlank.test(text) && blanks.has(folded(text));
}

export function taken<T>(value: T, ...problems: Problem[]): CellReading<T> {
  return { value, problems };
}

export function refused<T>(...problems: Problem[]): CellReading<T> {
  return { value: undefined, problems };
}
