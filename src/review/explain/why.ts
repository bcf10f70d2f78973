import type { CellOrigin, RowOrigin } from '../../cells/origin.ts';
import type { Dossier } from '../../dossiers/dossier.ts';
import { leavesOf } from '../../money/derivation.ts';
import { Money } from '../../money/money.ts';
import type { Policy } from '../../policy/policy.ts';
import { isDenial } from '../../policy/reasons.ts';
import { awardedBefore } from '../../rules/history.ts';
import { technologySmeGap } from '../../rules/r1-technology-smes.ts';
import { patentType } from '../../rules/r5-patents.ts';
import type { Continuity } from '../../rules/recognition-history.ts';
import type { Line } from '../../settle/line.ts';
import { rowAt, valueIn } from './change.ts';

/** What decided a line and stands in no single cell of its own. */
export interface Why {
  /** R1, R2: how the recognition stands to the one before, if any; `gap` in years still counts as 连续. */
  readonly continuity: {
    readonly kind: Continuity;
    readonly before: { readonly year: number; readonly origin: RowOrigin } | null;
    readonly gap: number;
  } | null;
  /** R5: the type that the number tells where the column is blank. */
  readonly typeFromNumber: string | null;
  /** R7: what earlier years have paid of the most that the project gets, where nothing is left of it. */
  readonly exhausted: { readonly history: Money; readonly most: Money } | null;
  /** R9: what is taken off the turnover, where nothing is left of it. */
  readonly previousTurnover: CellOrigin | null;
}

/** Finds what decided a line besides the cells that it cites. */
export function whyOf(line: Line, dossier: Dossier, policy: Policy): Why {
  return {
    continuity: continuityOf(line, dossier, policy),
    typeFromNumber: typeFromNumber(line, dossier),
    exhausted: exhausted(line, dossier, policy),
    previousTurnover: previousTurnover(line, dossier),
  };
}

function continuityOf({ claim, computed }: Line, dossier: Dossier, policy: Policy): Why['continuity'] {
  const { rule, origins } = claim;
  if (rule !== 'R1' && rule !== 'R2') return null;
  const tariffs = leavesOf(computed.derivation).flatMap((leaf) =>
    leaf.kind === 'parameter' ? leaf.origin.id.slice(rule.length + 1) : [],
  );
  const kind = (['first', 'continuous', 'renewed'] as const).find((one) => tariffs.includes(one));
  if (kind === undefined) return null;
  const [, origin] = origins;
  const found = origin === undefined ? null : rowAt(dossier, origin);
  const gap = rule === 'R1' ? technologySmeGap : Number(policy.reading('R2.continuity_years'));
  const before =
    found === null ? null : { year: Number(valueIn(found.row, 'year')), origin: found.row.origin };
  return { kind, before, gap };
}

function typeFromNumber({ claim }: Line, { patents }: Dossier): string | null {
  if (claim.rule !== 'R5') return null;
  const patent = patents.find((one) => one.patent_no === claim.matter && one.type === null);
  return patent === undefined ? null : patentType(patent);
}

function exhausted({ claim }: Line, dossier: Dossier, policy: Policy): Why['exhausted'] {
  if (claim.rule !== 'R7' || claim.own.reason !== 'already-awarded') return null;
  const history = Money.sum(awardedBefore(dossier, 'R7', claim.matter, policy).map((row) => row.amount));
  // What is still missing could raise the total to the ceiling.
  const waits = claim.hindrances.some(({ reason }) => !isDenial(reason));
  const most = waits ? claim.room?.ceiling : (claim.decided?.amount ?? claim.room?.floor);
  return { history, most: most ?? Money.zero };
}

function previousTurnover({ claim }: Line, dossier: Dossier): CellOrigin | null {
  const [origin] = claim.origins;
  if (claim.rule !== 'R9' || claim.own.reason !== 'nothing-eligible' || origin === undefined) return null;
  const row = rowAt(dossier, origin)?.row;
  return (
    (row !== undefined && valueIn(row, 'previous_turnover') !== null
      ? row.cells['previous_turnover']
      : null) ?? null
  );
}
