import { checkEnterprise, checkInput, checkUnattached } from '../checks/index.ts';
import { isSellers } from '../dossiers/crossings.ts';
import { everyRow } from '../dossiers/dossier.ts';
import { type Gathered, gather } from '../dossiers/gather.ts';
import { withFormers } from '../dossiers/succession.ts';
import { type Problem, severityOf } from '../messages/problem.ts';
import type { Policy } from '../policy/policy.ts';
import type { TableReading } from '../tables/reading/read-table.ts';
import { notesOf, shortfallOf } from './notes.ts';
import { withoutPayee } from './payees.ts';
import { remarksOf } from './remarks.ts';
import { type PreviousSettlement, passedOn } from './rounds/previous.ts';
import { supplementNotes } from './rounds/supplement-notes.ts';
import { type Case, settleCases } from './settle-cases.ts';
import { claimsOf } from './settle-enterprise.ts';
import type { InputTable, SetAside, Settlement } from './settlement.ts';

/** What a settlement is made under besides the policy. */
export interface Terms {
  readonly policy: Policy;
  readonly basis: string | null;
  readonly readingDocuments: Readonly<Record<string, string>>;
  /** Settle the enterprises without an error and list the others, instead of settling nothing. */
  readonly setAside: boolean;
  /** The settlement of the same year that this one goes on from; absent for the first. */
  readonly previous?: PreviousSettlement | null;
}

/** A settlement, or none where errors stand against it; and everything there is to say of the input. */
export interface Outcome {
  readonly settlement: Settlement | null;
  readonly problems: readonly Problem[];
  /** With `setAside`: the errors that belong to no enterprise of the input, for which nothing is settled. */
  readonly stopping: readonly Problem[];
}

/** The tables sorted by enterprise, once: what can be settled under any readings. */
export interface Input {
  readonly gathered: Gathered;
  readonly tables: readonly InputTable[];
  /** What reading files and tables found. */
  readonly problems: readonly Problem[];
}

/**
 * Gathers the tables for an award year.
 * @param readings the tables as read, in the order of the input
 * @param found what reading the files already found
 */
export function inputOf(readings: readonly TableReading[], found: readonly Problem[], year: number): Input {
  return {
    gathered: withFormers(gather(readings), year),
    tables: readings.map(tableOf),
    problems: [...found, ...readings.flatMap((reading) => reading.problems)],
  };
}

/** Checks what was gathered and settles it: dossier by dossier, then the fund and the totals. */
export function settle({ gathered, tables, problems: found }: Input, terms: Terms): Outcome {
  const { policy } = terms;
  const circumstances = { policy, crossings: gathered.crossings };
  const problems = [...found, ...checkInput(gathered, policy.year)];
  for (const dossier of gathered.unattached) {
    for (const one of checkUnattached(dossier, circumstances)) problems.push(one);
  }
  const cases: Case[] = [];
  for (const dossier of gathered.dossiers) {
    const claims = claimsOf(dossier, circumstances);
    for (const one of checkEnterprise({ dossier, enterprise: dossier.enterprise, claims, ...circumstances }))
      problems.push(one);
    cases.push({ dossier, claims });
  }

  const errors = problems.filter((problem) => severityOf(problem.code) === 'error');
  if (errors.length > 0 && !terms.setAside) return { settlement: null, problems, stopping: [] };
  const stopping = errors.filter(({ uscc }) => ownersOf(uscc, gathered).length === 0);
  if (stopping.length > 0) return { settlement: null, problems, stopping };
  const aside = enterprisesToSetAside(errors, gathered);
  const left = new Set(aside.map(({ uscc }) => uscc));
  const kept = cases.filter(({ dossier }) => !left.has(dossier.uscc));
  // Where every enterprise is set aside there is nothing to settle.
  if (aside.length > 0 && kept.length === 0) return { settlement: null, problems, stopping };
  const settlement = settleCases(kept, {
    policy,
    basis: terms.basis,
    readingDocuments: terms.readingDocuments,
    inputs: tables,
    setAside: aside,
    fundRows: gathered.fund,
    otherSellers: sellersAmong(left, gathered),
    previous: terms.previous == null ? null : passedOn(terms.previous, gathered),
    remarks: remarksOf(problems),
  });
  return {
    settlement,
    problems: [
      ...problems,
      ...settlement.enterprises.flatMap((settled) => notesOf(settled, policy)),
      ...withoutPayee(settlement),
      ...supplementNotes(settlement.supplement, policy),
      ...shortfallOf(settlement.fund, policy),
    ],
    stopping,
  };
}

function tableOf({ file, sheet, table, count, sha256, layout }: TableReading): InputTable {
  const columns = (layout?.columns ?? []).map(({ name, header, place, unit }) => ({
    name,
    header,
    column: place,
    unit,
  }));
  return { file, sheet, table, rows: count, sha256, columns };
}

/** The contracts that some enterprises claim as sellers. */
function sellersAmong(codes: ReadonlySet<string>, { dossiers, unattached }: Gathered) {
  return [...dossiers, ...unattached]
    .filter(({ uscc }) => codes.has(uscc))
    .flatMap((dossier) => everyRow(dossier, 'contracts').filter(isSellers));
}

/** The enterprises that an error about a code touches: its own, and the one that the code has passed into. */
function ownersOf(uscc: string | null, { known, successors }: Gathered): string[] {
  if (uscc === null) return [];
  const successor = successors.get(uscc);
  return [...(known.has(uscc) ? [uscc] : []), ...(successor === undefined ? [] : [successor])];
}

/** The enterprises that errors belong to, by uscc. */
function enterprisesToSetAside(errors: readonly Problem[], gathered: Gathered): SetAside[] {
  const { known } = gathered;
  const counts = new Map<string, number>();
  for (const { uscc } of errors)
    for (const owner of ownersOf(uscc, gathered)) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([uscc, errors]) => ({ uscc, name: known.get(uscc) ?? null, errors }));
}
