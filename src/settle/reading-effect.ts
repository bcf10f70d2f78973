import type { Problem } from '../messages/problem.ts';
import type { Money } from '../money/money.ts';
import type { ReadingId } from '../policy/ids.ts';

/** An amount under the readings in force and under the alternative, in 元. */
export interface Shift {
  readonly before: Money;
  readonly after: Money;
}

/** An enterprise for which an alternative changes something. */
export interface Mover {
  readonly uscc: string;
  readonly name: string;
  readonly payable: Shift;
  readonly pending: Shift;
}

/** What another choice of one reading would change, all other readings as in force (1-policy.md section 8). */
export type ReadingEffect = {
  readonly reading: ReadingId;
  /** The alternative. */
  readonly value: string;
  /** The choice in force. */
  readonly inForce: string;
} & (Measured | NotSettleable);

interface Measured {
  readonly settleable: true;
  readonly payable: Shift;
  readonly pending: Shift;
  /** Every enterprise whose payable, pending or outcome of a line changes; the largest change of payable first. */
  readonly movers: readonly Mover[];
}

/** Under the alternative the data have errors, e.g. a decision that is out of its range there. */
interface NotSettleable {
  readonly settleable: false;
  readonly problems: readonly Problem[];
}

/** What is after less what is before. */
export function changeOf({ before, after }: Shift): Money {
  return after.minus(before);
}
