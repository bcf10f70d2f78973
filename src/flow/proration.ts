import { certain } from '../cells/certain.ts';
import { sharesInFen } from '../money/apportion.ts';
import { Money } from '../money/money.ts';
import { isGranted, noted } from '../settle/line.ts';
import { type EnterpriseSettlement, withPayables } from '../settle/settle-enterprise.ts';

/** What all granted lines are to be paid, in their order, and what a fund that is too small leaves of it. */
export class Proration {
  private payables = new BigInt64Array(1024);
  private count = 0;

  /** The next enterprise of the pass that only counts. */
  note({ lines }: EnterpriseSettlement): void {
    for (const line of lines.filter(isGranted)) {
      if (this.count === this.payables.length) {
        const larger = new BigInt64Array(this.count * 2);
        larger.set(this.payables);
        this.payables = larger;
      }
      this.payables[this.count] = line.payable.toFen();
      this.count += 1;
    }
  }

  /** Shares the fund; @returns what takes the same enterprises in the same order and leaves each its shares */
  sharing(available: Money): (settled: EnterpriseSettlement) => EnterpriseSettlement {
    const parts = this.payables.subarray(0, this.count);
    const total = parts.reduce((sum, part) => sum + part, 0n);
    const shares = sharesInFen(parts, available.toFen(), total);
    const sum = Money.total(total);
    let next = 0;
    return (settled) =>
      withPayables(
        settled,
        settled.lines.map((line) => {
          if (!isGranted(line)) return line;
          const payable = Money.share(certain(shares[next]), line.payable, sum, available);
          next += 1;
          return noted({ ...line, payable }, 'N432');
        }),
      );
  }
}
