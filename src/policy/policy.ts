import { Decimal } from '../money/decimal.ts';
import type { ParameterOrigin } from '../money/derivation.ts';
import { Money, Rate } from '../money/money.ts';
import type { AmountId, PeriodId, RateId, ReadingId, Readings } from './ids.ts';
import type { PolicyData } from './schema.ts';

/** A policy with one choice made for every reading, for one award year: what the engine settles under. */
export class Policy {
  readonly data: PolicyData;
  /** Lower-case hexadecimal digest of the policy file's bytes. */
  readonly sha256: string;
  /** Y of the specification. */
  readonly year: number;
  readonly readings: Readings;
  private readonly amounts: Map<AmountId, Money>;
  private readonly rates: Map<RateId, Rate>;

  constructor(data: PolicyData, sha256: string, year: number, readings: Readings) {
    this.data = data;
    this.sha256 = sha256;
    this.year = year;
    this.readings = readings;
    this.amounts = new Map();
    this.rates = new Map();
  }

  /** An amount of the policy in 元, the same object each time. */
  amount(id: AmountId): Money {
    let money = this.amounts.get(id);
    if (money === undefined) {
      money = Money.ofParameter(new Decimal(this.data.parameters[id].value), this.originOf(id));
      this.amounts.set(id, money);
    }
    return money;
  }

  /** A rate of the policy as a ratio, the same object each time. */
  rate(id: RateId): Rate {
    let rate = this.rates.get(id);
    if (rate === undefined) {
      rate = Rate.ofParameter(new Decimal(this.data.parameters[id].value), this.originOf(id));
      this.rates.set(id, rate);
    }
    return rate;
  }

  /** A period of the policy in years. */
  period(id: PeriodId): number {
    return Number(this.data.parameters[id].value);
  }

  reading<R extends ReadingId>(id: R): Readings[R] {
    return this.readings[id];
  }

  private originOf(id: AmountId | RateId): ParameterOrigin {
    const { role, clause } = this.data.parameters[id];
    return { id, role, clause };
  }
}
