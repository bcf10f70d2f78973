import { Decimal as Base } from 'decimal.js';

/**
 * Exact decimal arithmetic: input figures have at most 15 digits, parameters a few, and no chain of rules
 * multiplies more than three of them, so 80 digits never round. A quotient is cut, not rounded, so that a
 * ratio just below a threshold never prints as having reached it.
 */
export const Decimal = Base.clone({ precision: 80, rounding: Base.ROUND_DOWN, toExpNeg: -80, toExpPos: 80 });
export type Decimal = Base;
