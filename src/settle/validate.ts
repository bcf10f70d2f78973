import { sourceOfRule } from '../checks/decision-fits-line.ts';
import { checkEnterprise, checkInput, checkUnattached } from '../checks/index.ts';
import type { EnterpriseRows } from '../dossiers/dossier.ts';
import { type Gathered, gather } from '../dossiers/gather.ts';
import { withFormers } from '../dossiers/succession.ts';
import { type Problem, problem } from '../messages/problem.ts';
import type { Policy } from '../policy/policy.ts';
import { tableNames, tables } from '../tables/all/index.ts';
import type { TableReading } from '../tables/reading/read-table.ts';
import { claimsOf } from './settle-enterprise.ts';

/** What is known of the data that are checked. */
export interface Scope {
  /** The policy of the award year; null where the year is not known. */
  readonly policy: Policy | null;
  /** The years of the table tax_increment, for the note that says why the award year is not known. */
  readonly years: readonly number[];
  /** False for single files that are checked before they are handed in. */
  readonly whole: boolean;
}

/**
 * Checks the tables as `settle` does, and settles nothing. What a check would need and is not there, it is not
 * held against anyone: a note says for each reason what was left out.
 */
export function validate(readings: readonly TableReading[], { policy, years, whole }: Scope): Problem[] {
  const gathered = withFormers(gather(readings, whole), policy?.year ?? null);
  const { crossings } = gathered;
  const problems = [
    // A header's year is held against the award year alone.
    ...readings
      .flatMap((reading) => reading.problems)
      .filter(({ code }) => policy !== null || code !== 'E144'),
    ...checkInput(gathered, policy?.year ?? null),
  ];
  for (const dossier of gathered.dossiers) {
    const claims = policy === null ? null : claimsOf(dossier, { policy, crossings });
    for (const one of checkEnterprise({ dossier, enterprise: dossier.enterprise, policy, claims, crossings }))
      problems.push(one);
  }
  for (const dossier of gathered.unattached) {
    for (const one of checkUnattached(dossier, { policy, crossings })) problems.push(one);
  }
  if (policy === null) problems.push(problem('N502', {}, { years }));
  return whole ? problems : [...problems, ...leftOut(gathered)];
}

/** What single files do not show, a note for each reason. */
function leftOut(gathered: Gathered): Problem[] {
  const { present, dossiers, unattached } = gathered;
  const { name: table, title } = tables.enterprises;
  const missing: ReadonlySet<string> = new Set(
    [...dossiers, ...unattached].flatMap(sourcesNamed).filter((name) => !present.has(name)),
  );
  const absent = tableNames.filter((name) => name !== 'enterprises' && missing.has(name));
  const titles = absent.map((name) => tables[name].title);
  return [
    ...(present.has('enterprises') || unattached.length === 0 ? [] : [problem('N501', {}, { title, table })]),
    ...(absent.length === 0 ? [] : [problem('N503', {}, { titles, tables: absent })]),
    problem('N504', {}, {}),
  ];
}

/** The tables that rows which name a line point into. */
function sourcesNamed(rows: EnterpriseRows) {
  const { decisions, other_subsidies: others, adjustments, holds, objections } = rows;
  const named = [...decisions, ...others, ...adjustments, ...holds, ...objections];
  return named.flatMap(({ rule }) => (rule === null ? [] : sourceOfRule[rule]));
}
