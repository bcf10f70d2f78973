import type { Dossier } from '../dossiers/dossier.ts';
import type { Gathered } from '../dossiers/gather.ts';
import type { Problem } from '../messages/problem.ts';
import type { Circumstances, Claim } from '../rules/claim.ts';

/** What a check of one enterprise may look at. */
export interface Case {
  readonly dossier: Dossier;
  /** What the rules make of the dossier. */
  readonly claims: readonly Claim[];
  readonly circumstances: Circumstances;
}

/** A check of one enterprise: returns what is wrong, never throws. */
export type DossierCheck = (subject: Case) => readonly Problem[];

/** A check of the input as a whole. */
export type InputCheck = (gathered: Gathered, year: number) => readonly Problem[];
