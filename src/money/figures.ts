import { Decimal } from './decimal.ts';
import type { Unit } from './derivation.ts';

/** A whole number's digits in groups of three: 1234567 → 1,234,567. */
function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** 1234.5 → `1,234.50`; more decimals than two are shown where they are there. The sign is U+2212. */
export function moneyFigure(value: Decimal): string {
  const places = Math.max(2, value.decimalPlaces());
  const digits = value.abs().toFixed(places);
  const point = digits.length - places - 1;
  return `${value.lessThan(0) ? '−' : ''}${grouped(digits.slice(0, point))}${digits.slice(point)}`;
}

/** A change: `+1,234.50`, `−1,234.50`, or `0.00` for none. */
export function changeFigure(value: Decimal): string {
  return `${value.greaterThan(0) ? '+' : ''}${moneyFigure(value)}`;
}

/** 0.25 → `25%`. */
export function rateFigure(value: Decimal): string {
  return `${value.times(100).toFixed()}%`;
}

/** A figure as people read it, by its unit. */
export function figure(value: Decimal, unit: Unit): string {
  if (unit === 'yuan') return moneyFigure(value);
  return unit === 'ratio' ? rateFigure(value) : value.toFixed();
}

/** The ratio a / b to `places` decimals, half up, without zeros at its end; null where b is 0. */
export function ratioRounded(a: Decimal, b: Decimal, places: number): string | null {
  if (b.isZero()) return null;
  return a.div(b).toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toFixed();
}

/** The exact ratio a / b cut to `places` decimals and written with all of them; null where b is 0. */
export function ratioCut(a: Decimal, b: Decimal, places: number): string | null {
  if (b.isZero()) return null;
  return a.div(b).toDecimalPlaces(places, Decimal.ROUND_DOWN).toFixed(places);
}
