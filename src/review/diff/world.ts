import { byCodePoint } from '../../cells/origin.ts';
import { Crossings } from '../../dossiers/crossings.ts';
import { type Dossier, enterpriseTables } from '../../dossiers/dossier.ts';
import type { Money } from '../../money/money.ts';
import type { Policy } from '../../policy/policy.ts';
import { meetFund } from '../../settle/fund.ts';
import { claimsOf, type EnterpriseSettlement, settleEnterprise } from '../../settle/settle-enterprise.ts';
import type { RowOfTable } from '../../tables/all/index.ts';
import type { Difference } from './difference.ts';
import { differencesIn, type Pairing, pairRows, rowsUnder } from './rows.ts';
import { differencesOfSettings, policyUnder } from './settings.ts';

/** What a settlement was made from. */
export interface Inputs {
  readonly policy: Policy;
  /** By uscc, those that were settled. */
  readonly dossiers: ReadonlyMap<string, Dossier>;
  readonly fund: readonly RowOfTable<'fund'>[];
  /** What of the fund stands paid to enterprises that are set aside, in 元. */
  readonly standing: Money;
}

type Taken = ReadonlySet<Difference>;
type Contract = RowOfTable<'contracts'>;

/** The inputs of two settlements, A and B, and what lies between them beyond one enterprise. */
export class World {
  readonly a: Inputs;
  readonly b: Inputs;
  /** Award year, parameters and readings that differ. */
  readonly settings: readonly Difference[];
  /** The fund's rows. */
  readonly fund: Pairing;
  /** Whether one enterprise's payables hang on the others': a fund that is shared in proportion. */
  readonly isShared: boolean;
  private readonly policies = new Map<string, Policy>();
  private readonly everyone = new Map<string, readonly EnterpriseSettlement[]>();
  private changed: ReadonlySet<string> | null = null;

  constructor(a: Inputs, b: Inputs) {
    this.a = a;
    this.b = b;
    this.settings = differencesOfSettings(a.policy, b.policy);
    this.fund = pairRows('fund', null, a.fund, b.fund);
    this.isShared = [a, b].some(({ policy }) => policy.reading('fund.shortfall') === 'prorata');
  }

  /** The policy of A with what is taken of the settings. */
  policyUnder(taken: Taken): Policy {
    const name = this.settingsTaken(taken);
    const known = this.policies.get(name) ?? policyUnder(this.a.policy, this.b.policy, taken);
    this.policies.set(name, known);
    return known;
  }

  /** How many enterprises beside one have other rows, or stand on one side alone. */
  othersChanged(uscc: string): number {
    const codes = new Set([...this.a.dossiers.keys(), ...this.b.dossiers.keys()]);
    this.changed ??= new Set([...codes].filter((code) => this.hasOtherRows(code)));
    return this.changed.size - (this.changed.has(uscc) ? 1 : 0);
  }

  /** One enterprise as the fund leaves it among the others, whose rows are those of A or of B. */
  amongOthers(own: EnterpriseSettlement, others: 'a' | 'b', taken: Taken): EnterpriseSettlement {
    const { uscc } = own.dossier;
    const policy = this.policyUnder(taken);
    const all = [...this.settled(others, taken).filter(({ dossier }) => dossier.uscc !== uscc), own];
    all.sort((x, y) => byCodePoint(x.dossier.uscc, y.dossier.uscc));
    const rows = rowsUnder(this.fund, taken) as unknown as RowOfTable<'fund'>[];
    const { enterprises } = meetFund(all, rows, policy, this[others].standing);
    return enterprises.find(({ dossier }) => dossier.uscc === uscc) ?? own;
  }

  /** Every enterprise of one side before the fund, under what is taken of the settings. */
  private settled(side: 'a' | 'b', taken: Taken): readonly EnterpriseSettlement[] {
    const name = `${side} ${this.settingsTaken(taken)}`;
    const known = this.everyone.get(name);
    if (known !== undefined) return known;
    const policy = this.policyUnder(taken);
    const dossiers = [...this[side].dossiers.values()];
    const crossings = new Crossings();
    for (const { contracts } of dossiers) for (const row of contracts) crossings.addContract(row);
    const made = dossiers.map((dossier) =>
      settleEnterprise(dossier, claimsOf(dossier, { policy, crossings }), policy),
    );
    this.everyone.set(name, made);
    return made;
  }

  private settingsTaken(taken: Taken): string {
    return this.settings.map((one) => (taken.has(one) ? '1' : '0')).join('');
  }

  private hasOtherRows(uscc: string): boolean {
    const [a, b] = [this.a.dossiers.get(uscc), this.b.dossiers.get(uscc)];
    if (a === undefined || b === undefined) return true;
    return pairingsOf(a, b).some((pairing) => differencesIn(pairing).length > 0);
  }
}

/** All tables of one enterprise, paired. */
export function pairingsOf(a: Dossier, b: Dossier): Pairing[] {
  return enterpriseTables.map((table) => pairRows(table, a.uscc, a[table], b[table]));
}

/** The dossier of A with some of the differences applied. */
export function dossierUnder(a: Dossier, pairings: readonly Pairing[], taken: Taken): Dossier {
  const tables = Object.fromEntries(pairings.map((pairing) => [pairing.table, rowsUnder(pairing, taken)]));
  const [enterprise = a.enterprise] = (tables['enterprises'] ?? []) as unknown as Dossier['enterprises'];
  return { ...a, ...tables, enterprise } as Dossier;
}

/** The rows of other enterprises that claim contracts which this one bought (reading `R9.side`), paired. */
export function crossContracts({ a, b }: World, uscc: string): Pairing[] {
  const sides = [a, b];
  if (!sides.some(({ policy }) => policy.reading('R9.side') === 'either')) return [];
  const bought = new Set(
    sides.flatMap(({ dossiers }) =>
      (dossiers.get(uscc)?.contracts ?? [])
        .filter(({ role }) => role === 'buyer')
        .map((row) => row.contract_no),
    ),
  );
  if (bought.size === 0) return [];
  const sold = ({ contracts }: Dossier): Contract[] => contracts.filter((row) => bought.has(row.contract_no));
  const codes = new Set(sides.flatMap(({ dossiers }) => [...dossiers.keys()]));
  codes.delete(uscc);
  return [...codes].sort(byCodePoint).flatMap((code) => {
    const [before, after] = sides.map(({ dossiers }) => dossiers.get(code));
    const rows = [before, after].map((dossier) => (dossier === undefined ? [] : sold(dossier)));
    const [x = [], y = []] = rows;
    return x.length + y.length === 0 ? [] : [pairRows('contracts', code, x, y)];
  });
}
