import type { Dossier } from '../../dossiers/dossier.ts';
import { Decimal } from '../../money/decimal.ts';
import { leavesOf } from '../../money/derivation.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Line } from '../../settle/line.ts';
import { offsetsFor } from '../../settle/stages/other-scheme.ts';
import { type Change, oneCell, rowAt, valueIn } from './change.ts';
import { fen, upToFen } from './figures.ts';

/** Changes that may keep a line from falling to 就高不重复. @param lines all of the enterprise */
export function overlapChanges(line: Line, lines: readonly Line[], dossier: Dossier): Change[] {
  const rival = lines.find(({ id }) => id === line.overlap?.keptBy);
  const shared = line.claim.origins.flatMap((origin): Change[] => {
    const found = rowAt(dossier, origin);
    if (found === null || valueIn(found.row, 'same_matter') === null) return [];
    return [oneCell(found.table, found.row, 'same_matter', null)];
  });
  if (rival === undefined) return shared;
  const more = rival.adjusted.value.minus(line.adjusted.value).plus(fen);
  return [...shared, ...raisedBy(more, line, dossier)];
}

/** The figures that a line is a rate of, each raised so that the line comes to so much more. */
function raisedBy(more: Decimal, line: Line, dossier: Dossier): Change[] {
  const leaves = leavesOf(line.computed.derivation);
  const rate =
    leaves.find(({ kind, unit }) => kind === 'parameter' && unit === 'ratio')?.value ?? new Decimal(1);
  if (rate.isZero()) return [];
  return leaves.flatMap((leaf): Change[] => {
    if (leaf.kind !== 'cell') return [];
    const found = rowAt(dossier, leaf.origin);
    if (found === null) return [];
    return [oneCell(found.table, found.row, leaf.origin.name, upToFen(leaf.value.plus(more.div(rate))))];
  });
}

/** Changes that may keep a line from falling to the other scheme: what that grants, just below ours. */
export function otherSchemeChanges(line: Line, dossier: Dossier, policy: Policy): Change[] {
  const rows = offsetsFor(line, dossier, policy);
  const [row] = rows;
  if (row === undefined || rows.length > 1 || line.adjusted.isZero()) return [];
  const below = line.adjusted.value.minus(fen).toFixed();
  return [
    oneCell('other_subsidies', row, 'amount', below),
    { kind: 'row-removed', table: 'other_subsidies', origin: row.origin },
  ];
}

/** A decision that gives less than the clause allows, raised to the most that it may be. */
export function decisionChanges({ claim }: Line): Change[] {
  const { decision, room } = claim;
  if (decision === null || room?.ceiling == null || !room.ceiling.exceeds(decision.amount)) return [];
  return [oneCell('decisions', decision, 'amount', room.ceiling.value.toFixed())];
}

/** An approved correction taken back. */
export function adjustmentChanges({ adjustment }: Line): Change[] {
  return adjustment === null
    ? []
    : [{ kind: 'row-removed', table: 'adjustments', origin: adjustment.origin }];
}
