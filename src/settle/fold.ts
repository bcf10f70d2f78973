import { certain } from '../cells/certain.ts';
import type { Dossier } from '../dossiers/dossier.ts';
import { Money } from '../money/money.ts';
import { type RuleId, ruleIds } from '../policy/ids.ts';
import type { Policy } from '../policy/policy.ts';
import type { Outcome } from '../policy/reasons.ts';
import type { Status } from './conditions/conditions.ts';
import { enteredStages, isGranted } from './line.ts';
import type { EnterpriseSettlement } from './settle-enterprise.ts';
import type { GrandTotals, MeasuredTarget, RuleTotals } from './settlement.ts';
import { measureTargets } from './targets.ts';

/** Sums in 分. */
interface RuleSums {
  lines: number;
  granted: number;
  computed: bigint;
  afterOverlap: bigint;
  payable: bigint;
}

const stages = ['computed', 'afterOverlap', 'afterLimit', 'payable', 'pending'] as const;

/** What is counted and summed over enterprises as they pass, none of which is kept. */
export class Folding {
  /** Enterprises by status. */
  readonly statuses: Record<Status, number> = {
    eligible: 0,
    ineligible: 0,
    undetermined: 0,
    disqualified: 0,
  };
  /** Lines by outcome. */
  readonly outcomes: Record<Outcome['outcome'], number> = { granted: 0, denied: 0, pending: 0 };
  private enterprises = 0;
  private readonly sums = { computed: 0n, afterOverlap: 0n, afterLimit: 0n, payable: 0n, pending: 0n };
  private readonly byRule: ReadonlyMap<RuleId, RuleSums>;
  private readonly measured = new Map<MeasuredTarget['id'], number | bigint>();
  private readonly policy: Policy;

  constructor(policy: Policy) {
    this.policy = policy;
    this.byRule = new Map(
      ruleIds.map((rule) => [rule, { lines: 0, granted: 0, computed: 0n, afterOverlap: 0n, payable: 0n }]),
    );
  }

  add({ dossier, status, lines, totals }: EnterpriseSettlement): void {
    this.enterprises += 1;
    this.statuses[status] += 1;
    for (const stage of stages) this.sums[stage] += totals[stage].toFen();
    for (const line of lines) {
      this.outcomes[line.outcome.outcome] += 1;
      const sums = certain(this.byRule.get(line.claim.rule));
      sums.lines += 1;
      if (enteredStages(line)) sums.computed += line.computed.toFen();
      if (!isGranted(line)) continue;
      sums.granted += 1;
      sums.afterOverlap += line.afterOverlap.toFen();
      sums.payable += line.payable.toFen();
    }
    this.measure(dossier);
  }

  /** All enterprises together. */
  totals(): GrandTotals {
    const { computed, afterOverlap, afterLimit, payable, pending } = this.sums;
    return {
      enterprises: this.enterprises,
      eligible: this.statuses.eligible,
      computed: Money.total(computed),
      afterOverlap: Money.total(afterOverlap),
      afterLimit: Money.total(afterLimit),
      payable: Money.total(payable),
      pending: Money.total(pending),
    };
  }

  /** The totals of each rule, in line order. */
  rules(): RuleTotals[] {
    return [...this.byRule].map(([rule, { lines, granted, computed, afterOverlap, payable }]) => ({
      rule,
      lines,
      granted,
      computed: Money.total(computed),
      afterOverlap: Money.total(afterOverlap),
      payable: Money.total(payable),
    }));
  }

  /** The targets of 一（二） and 二（一）1 over all enterprises. */
  targets(): MeasuredTarget[] {
    return measureTargets([], this.policy).map(({ id, measured }) => {
      const sum = this.measured.get(id) ?? measured;
      return { id, measured: typeof sum === 'bigint' ? Money.total(sum) : sum };
    });
  }

  private measure(dossier: Dossier): void {
    for (const { id, measured } of measureTargets([dossier], this.policy)) {
      const before = this.measured.get(id);
      if (measured instanceof Money)
        this.measured.set(id, ((before as bigint | undefined) ?? 0n) + measured.toFen());
      else this.measured.set(id, ((before as number | undefined) ?? 0) + measured);
    }
  }
}
