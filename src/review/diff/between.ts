import { certain } from '../../cells/certain.ts';
import { Crossings } from '../../dossiers/crossings.ts';
import type { Dossier } from '../../dossiers/dossier.ts';
import { claimsOf, settleEnterprise } from '../../settle/settle-enterprise.ts';
import type { RowOfTable } from '../../tables/all/index.ts';
import { enterpriseObject } from '../../write/json/document.ts';
import type { Difference } from './difference.ts';
import { type EnterpriseFigures, figuresOf } from './figures.ts';
import { differencesIn, type Pairing, rowsUnder } from './rows.ts';
import { crossContracts, dossierUnder, pairingsOf, type World } from './world.ts';

/** One enterprise between A and B: what differs that could move its figures, and what any of it comes to. */
export class Between {
  readonly differences: readonly Difference[];
  /** Those of the enterprise's own rows. */
  readonly own: readonly Difference[];
  private readonly world: World;
  private readonly a: Dossier;
  private readonly pairings: readonly Pairing[];
  private readonly across: readonly Pairing[];
  private readonly others: Difference | null;
  private readonly numbers: ReadonlyMap<Difference, number>;
  private readonly known = new Map<string, EnterpriseFigures>();

  constructor(world: World, a: Dossier, b: Dossier) {
    this.world = world;
    this.a = a;
    this.pairings = pairingsOf(a, b);
    this.own = this.pairings.flatMap(differencesIn);
    this.across = crossContracts(world, a.uscc);
    const count = world.isShared ? world.othersChanged(a.uscc) : 0;
    this.others = count === 0 ? null : { kind: 'other-enterprises', count };
    this.differences = [
      ...this.own,
      ...this.across.flatMap(differencesIn),
      ...(world.isShared ? differencesIn(world.fund) : []),
      ...(this.others === null ? [] : [this.others]),
      ...world.settings,
    ];
    this.numbers = new Map(this.differences.map((one, i) => [one, i]));
  }

  /** The enterprise's figures with some of the differences applied to A: none gives A, all give B. */
  figuresWith(taken: readonly Difference[]): EnterpriseFigures {
    const name = taken
      .map((one) => certain(this.numbers.get(one)))
      .sort((x, y) => x - y)
      .join();
    const known = this.known.get(name) ?? this.settle(new Set(taken));
    this.known.set(name, known);
    return known;
  }

  private settle(taken: ReadonlySet<Difference>): EnterpriseFigures {
    const policy = this.world.policyUnder(taken);
    const dossier = dossierUnder(this.a, this.pairings, taken);
    const crossings = new Crossings();
    for (const pairing of this.across) {
      for (const row of rowsUnder(pairing, taken)) {
        crossings.addContract(row as unknown as RowOfTable<'contracts'>);
      }
    }
    const alone = settleEnterprise(dossier, claimsOf(dossier, { policy, crossings }), policy);
    const prorated = policy.reading('fund.shortfall') === 'prorata';
    const side = this.others !== null && taken.has(this.others) ? 'b' : 'a';
    return figuresOf(enterpriseObject(prorated ? this.world.amongOthers(alone, side, taken) : alone));
  }
}
