import { sourceText } from '../../cells/origin.ts';
import type { Line } from '../../settle/line.ts';
import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import type { Bench } from './bench.ts';
import { capChanges, missingIncrement } from './cap-changes.ts';
import type { Change } from './change.ts';
import { conditionChanges } from './condition-changes.ts';
import type { ExplainedCondition, ExplainedHindrance, ExplainedLine, Explanation } from './explanation.ts';
import { hindranceChanges } from './line-changes.ts';
import { adjustmentChanges, decisionChanges, otherSchemeChanges, overlapChanges } from './stage-changes.ts';
import { firstTurn, nearestTurn, readingTurns, sameLine, type Turn } from './turn.ts';
import { Units } from './units.ts';
import { whyOf } from './why.ts';

/** Explains one enterprise: every change that is told was settled by the engine and does what is said of it. */
export function explain(bench: Bench, settled: EnterpriseSettlement): Explanation {
  const conditions = settled.findings.map((finding) => explainCondition(bench, settled, finding));
  const standing = standingTurn(bench, settled, conditions);
  const lines = settled.lines.map((line) => explainLine(bench, settled, line, standing));
  const cap = capTurns(bench, settled);
  const moves = ({ totals }: EnterpriseSettlement) =>
    !totals.payable.equals(settled.totals.payable) || !totals.pending.equals(settled.totals.pending);
  const readings = readingTurns(bench, settled, moves);
  const units = new Units(bench.recorded.inputs);
  return {
    settled,
    conditions,
    standing,
    lines,
    cap,
    readings,
    units,
    supplement: supplementOf(bench, settled),
  };
}

function supplementOf({ settlement }: Bench, { dossier }: EnterpriseSettlement): Explanation['supplement'] {
  const { supplement } = settlement;
  const own = supplement?.enterprises.find(({ uscc }) => uscc === dossier.uscc);
  return supplement === null || own === undefined ? null : { round: supplement.round, own };
}

function explainCondition(
  bench: Bench,
  settled: EnterpriseSettlement,
  finding: EnterpriseSettlement['findings'][number],
): ExplainedCondition {
  if (finding.result === 'met') return { finding, turn: null };
  const candidates = conditionChanges(finding, settled.dossier, bench.policy);
  const isMet = ({ findings }: EnterpriseSettlement) =>
    findings.some(({ id, result }) => id === finding.id && result === 'met');
  return { finding, turn: nearestTurn(bench, settled, candidates, isMet) };
}

/** The conditions by one change where one does it, else by all together; then the increment where it is missing. */
function standingTurn(
  bench: Bench,
  settled: EnterpriseSettlement,
  conditions: readonly ExplainedCondition[],
): Turn | null {
  const turns = conditions.flatMap(({ turn }) => turn ?? []);
  const single = turns.find(({ after }) => after.status === 'eligible');
  const changes = single?.changes ?? turns.flatMap((turn) => turn.changes);
  const after = changes.length === 0 ? settled : bench.settle(settled.dossier, changes);
  if (after?.status !== 'eligible') return null;
  if (after.cap === null || after.cap.limit !== null) return changes.length === 0 ? null : { changes, after };
  const candidates = missingIncrement(after.cap, after.lines, after.dossier, bench.policy);
  const isKnown = ({ cap }: EnterpriseSettlement) => cap !== null && cap.limit !== null;
  const known = nearestTurn(bench, settled, candidates, isKnown, changes);
  return known === null ? null : { changes: [...changes, ...known.changes], after: known.after };
}

function explainLine(
  bench: Bench,
  settled: EnterpriseSettlement,
  line: Line,
  standing: Turn | null,
): ExplainedLine {
  // What the enterprise itself needs is told of it once, not of every line.
  const base =
    line.track === 'separate' && settled.status !== 'disqualified' ? [] : (standing?.changes ?? []);
  const hindrances = line.claim.hindrances.map((hindrance) =>
    explainHindrance(bench, settled, line, hindrance),
  );
  const grants = (after: EnterpriseSettlement) => sameLine(line, after)?.outcome.outcome === 'granted';
  const candidates = [
    ...hindrances.flatMap(({ turn }) => turn?.changes ?? []),
    ...stageCandidates(bench, settled, line),
  ];
  const isGranted = line.outcome.outcome === 'granted';
  const better = (after: EnterpriseSettlement) =>
    sameLine(line, after)?.adjusted.exceeds(line.adjusted) === true;
  const single = isGranted
    ? firstTurn(bench, settled, candidates, better, base)
    : nearestTurn(bench, settled, candidates, grants, base);
  return {
    line,
    why: whyOf(line, settled.dossier, bench.policy),
    hindrances,
    turn: single ?? (isGranted ? null : together(bench, settled, hindrances, grants, base)),
    onceStanding: base.length > 0 && standing !== null ? (sameLine(line, standing.after) ?? null) : null,
  };
}

function explainHindrance(
  bench: Bench,
  settled: EnterpriseSettlement,
  line: Line,
  hindrance: Line['claim']['hindrances'][number],
): ExplainedHindrance {
  const candidates = hindranceChanges(hindrance, line.claim, settled.dossier, bench.policy);
  const isGone = (after: EnterpriseSettlement) => {
    const same = sameLine(line, after);
    return (
      same !== undefined &&
      !same.claim.hindrances.some(
        ({ reason, column, origin }) =>
          reason === hindrance.reason &&
          column === hindrance.column &&
          sourceText(origin) === sourceText(hindrance.origin),
      )
    );
  };
  return { hindrance, turn: nearestTurn(bench, settled, candidates, isGone) };
}

function stageCandidates(bench: Bench, { dossier, lines }: EnterpriseSettlement, line: Line): Change[] {
  if (line.outcome.reason === 'overlap') return overlapChanges(line, lines, dossier);
  if (line.outcome.reason === 'overlap-other-scheme') return otherSchemeChanges(line, dossier, bench.policy);
  return [...decisionChanges(line), ...adjustmentChanges(line)];
}

/** Everything that stands against a line taken away at once. */
function together(
  bench: Bench,
  settled: EnterpriseSettlement,
  hindrances: readonly ExplainedHindrance[],
  grants: (after: EnterpriseSettlement) => boolean,
  base: readonly Change[],
): Turn | null {
  const changes = hindrances.flatMap(({ turn }) => turn?.changes ?? []);
  if (changes.length < 2) return null;
  const after = bench.settle(settled.dossier, [...base, ...changes]);
  return after !== null && grants(after) ? { changes, after } : null;
}

/** Nothing cut first, then whatever leaves more than now. */
function capTurns(bench: Bench, settled: EnterpriseSettlement): Turn[] {
  const { cap, dossier } = settled;
  if (cap?.binding !== true) return [];
  const candidates = capChanges(cap, dossier, bench.policy);
  const isFree = (after: EnterpriseSettlement) => after.cap?.binding === false;
  const leavesMore = (after: EnterpriseSettlement) => after.totals.payable.exceeds(settled.totals.payable);
  const first = nearestTurn(bench, settled, candidates, (after) => isFree(after) && leavesMore(after));
  const told = new Set(first === null ? [] : [placeOf(first.changes)]);
  const rest = candidates.flatMap((change) => {
    const turn = firstTurn(bench, settled, [change], leavesMore);
    const isNew = turn !== null && !told.has(placeOf(turn.changes));
    if (isNew) told.add(placeOf(turn.changes));
    return isNew ? [turn] : [];
  });
  return [...(first === null ? [] : [first]), ...rest];
}

/** What changes change, whatever to: a second, larger step of the same cell is no other way. */
function placeOf(changes: readonly Change[]): string {
  return JSON.stringify(
    changes.map((change) => {
      if (change.kind !== 'cells') return change;
      return change.cells.map(({ table, column, origin }) => [table, column, origin.row]);
    }),
  );
}
