/** Numbers that look random and are the same for the same seed on every machine. */
export class Random {
  private state: number;

  constructor(...seeds: readonly number[]) {
    this.state = seeds.reduce(
      (mixed, seed) => Math.imul(mixed ^ seed, 0x9e3779b1) ^ (mixed >>> 15),
      0x2545f491,
    );
    this.next();
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True `percent` times out of a hundred. */
  happens(percent: number): boolean {
    return this.next() * 100 < percent;
  }

  /** One of the given values; a value given twice comes twice as often. */
  oneOf<T>(...values: readonly [T, ...T[]]): T {
    return values[this.whole(0, values.length - 1)] ?? values[0];
  }

  /** An amount in 元 with two decimals. */
  yuan(least: number, most: number): string {
    return `${this.whole(least, most)}.${String(this.whole(0, 99)).padStart(2, '0')}`;
  }

  /** A day of the year. */
  day(year: number): string {
    return `${year}-${String(this.whole(1, 12)).padStart(2, '0')}-${String(this.whole(1, 28)).padStart(2, '0')}`;
  }

  /** Of a number with a fraction, the whole part or one more, so that the mean is the number. */
  about(mean: number): number {
    const most = Math.floor(mean * 2);
    return this.next() < 0.5
      ? this.whole(0, Math.floor(mean))
      : this.whole(Math.ceil(mean), Math.max(most, Math.ceil(mean)));
  }
}
