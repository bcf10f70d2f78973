import type { CellOrigin } from '../cells/origin.ts';
import type { EnterpriseRows } from '../dossiers/dossier.ts';
import { atCellOrRow, atRow, type Problem, problem } from '../messages/problem.ts';
import { moneyFigure } from '../money/figures.ts';
import type { RuleId } from '../policy/ids.ts';
import type { Claim } from '../rules/claim.ts';
import { matterNamed } from '../rules/history.ts';
import type { RowOfTable, TableName } from '../tables/all/index.ts';
import { closest } from '../tables/closest.ts';
import { check } from './check.ts';

/** Where the lines of a rule come from. */
export const sourceOfRule: { readonly [R in RuleId]: Exclude<TableName, 'fund'> } = {
  R1: 'recognitions',
  R2: 'recognitions',
  R3: 'platforms',
  R4: 'enterprises',
  R5: 'patents',
  R6: 'projects',
  R7: 'contracts',
  R8a: 'platforms',
  R8b: 'platforms',
  R9: 'contracts',
  R10: 'deputy_expenses',
  R11a: 'talents',
  R11b: 'talents',
  R11c: 'talents',
};

/** A decision names an existing line and stays in the room that the clause leaves (1-policy.md section 4). */
export const decisionFitsLine = check(['claims', 'policy'], ({ dossier, claims, policy }) =>
  dossier.decisions.flatMap((decision) => {
    if (decision.year !== policy.year) {
      const where = { ...atRow(decision.origin), uscc: dossier.uscc };
      return [problem('N302', where, { said: decision.year, year: policy.year })];
    }
    const named = claims.filter((claim) => claim.rule === decision.rule && claim.matter === decision.matter);
    if (named.length === 0) return noSuchLine('E305', decision, dossier, claims);
    const applied = named.find((claim) => claim.decision === decision);
    return applied === undefined ? [] : outOfRoom(decision, applied);
  }),
);

function outOfRoom(decision: RowOfTable<'decisions'>, { room }: Claim): Problem[] {
  if (room === null) return [];
  const { amount } = decision;
  const belowFloor = room.floor.exceeds(amount) || (room.floorExcluded && amount.equals(room.floor));
  const aboveCeiling = room.ceiling !== null && amount.exceeds(room.ceiling);
  if (!belowFloor && !aboveCeiling) return [];
  const where = atCellOrRow(decision.cells.amount, decision.origin);
  return [
    problem(
      'E306',
      { ...where, uscc: decision.uscc },
      {
        amount: moneyFigure(amount.value),
        floor: moneyFigure(room.floor.value),
        ceiling: room.ceiling === null ? null : moneyFigure(room.ceiling.value),
        floorExcluded: room.floorExcluded,
      },
    ),
  ];
}

/** Says that a row names a line that does not exist, unless the row that would make it could not be read or is not at hand. */
export function noSuchLine(
  code: 'E305' | 'E307' | 'E324',
  row: RowOfTable<'decisions'> | RowOfTable<'other_subsidies'> | RowOfTable<'adjustments'>,
  dossier: EnterpriseRows,
  claims: readonly Claim[],
): Problem[] {
  if (dossier.incomplete.has(sourceOfRule[row.rule])) return [];
  const matters = claims.filter((claim) => claim.rule === row.rule).map((claim) => claim.matter);
  const cells = row.cells as { readonly matter?: CellOrigin };
  const where = atCellOrRow(cells.matter, row.origin);
  const facts = {
    rule: row.rule,
    matter: matterNamed(row),
    suggestion: closest(row.matter ?? '', matters),
    matters,
  };
  return [problem(code, { ...where, uscc: dossier.uscc }, facts)];
}
