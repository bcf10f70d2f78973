import type { Derivation, Operation } from '../../money/derivation.ts';
import { columnSum } from './cell-formulas.ts';
import { type CellRef, type ColumnRange, rangeText, refText } from './reference.ts';

/** What a formula is written in view of. */
export interface Surroundings {
  /** The sheet that the formula stands on. */
  readonly sheet: string;
  /** The cell that shows a figure, where one does. */
  readonly find: (node: Derivation) => CellRef | null;
  /** Whether a cell is known to count for nothing in a sum, so that a range may run over it. */
  readonly isNothing: (cell: CellRef) => boolean;
}

/** Excel takes no longer formula, and no more arguments. */
export const mostCharacters = 8000;
const mostArguments = 250;

/** Binary arithmetic is off by less than this many decimals before a figure is cut to 分. */
const noiseFreePlaces = 6;

/** A formula's text and whether it needs brackets as an operand. */
interface Part {
  readonly text: string;
  readonly kind: 'atom' | 'product' | 'sum';
}

/**
 * The derivation as a spreadsheet recomputes it: figures that stand in cells by reference, the rest composed from
 * their operands, constants as literals. The third reader of a derivation, beside formula.ts of money and the engine.
 * @returns the formula without `=`; null for a figure that is no operation, and where Excel could not take the text
 */
export function formulaOf(node: Derivation, around: Surroundings): string | null {
  if (node.kind !== 'operation') return null;
  const { text } = operation(node, around);
  return text.length > mostCharacters ? null : text;
}

/** A figure inside a larger formula: a reference, a literal, or its operands composed. */
export function expressionOf(node: Derivation, around: Surroundings): string {
  return part(node, around).text;
}

/** Whether the figures that a formula would compose this one from stand in cells, or in the policy. */
export function isShown(node: Derivation, around: Surroundings): boolean {
  if (around.find(node) !== null || node.kind === 'parameter' || node.kind === 'constant') return true;
  return node.kind === 'operation' && node.operands.every((operand) => isShown(operand, around));
}

function part(node: Derivation, around: Surroundings): Part {
  const cell = around.find(node);
  if (cell !== null) return atom(refText(cell, around.sheet));
  if (node.kind === 'operation') return operation(node, around);
  const literal = node.value.toFixed();
  return { text: literal, kind: node.value.isNegative() ? 'sum' : 'atom' };
}

const atom = (text: string): Part => ({ text, kind: 'atom' });

function operation(node: Operation, around: Surroundings): Part {
  const [main, ...others] = node.operands;
  const parts = () => node.operands.map((operand) => part(operand, around).text).join(',');
  switch (node.operator) {
    case 'plus':
      return sumOf(node.operands, around);
    case 'minus':
      return { text: [main, ...others].map((o, i) => operandText(o, around, i > 0)).join('-'), kind: 'sum' };
    case 'times':
      return { text: node.operands.map((o) => operandText(o, around, true)).join('*'), kind: 'product' };
    case 'atMost':
      return atom(`MIN(${parts()})`);
    case 'atLeast':
      return atom(`MAX(${parts()})`);
    case 'round':
      return atom(rounded(part(main, around).text, node));
  }
}

function operandText(node: Derivation, around: Surroundings, bracketed: boolean): string {
  const { text, kind } = part(node, around);
  return kind === 'sum' && bracketed ? `(${text})` : text;
}

/** Cutting to 分 goes by way of more places, so that 987.6399999999999 for 987.64 keeps its last 分. */
function rounded(text: string, { rounding }: Operation): string {
  return rounding === 'down' ? `ROUNDDOWN(ROUND(${text},${noiseFreePlaces}),2)` : `ROUND(${text},2)`;
}

/** SUM over ranges where the operands stand in cells below each other, a plain sum of two otherwise. */
function sumOf(all: readonly Derivation[], around: Surroundings): Part {
  const operands = all.filter((node) => node.kind !== 'constant' || !node.value.isZero());
  const cells = operands.map((operand) => around.find(operand));
  const terms: string[] = [];
  let run: { first: CellRef; last: CellRef } | null = null;
  const close = () => {
    if (run !== null) terms.push(runText(run, around.sheet));
    run = null;
  };
  operands.forEach((operand, i) => {
    const cell = cells[i] ?? null;
    if (cell !== null && run !== null && follows(run.last, cell, around)) {
      run = { first: run.first, last: cell };
      return;
    }
    close();
    if (cell === null) terms.push(part(operand, around).text);
    else run = { first: cell, last: cell };
  });
  close();
  if (terms.length === 0) return atom('0');
  const plain = terms.length === 2 && !terms.some((term) => term.includes(':'));
  return plain ? { text: terms.map(bracketNegative).join('+'), kind: 'sum' } : atom(nestedSum(terms));
}

/**
 * The sum over a whole range where the figure is that: what it is summed from stands there, each in a cell of its own,
 * and everything else there counts for nothing. Null where it is not.
 */
export function rangeSum(node: Derivation, range: ColumnRange, around: Surroundings): string | null {
  const isIn = (cell: CellRef | null): cell is CellRef =>
    cell !== null &&
    cell.sheet === range.sheet &&
    cell.column === range.column &&
    cell.row >= range.first &&
    cell.row <= range.last;
  const cells = summandsOf(node, (one) => isIn(around.find(one))).map(around.find);
  const rows = new Set(cells.map((cell) => (isIn(cell) ? cell.row : 0)));
  if (rows.size !== cells.length || rows.has(0)) return null;
  for (let row = range.first; row <= range.last; row++) {
    if (!rows.has(row) && !around.isNothing({ sheet: range.sheet, column: range.column, row })) return null;
  }
  return columnSum(range, around.sheet);
}

function summandsOf(node: Derivation, isCell: (node: Derivation) => boolean): readonly Derivation[] {
  if (isCell(node)) return [node];
  if (node.kind === 'constant' && node.value.isZero()) return [];
  return node.kind === 'operation' && node.operator === 'plus' ? node.operands : [node];
}

const bracketNegative = (term: string): string => (term.startsWith('-') ? `(${term})` : term);

function runText({ first, last }: { first: CellRef; last: CellRef }, from: string): string {
  if (first.row === last.row) return refText(first, from);
  return rangeText({ ...first, first: first.row, last: last.row }, from);
}

/** Whether a range may go on to `next`: everything between holds nothing. */
function follows(last: CellRef, next: CellRef, { isNothing }: Surroundings): boolean {
  if (last.sheet !== next.sheet || last.column !== next.column || next.row <= last.row) return false;
  for (let row = last.row + 1; row < next.row; row++) {
    if (!isNothing({ ...last, row })) return false;
  }
  return true;
}

function nestedSum(terms: readonly string[]): string {
  if (terms.length <= mostArguments) return `SUM(${terms.join(',')})`;
  const groups: string[] = [];
  for (let i = 0; i < terms.length; i += mostArguments) {
    groups.push(`SUM(${terms.slice(i, i + mostArguments).join(',')})`);
  }
  return nestedSum(groups);
}
