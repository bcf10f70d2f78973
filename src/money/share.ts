import { Decimal } from './decimal.ts';
import type { Derivation, Share } from './derivation.ts';

/** How a share by largest remainder came about, so that it can be checked by hand. */
export interface ShareSteps {
  /** The exact share cut to 分, in 元. */
  readonly down: Decimal;
  /** What the cut took off, as part of one 分: this number ÷ the sum in 分. */
  readonly remainder: bigint;
  /** Whether the remainder was among the largest, so that the share got one 分 more. */
  readonly raised: boolean;
}

const fenOf = ({ value }: Derivation): bigint => BigInt(value.times(100).toFixed(0));

/** The steps of a share: part × whole ÷ sum, cut to 分, and one 分 more or not. */
export function shareSteps({ part, sum, whole, value }: Share): ShareSteps {
  const product = fenOf(part) * fenOf(whole);
  const total = fenOf(sum);
  const down = new Decimal((product / total).toString()).div(100);
  return { down, remainder: product % total, raised: value.greaterThan(down) };
}
