import { Decimal } from '../../money/decimal.ts';
import { readingChoices, readingIds } from '../../policy/ids.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Line } from '../../settle/line.ts';
import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import { tables } from '../../tables/all/index.ts';
import type { Table } from '../../tables/table.ts';
import type { Bench } from './bench.ts';
import type { CellChange, Change } from './change.ts';

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
  const steps = change.cells.map((cell) => {
    const { before, after } = cell;
    if (before === null) return new Decimal(0);
    return isMoney(cell) && after !== null ? new Decimal(after).minus(before).abs() : endless;
  });
  return Decimal.max(...steps, 0);
}

/**
 * The nearest single change that does what is wanted, a figure to the 分; null where none does.
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
  const turn = firstTurn(bench, settled, candidates, turns, base);
  const [change] = turn?.changes ?? [];
  if (change === undefined) return null;
  return nearer(change, (one) => firstTurn(bench, settled, [one], turns, base)) ?? turn;
}

/** The first of the candidates, those that go least far first, that does what is wanted, as it is. */
export function firstTurn(
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

/**
 * The same change with its figure as near to the cell's own as still turns, to the 分: a line that is rounded may need
 * less than the whole difference. null where nothing nearer does.
 */
function nearer(change: Change, turnBy: (change: Change) => Turn | null): Turn | null {
  const [cell] =
    change.kind === 'cells' && !change.isExample && change.cells.length === 1 ? change.cells : [];
  if (cell === undefined || cell.before === null || cell.after === null || !isMoney(cell)) return null;
  const before = new Decimal(cell.before).times(100);
  const to = (fen: Decimal): Turn | null =>
    turnBy({ kind: 'cells', isExample: false, cells: [{ ...cell, after: fen.div(100).toFixed() }] });
  const way = new Decimal(cell.after).times(100).comparedTo(before);
  let least = new Decimal(0);
  let enough = new Decimal(cell.after).times(100).minus(before).abs().minus(1);
  let turn = to(before.plus(enough.times(way)));
  if (turn === null) return null;
  while (enough.minus(least).greaterThan(1)) {
    const middle = enough.plus(least).div(2).floor();
    const found = to(before.plus(middle.times(way)));
    if (found === null) least = middle;
    else [enough, turn] = [middle, found];
  }
  return turn;
}

function isMoney({ table, column }: CellChange): boolean {
  const { columns }: Table = tables[table];
  return columns[column]?.type.name === 'money';
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
