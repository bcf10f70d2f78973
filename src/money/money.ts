import type { CellOrigin } from '../cells/origin.ts';
import { Decimal } from './decimal.ts';
import type { Derivation, Operator, ParameterOrigin, Rounding, Unit } from './derivation.ts';

const zero = new Decimal(0);

function operation(
  operator: Operator,
  unit: Unit,
  value: Decimal,
  operands: readonly [Derivation, ...Derivation[]],
): Derivation {
  return { kind: 'operation', operator, unit, value, operands };
}

/** A factor: a ratio such as 25 %, or a number of pieces. Knows where it comes from. */
export class Rate {
  readonly derivation: Derivation;

  private constructor(derivation: Derivation) {
    this.derivation = derivation;
  }

  /** A rate that the policy names, e.g. 0.25. */
  static ofParameter(value: Decimal, origin: ParameterOrigin): Rate {
    return new Rate({ kind: 'parameter', unit: 'ratio', value, origin });
  }

  /** A number of pieces, e.g. one patent. */
  static pieces(count: number): Rate {
    return new Rate({ kind: 'constant', unit: 'pieces', value: new Decimal(count) });
  }

  get value(): Decimal {
    return this.derivation.value;
  }
}

/** An amount in 元, exact, that knows how it came about. Immutable. */
export class Money {
  /** Nothing: 0.00 元. */
  static readonly zero = new Money({ kind: 'constant', unit: 'yuan', value: zero });

  readonly derivation: Derivation;
  /** In 分, once it was asked for: an amount is written in several files. */
  #fen: bigint | null = null;

  private constructor(derivation: Derivation) {
    this.derivation = derivation;
  }

  /** An amount read from an input cell, already in 元. */
  static ofCell(value: Decimal, origin: CellOrigin): Money {
    return new Money({ kind: 'cell', unit: 'yuan', value, origin });
  }

  /** An amount that the policy names, in 元. */
  static ofParameter(value: Decimal, origin: ParameterOrigin): Money {
    return new Money({ kind: 'parameter', unit: 'yuan', value, origin });
  }

  /** A part of `whole` by largest remainder (see apportion.ts); `fen` is what the part gets, in 分. */
  static share(fen: bigint, part: Money, sum: Money, whole: Money): Money {
    const value = new Decimal(fen.toString()).div(100);
    return new Money({
      kind: 'share',
      unit: 'yuan',
      value,
      part: part.derivation,
      sum: sum.derivation,
      whole: whole.derivation,
    });
  }

  /** The amount before it was shared; itself where it is no share. */
  unshared(): Money {
    return this.derivation.kind === 'share' ? new Money(this.derivation.part) : this;
  }

  /** The sum; nothing for no parts, the part itself for one. */
  static sum(parts: readonly Money[]): Money {
    const [first, ...rest] = parts;
    if (first === undefined) return Money.zero;
    if (rest.length === 0) return first;
    const value = parts.reduce((total, part) => total.plus(part.value), zero);
    return new Money(
      operation('plus', 'yuan', value, [first.derivation, ...rest.map((part) => part.derivation)]),
    );
  }

  /** A total that does not remember its parts, of which there may be millions; in 分. */
  static total(fen: bigint): Money {
    return new Money({ kind: 'constant', unit: 'yuan', value: new Decimal(fen.toString()).div(100) });
  }

  get value(): Decimal {
    return this.derivation.value;
  }

  minus(other: Money): Money {
    return this.combine('minus', this.value.minus(other.value), other.derivation);
  }

  times(rate: Rate): Money {
    return this.combine('times', this.value.times(rate.value), rate.derivation);
  }

  /** 不超过: this amount, but no more than the ceiling. */
  atMost(ceiling: Money): Money {
    return this.combine('atMost', Decimal.min(this.value, ceiling.value), ceiling.derivation);
  }

  /** 不低于: this amount, but no less than the floor. */
  atLeast(floor: Money): Money {
    return this.combine('atLeast', Decimal.max(this.value, floor.value), floor.derivation);
  }

  /** Rounded to 分; `down` cuts towards zero. */
  roundTo(rounding: Rounding): Money {
    const mode = rounding === 'half-up' ? Decimal.ROUND_HALF_UP : Decimal.ROUND_DOWN;
    const value = this.value.toDecimalPlaces(2, mode);
    return new Money({
      kind: 'operation',
      operator: 'round',
      unit: 'yuan',
      value,
      rounding,
      operands: [this.derivation],
    });
  }

  isZero(): boolean {
    return this.value.isZero();
  }

  /** 超过: strictly more than the other amount. */
  exceeds(other: Money): boolean {
    return this.value.greaterThan(other.value);
  }

  equals(other: Money): boolean {
    return this.value.equals(other.value);
  }

  /** In 分. Throws where the amount has not been rounded to 分 yet: that is a bug of the caller. */
  toFen(): bigint {
    if (this.#fen !== null) return this.#fen;
    const fen = this.value.times(100);
    if (!fen.isInteger()) throw new Error(`${this.value.toString()} 元 is not a whole number of 分`);
    this.#fen = BigInt(fen.toFixed(0));
    return this.#fen;
  }

  /** As settlement.json writes it: 元 with two decimals, e.g. `4166.66`. Throws like toFen. */
  toString(): string {
    const fen = this.toFen();
    const digits = String(fen < 0n ? -fen : fen).padStart(3, '0');
    return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  }

  private combine(operator: Operator, value: Decimal, other: Derivation): Money {
    return new Money(operation(operator, 'yuan', value, [this.derivation, other]));
  }
}
