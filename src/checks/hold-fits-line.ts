import { atCellOrRow, type Problem, problem } from '../messages/problem.ts';
import { isAmong } from '../rules/naming.ts';
import { closest } from '../tables/closest.ts';
import { check } from './check.ts';
import { sourceOfRule } from './decision-fits-line.ts';
import { ofAnotherYear } from './of-another-year.ts';

/** A hold names a line that there is: one, all of a rule, or all of the enterprise. */
export const holdFitsLine = check(['claims', 'policy'], ({ dossier, claims, policy }) =>
  dossier.holds.flatMap((row): Problem[] => {
    const { rule, matter } = row;
    if (row.year !== policy.year) return ofAnotherYear('holds', row, policy);
    if (claims.some((claim) => isAmong(row, claim))) return [];
    // The row that would make the line may be one that could not be read, or is not at hand.
    const sources = rule === null ? Object.values(sourceOfRule) : [sourceOfRule[rule]];
    if (sources.some((table) => dossier.incomplete.has(table))) return [];
    const matters = claims
      .filter((claim) => rule === null || claim.rule === rule)
      .map((claim) => claim.matter);
    const cell = matter === null ? row.cells.rule : row.cells.matter;
    const facts = { rule, matter, suggestion: matter === null ? null : closest(matter, matters), matters };
    return [problem('E326', { ...atCellOrRow(cell, row.origin), uscc: dossier.uscc }, facts)];
  }),
);
