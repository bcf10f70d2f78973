import type { Crossings } from '../dossiers/crossings.ts';
import type { EnterpriseRows } from '../dossiers/dossier.ts';
import type { Gathered } from '../dossiers/gather.ts';
import type { Problem } from '../messages/problem.ts';
import type { Policy } from '../policy/policy.ts';
import type { Claim } from '../rules/claim.ts';
import type { PartialRowOfTable } from '../tables/all/index.ts';

/** What every check of one enterprise may look at. */
interface Rows {
  readonly dossier: EnterpriseRows;
  readonly crossings: Crossings;
}

/** What a check has to ask for, since single files, looked at before they are handed in, do not always give it. */
interface Askable {
  /** The enterprise's own row, as far as it could be read. */
  readonly enterprise: PartialRowOfTable<'enterprises'>;
  /** The policy of the award year. */
  readonly policy: Policy;
  /** What the rules make of the dossier. */
  readonly claims: readonly Claim[];
}

export type Need = keyof Askable;

/** All there may be about one enterprise; null for what is not known. */
export type Subject = Rows & { readonly [N in Need]: Askable[N] | null };

/** A check of one enterprise: says what it needs, returns what is wrong, never throws. */
export interface DossierCheck<N extends Need = Need> {
  readonly needs: readonly N[];
  readonly run: (subject: Rows & Pick<Askable, N>) => readonly Problem[];
}

/** Declares a check; the compiler lets it see what it needs and nothing else. */
export function check<N extends Need = never>(
  needs: readonly N[],
  run: DossierCheck<N>['run'],
): DossierCheck<N> {
  return { needs, run };
}

/** Runs a check where everything that it needs is known. */
export function runOn(subject: Subject, { needs, run }: DossierCheck): readonly Problem[] {
  // No need is null, so the subject is what the check asks for.
  return needs.every((need) => subject[need] !== null) ? run(subject as Rows & Askable) : [];
}

/** A check of the input as a whole; the year is null where it is not known. */
export type InputCheck = (gathered: Gathered, year: number | null) => readonly Problem[];
