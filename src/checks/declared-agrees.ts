import { rowPlace } from '../cells/origin.ts';
import type { EnterpriseRows } from '../dossiers/dossier.ts';
import { atCellOrRow, problem } from '../messages/problem.ts';
import type { Policy } from '../policy/policy.ts';
import { technologySmeGap } from '../rules/r1-technology-smes.ts';
import { continuityOf, latestBefore, recognitionOf } from '../rules/recognition-history.ts';
import { check } from './check.ts';

/** What a recognition of Y says of itself (首次, 连续, 中断后再次) agrees with what the rows before it give. */
export const declaredAgrees = check(['policy'], ({ dossier, policy }) => [
  ...compare(dossier, policy, 'tech_sme', technologySmeGap),
  ...compare(dossier, policy, 'hnte', Number(policy.reading('R2.continuity_years'))),
]);

function compare(dossier: EnterpriseRows, policy: Policy, kind: 'tech_sme' | 'hnte', gap: number) {
  // A year of the history that could not be read might bear the claim out.
  if (dossier.incomplete.has('recognitions')) return [];
  const row = recognitionOf(dossier, kind, policy.year);
  if (row === null || row.declared === null || row.fraud === true) return [];
  const before = latestBefore(dossier, kind, policy.year);
  const found = continuityOf(policy.year, before, gap);
  if (found === row.declared) return [];
  const where = atCellOrRow(row.cells.declared, row.origin);
  const facts = {
    declared: row.declared,
    found,
    before: before?.year ?? null,
    place: before === null ? null : rowPlace(before.origin),
  };
  return [problem('E311', { ...where, uscc: dossier.uscc }, facts)];
}
