import { Decimal } from '../../money/decimal.ts';

/** Rounded up to 分. */
export function upToFen(value: Decimal): string {
  return value.toDecimalPlaces(2, Decimal.ROUND_CEIL).toFixed();
}

/** Rounded down to 分. */
export function downToFen(value: Decimal): string {
  return value.toDecimalPlaces(2, Decimal.ROUND_FLOOR).toFixed();
}

/** One 分, in 元: what 超过 needs beyond a bound. */
export const fen = new Decimal('0.01');

/** An amount that stands for any, in 元. */
export const exampleAmount = new Decimal(10_000);
