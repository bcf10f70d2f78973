import type { Derivation } from '../../money/derivation.ts';
import type { Money } from '../../money/money.ts';
import { headPlace } from './draft.ts';
import type { CellRef, ColumnRange } from './reference.ts';
import type { Form, Tone } from './styles.ts';

/** Figures that a row or a column shows itself: looked up before the workbook's. */
export type Local = Map<Derivation, CellRef>;

/** Words. */
export interface TextCell {
  readonly kind: 'text';
  readonly text: string;
  readonly form: Form;
  readonly tone: Tone;
  /** The anchor that a click leads to. */
  readonly link: string | null;
  /** Whether the log's head is still to come where its place is (`headPlace`). */
  readonly lacksHead?: true;
}

/** A figure with its derivation, shown as a formula where it has one. */
export interface FigureCell {
  readonly kind: 'figure';
  readonly node: Derivation;
  readonly form: Form;
  readonly tone: Tone;
  readonly local: Local | null;
  /** Whether the whole workbook refers to this cell for the figure, only its row does, or nobody. */
  readonly shownFor: 'workbook' | 'row' | 'nobody';
  /** Cells that the figure sums up, those that count for nothing included: the formula runs over all of them. */
  readonly over?: ColumnRange | null;
  readonly link?: string | null;
}

/** Something counted, summed or compared over cells of the workbook. */
export interface ComputedCell {
  readonly kind: 'computed';
  readonly value: number | string;
  readonly form: Form;
  readonly tone: Tone;
  /** Asked for once every sheet is filled; null for a plain value. */
  readonly formula: () => string | null;
  readonly link?: string | null;
}

export type Cell = TextCell | FigureCell | ComputedCell;

interface Looks {
  readonly form?: Form;
  readonly tone?: Tone;
  readonly link?: string | null;
}

/** A cell of words; what is missing stays blank. */
export function text(
  words: string | null,
  { form = 'text', tone = 'plain', link = null }: Looks = {},
): TextCell {
  return {
    kind: 'text',
    text: words ?? '',
    form,
    tone: link !== null && tone === 'plain' ? 'link' : tone,
    link,
  };
}

/** Words behind the log's head, which is known when the sheets are filled. */
export function headAnd(words: string): TextCell {
  return { ...text(headPlace + words), lacksHead: true };
}

/** A short word in the middle of its cell. */
export function word(words: string | null, tone: Tone = 'plain', link: string | null = null): TextCell {
  return text(words, { form: 'centred', tone, link });
}

/** A cell that holds nothing. */
export function blank(tone: Tone = 'plain'): TextCell {
  return text('', { tone });
}

/** An amount for the whole workbook to refer to; blank for none. */
export function money(amount: Money | null, local: Local | null = null, tone: Tone = 'plain'): Cell {
  if (amount === null) return blank(tone);
  return { kind: 'figure', node: amount.derivation, form: 'money', tone, local, shownFor: 'workbook' };
}

/** A sum for the whole workbook to refer to, over all cells of a range. */
export function sumOver(amount: Money, range: ColumnRange | null, local: Local): FigureCell {
  const { derivation: node } = amount;
  return { kind: 'figure', node, form: 'money', tone: 'plain', local, shownFor: 'workbook', over: range };
}

/** A figure that only its own row refers to; blank for none. */
export function rowFigure(node: Derivation | null, local: Local): Cell {
  if (node === null) return blank();
  return { kind: 'figure', node, form: formOf(node), tone: 'plain', local, shownFor: 'row' };
}

/** How a figure is written by its unit; rates with as many decimals as they have. */
export function formOf(node: Derivation): Form {
  if (node.unit === 'pieces') return 'count';
  if (node.unit === 'yuan') return 'money';
  return node.value.times(100).isInteger() ? 'percent' : 'percent-4';
}

/** A number or a word that is computed over cells. */
export function computed(
  value: number | string,
  formula: () => string | null,
  { form = 'money', tone = 'plain', link = null }: Looks = {},
): ComputedCell {
  return { kind: 'computed', value, form, tone, formula, link };
}

/** A running number that leads somewhere. */
export function leading(number: number, link: string): ComputedCell {
  return computed(number, () => null, { form: 'count', tone: 'link', link });
}

/** The same figure with a link: its look stays. */
export function linked(cell: Cell, link: string | null): Cell {
  return { ...cell, link };
}

/** A plain number. */
export function plainNumber(value: number, form: Form = 'count', tone: Tone = 'plain'): ComputedCell {
  return { kind: 'computed', value, form, tone, formula: () => null };
}
