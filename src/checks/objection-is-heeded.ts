import { atCellOrRow, type Problem, problem } from '../messages/problem.ts';
import type { Claim } from '../rules/claim.ts';
import { isAmong } from '../rules/naming.ts';
import type { RowOfTable } from '../tables/all/index.ts';
import { closest } from '../tables/closest.ts';
import { check } from './check.ts';
import { sourceOfRule } from './decision-fits-line.ts';

/**
 * An objection names a line that there is, or is one about something missing; while it is not decided, what it is
 * about is held (table holds), since an objection by itself holds nothing.
 */
export const objectionIsHeeded = check(['claims', 'policy'], ({ dossier, claims, policy }) => {
  const holds = dossier.holds.filter(({ year }) => year === policy.year);
  const isOpen = (claim: Claim) =>
    claim.own.outcome === 'granted' && !holds.some((hold) => isAmong(hold, claim));
  return dossier.objections.flatMap((row): Problem[] => {
    if (row.year !== policy.year) return [];
    const about = claims.filter((claim) => isAmong(row, claim));
    // The row that would make the line may be one that could not be read, or is not at hand.
    const sources = row.rule === null ? Object.values(sourceOfRule) : [sourceOfRule[row.rule]];
    const isNamed = row.rule !== null || row.matter !== null;
    if (about.length === 0 && isNamed && !sources.some((table) => dossier.incomplete.has(table)))
      return [noSuchLine(row, claims)];
    const open = about.filter(isOpen).map(({ rule, matter }) => `${rule}/${matter}`);
    if (open.length === 0 || row.outcome === 'upheld' || row.outcome === 'rejected') return [];
    const { outcome } = row.cells;
    const where = atCellOrRow(outcome, row.origin);
    return [problem('W334', { ...where, uscc: row.uscc }, { lines: [...new Set(open)] })];
  });
});

function noSuchLine(row: RowOfTable<'objections'>, claims: readonly Claim[]): Problem {
  const { rule, matter, cells, origin } = row;
  const matters = claims.filter((claim) => rule === null || claim.rule === rule).map((claim) => claim.matter);
  const cell = matter === null ? cells.rule : cells.matter;
  const where = atCellOrRow(cell, origin);
  const facts = { rule, matter, suggestion: matter === null ? null : closest(matter, matters) };
  return problem('W335', { ...where, uscc: row.uscc }, facts);
}
