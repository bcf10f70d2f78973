import { Decimal } from '../../money/decimal.ts';
import { readingChoices, readingIds } from '../../policy/ids.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Line } from '../../settle/line.ts';
import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import { tables } from '../../tables/all/index.ts';
import type { Table } from '../../tables/table.ts';
import type { Bench } from './bench.ts';
import type { Change } from './change.ts';

/** Changes that turn an outcome, and what the enterprise then comes to. */
export interface Turn {
  /** One, or several that only together do it. */
  readonly changes: readonly Change[];
  readonly after: EnterpriseSettlement;
}

const endless = new Decimal(Number.POSITIVE_INFINITY);

/** How far a change goes: 元 for figures; a blank filled in goes before them, a fact turned or a row after them. */
function reach(change: Change): Decimal {
  if (change.kind !== 'cells') return endless;
  const steps = change.cells.map(({ table, column, before, after }) => {
    if (before === null) return new Decimal(0);
    const { columns }: Table = tables[table];
    const isFigure = columns[column]?.type.name === 'money';
    return isFigure && after !== null ? new Decimal(after).minus(before).abs() : endless;
  });
  return Decimal.max(...steps, 0);
}

/**
 * The nearest single change that does what is wanted; null where none does.
 * @param turns whether the enterprise as it then is settled is what was wanted
 * @param base changes that are made in any case
 */
export function nearestTurn(
  bench: Bench,
  settled: EnterpriseSettlement,
  candidates: readonly Change[],
  turns: (after: EnterpriseSettlement) => boolean,
  base: readonly Change[] = [],
): Turn | null {
  const byReach = candidates
    .map((change) => ({ change, far: reach(change) }))
    .sort((a, b) => a.far.comparedTo(b.far));
  for (const { change } of byReach) {
    const after = bench.settle(settled.dossier, [...base, change]);
    if (after !== null && turns(after)) return { changes: [change], after };
  }
  return null;
}

/** Every other choice of a reading that does what is wanted by itself. */
export function readingTurns(
  bench: Bench,
  settled: EnterpriseSettlement,
  turns: (after: EnterpriseSettlement) => boolean,
): Turn[] {
  return otherReadings(bench.policy).flatMap((change): Turn[] => {
    const after = bench.settle(settled.dossier, [change]);
    return after !== null && turns(after) ? [{ changes: [change], after }] : [];
  });
}

function otherReadings(policy: Policy): Change[] {
  return readingIds.flatMap((id) => {
    const before = policy.reading(id);
    return readingChoices[id]
      .filter((value) => value !== before)
      .map((after): Change => ({ kind: 'reading', id, before, after }));
  });
}

/** The same line in another settlement of its enterprise; undefined where there is none. */
export function sameLine({ claim }: Line, { lines }: EnterpriseSettlement): Line | undefined {
  const [origin] = claim.origins;
  return lines.find(
    ({ claim: other }) =>
      other.rule === claim.rule &&
      other.matter === claim.matter &&
      other.origins[0]?.row === origin?.row &&
      other.origins[0]?.file === origin?.file &&
      other.origins[0]?.sheet === origin?.sheet,
  );
}
