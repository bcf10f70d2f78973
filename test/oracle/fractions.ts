/** An exact ratio; `under` is always positive. */
export type Fraction = { readonly over: bigint; readonly under: bigint };

/** The exact value of a plain decimal such as `-12.50`. */
export function decimal(text: string): Fraction {
  const [whole = '0', behind = ''] = text.replace('-', '').split('.');
  const size = BigInt(whole + behind);
  return { over: text.startsWith('-') ? -size : size, under: 10n ** BigInt(behind.length) };
}

/** a × b */
export function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under };
}

/** a − b */
export function minus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under - b.over * a.under, under: a.under * b.under };
}

/** a ÷ b, where b is not 0 */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  const sign = b.over < 0n ? -1n : 1n;
  return { over: sign * a.over * b.under, under: sign * a.under * b.over };
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = minus(a, b).over;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** A whole number of 分 as a fraction of 分. */
export function whole(size: bigint): Fraction {
  return { over: size, under: 1n };
}

/** An amount in 元 as whole 分; input money never has more than two decimals. */
export function fen(text: string): bigint {
  const { over, under } = times(decimal(text), whole(100n));
  return over / under;
}

/** Down to the whole number below, for what is not negative. */
export function down({ over, under }: Fraction): bigint {
  return over / under;
}

/** To the nearest whole number, half up, for what is not negative. */
export function halfUp({ over, under }: Fraction): bigint {
  return (2n * over + under) / (2n * under);
}

/** 分 as 元 with two decimals. */
export function yuan(amount: bigint): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A ratio that is not negative, cut (not rounded) to six decimals. */
export function sixDecimals(ratio: Fraction): string {
  const digits = down(times(ratio, whole(1_000_000n)))
    .toString()
    .padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

/** The sum of amounts. */
export function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

/** The smaller of two amounts. */
export function atMost(amount: bigint, ceiling: bigint): bigint {
  return amount < ceiling ? amount : ceiling;
}

/** The amount, but not below zero. */
export function notNegative(amount: bigint): bigint {
  return amount > 0n ? amount : 0n;
}

/**
 * `total` shared over `amounts` in proportion, by largest remainder; ties go to the earlier amount. The sum of
 * the amounts must exceed `total`.
 */
export function shared(total: bigint, amounts: readonly bigint[]): bigint[] {
  const all = sum(amounts);
  const parts = amounts.map((amount) => (amount * total) / all);
  const missing = Number(total - sum(parts));
  const byRemainder = amounts
    .map((amount, index) => ({ index, remainder: (amount * total) % all }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  const lucky = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  return parts.map((part, index) => (lucky.has(index) ? part + 1n : part));
}
