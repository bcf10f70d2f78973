import { Money } from '../money/money.ts';
import { enteredStages, isGranted, type Line } from './line.ts';

/** Sums over lines, stage by stage, in 元 (3-output.md section 2). */
export interface Totals {
  /** Lines that entered the stages: granted, or denied by one of them. */
  readonly computed: Money;
  readonly afterOverlap: Money;
  readonly afterLimit: Money;
  readonly payable: Money;
  /** What is at stake in pending lines. */
  readonly pending: Money;
}

/** The totals of an enterprise's lines. */
export function totalsOf(lines: readonly Line[]): Totals {
  const granted = lines.filter(isGranted);
  return {
    computed: Money.sum(lines.filter(enteredStages).map((line) => line.computed)),
    afterOverlap: Money.sum(granted.map((line) => line.afterOverlap)),
    afterLimit: Money.sum(granted.map((line) => line.afterLimit)),
    payable: Money.sum(granted.map((line) => line.payable)),
    pending: Money.sum(
      lines.filter((line) => line.outcome.outcome === 'pending').map((line) => line.computed),
    ),
  };
}
