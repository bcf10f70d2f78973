import { checkEnterprise } from '../../checks/index.ts';
import type { Crossings } from '../../dossiers/crossings.ts';
import type { Dossier } from '../../dossiers/dossier.ts';
import { severityOf } from '../../messages/problem.ts';
import type { Readings } from '../../policy/ids.ts';
import { Policy } from '../../policy/policy.ts';
import { meetFund } from '../../settle/fund.ts';
import { paidToAside } from '../../settle/rounds/previous.ts';
import { claimsOf, type EnterpriseSettlement, settleEnterprise } from '../../settle/settle-enterprise.ts';
import type { Settlement } from '../../settle/settlement.ts';
import { crossingsOf, type Recorded } from '../replay/recorded.ts';
import { replay } from '../replay/replay.ts';
import { type Change, changedDossier } from './change.ts';

/** Where a recorded settlement is tried with changes: settled by the engine each time, never guessed. */
export class Bench {
  readonly recorded: Recorded;
  readonly settlement: Settlement;
  private readonly crossings: Crossings;

  constructor(recorded: Recorded) {
    this.recorded = recorded;
    this.settlement = replay({ ...recorded, measured: false });
    this.crossings = crossingsOf(recorded);
  }

  get policy(): Policy {
    return this.recorded.policy;
  }

  /** One enterprise as it would be settled with some changes; null where the changed data would have an error. */
  settle(dossier: Dossier, changes: readonly Change[]): EnterpriseSettlement | null {
    const policy = this.policyWith(changes);
    const changed = changedDossier(dossier, changes);
    const circumstances = { policy, crossings: this.crossings };
    const claims = claimsOf(changed, circumstances);
    const problems = checkEnterprise({
      dossier: changed,
      enterprise: changed.enterprise,
      claims,
      ...circumstances,
    });
    if (problems.some(({ code }) => severityOf(code) === 'error')) return null;
    return this.afterFund(settleEnterprise(changed, claims, policy), policy);
  }

  private policyWith(changes: readonly Change[]): Policy {
    const chosen = changes.flatMap((change) =>
      change.kind === 'reading' ? [[change.id, change.after]] : [],
    );
    if (chosen.length === 0) return this.policy;
    const { data, sha256, year, readings } = this.policy;
    return new Policy(data, sha256, year, { ...readings, ...Object.fromEntries(chosen) } as Readings);
  }

  /** A fund that is shared in proportion leaves each what the others leave. */
  private afterFund(own: EnterpriseSettlement, policy: Policy): EnterpriseSettlement {
    if (policy.reading('fund.shortfall') !== 'prorata' || this.recorded.fundRows.length === 0) return own;
    const all = this.recorded.dossiers.map((dossier) => {
      if (dossier.uscc === own.dossier.uscc) return own;
      return settleEnterprise(dossier, claimsOf(dossier, { policy, crossings: this.crossings }), policy);
    });
    const { fundRows, previous, setAside } = this.recorded;
    const { enterprises } = meetFund(all, fundRows, policy, paidToAside(previous, setAside));
    return enterprises.find(({ dossier }) => dossier.uscc === own.dossier.uscc) ?? own;
  }
}
