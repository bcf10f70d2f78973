import type { CellOrigin } from '../cells/origin.ts';
import { Decimal } from '../money/decimal.ts';
import { Money } from '../money/money.ts';
import type { Column } from './column.ts';

/**
 * The value of a cell as a record keeps it: 元 and numbers as plain decimals, a date as `2023-05-01`, a flag as yes
 * or no, a choice by its English name, a code in its normal form; null for a blank.
 */
export function recordedText(value: unknown): string | null {
  if (value === null) return null;
  if (value instanceof Money) return value.value.toFixed();
  if (value instanceof Decimal) return value.toFixed();
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

/** The value that a record keeps, as reading the cell gave it. */
export function recordedValue({ type }: Column, text: string, origin: CellOrigin): unknown {
  switch (type.name) {
    case 'money':
      return Money.ofCell(new Decimal(text), origin);
    case 'number':
      return new Decimal(text);
    case 'year':
      return Number(text);
    case 'flag':
      return text === 'yes';
    default:
      return text;
  }
}
