import type { DiffWords } from '../messages/diff.ts';
import { Decimal } from '../money/decimal.ts';
import { changeFigure, moneyFigure } from '../money/figures.ts';
import { shiftOf } from '../review/diff/amounts.ts';

/** An amount of settlement.json as it is told. */
export const moneyText = (amount: string): string => moneyFigure(new Decimal(amount));

/** What an amount was and is, and by how much it moved; the amount alone where it did not. */
export function shiftText(before: string, after: string, words: DiffWords): string {
  const { change } = shiftOf(before, after);
  if (new Decimal(change).isZero()) return moneyText(after);
  const moved = words.bracketed(changeFigure(new Decimal(change)));
  return `${moneyText(before)} → ${moneyText(after)}${moved}`;
}
