import { certain } from '../../cells/certain.ts';
import { sourceText } from '../../cells/origin.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Finding } from '../../settle/conditions/finding.ts';
import { isGranted, type Line } from '../../settle/line.ts';
import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import type { Entries } from './chain.ts';
import { amountFact, cellFact, hindranceFact, sources } from './facts.ts';
import type { EnterpriseEntries, LineEntries } from './log-places.ts';
import { addCap, addLimit, addOffset, addStages, isLimited } from './stage-entries.ts';

/**
 * Writes what was applied to one enterprise, in the order of application: conditions, rules, overlap, the other
 * scheme, the yearly limit, the cap, each line's stages, recovery.
 * @returns where it all stands
 */
export function addEnterprise(
  chain: Entries,
  settled: EnterpriseSettlement,
  policy: Policy,
): EnterpriseEntries {
  const { dossier, lines, cap } = settled;
  const { uscc } = dossier;
  const stages = policy.data.stages;
  const first = chain.length + 1;
  for (const finding of settled.findings) addCondition(chain, uscc, finding);
  const last = chain.add({ type: 'status', uscc, rule: null, clause: null }, () => ({
    status: settled.status,
  }));
  const rules = lines.map((line) => addRule(chain, uscc, line));
  const adjustments = lines.map((line) => addAdjustment(chain, uscc, line));
  const overlaps = addOverlaps(chain, uscc, lines, stages.overlap.clause);
  const offsets = lines.map((line) => addOffset(chain, settled, line, policy));
  const beforeLimit = new Map(
    lines.map((line, i) => [line.id, offsets[i] ?? adjustments[i] ?? certain(rules[i])]),
  );
  const before = ({ id }: Line) => certain(beforeLimit.get(id));
  const limit = addLimit(chain, uscc, lines, before, policy);
  const capEntry = cap === null ? null : addCap(chain, uscc, cap, stages.cap.clause);
  const entries = lines.map((line, i): LineEntries => {
    const ownLimit = isLimited(line) ? limit : null;
    const conditions = conditionsBehind(line, settled.findings).map((place) => first + place);
    const decidedBy = waitsForCap(line) && capEntry !== null ? [capEntry] : conditions;
    const at = { before: ownLimit ?? before(line), cap: capEntry, decidedBy };
    return {
      rule: certain(rules[i]),
      conditions,
      adjustment: adjustments[i] ?? null,
      overlap: overlaps.get(line.overlap?.group ?? 0) ?? null,
      otherScheme: offsets[i] ?? null,
      limit: ownLimit,
      cap: line.track === 'enterprise' && entersCap(line) ? capEntry : null,
      payable: addStages(chain, uscc, line, cap, at),
      hold: addHold(chain, uscc, line),
    };
  });
  return {
    conditions: { first, last },
    cap: capEntry,
    recovery: addRecovery(chain, settled, stages.recovery.clause),
    lines: new Map(lines.map(({ id }, i) => [id, entries[i] as LineEntries])),
  };
}

const waitsForCap = ({ outcome }: Line): boolean => outcome.reason === 'cap-undetermined';

/** Lines that the cap says something of: what it cuts, and what waits for it. */
function entersCap(line: Line): boolean {
  return isGranted(line) || waitsForCap(line);
}

/** For a line that is denied or waits for its enterprise's sake: the places of the conditions that decided it. */
function conditionsBehind({ outcome }: Line, findings: readonly Finding[]): number[] {
  return findings.flatMap((finding, place) => (decides(finding, outcome.reason) ? [place] : []));
}

function decides({ id, result }: Finding, reason: Line['outcome']['reason']): boolean {
  if (reason === 'disqualified') return id === 'C5';
  if (reason === 'ineligible') return result === 'not-met';
  return reason === 'eligibility-undetermined' && result === 'undetermined';
}

function addRecovery(
  chain: Entries,
  { dossier, recovery }: EnterpriseSettlement,
  clause: string,
): number | null {
  if (recovery === null) return null;
  const { amount, rows } = recovery;
  return chain.add({ type: 'recovery', uscc: dossier.uscc, rule: null, clause }, () => ({
    amount: amount.toString(),
    sources: sources(rows.map((row) => row.origin)),
  }));
}

function addCondition(chain: Entries, uscc: string, finding: Finding): void {
  const { id, result, threshold, lifted, clause, origins, cells, notes } = finding;
  chain.add({ type: 'condition', uscc, rule: null, clause }, () => ({
    id,
    result,
    ...(threshold ?? {}),
    lifted,
    sources: sources(origins),
    cells: cells.map(cellFact),
    notes,
  }));
}

function addRule(chain: Entries, uscc: string, line: Line): number {
  const { claim, id, track, outcome, computed } = line;
  return chain.add({ type: 'rule', uscc, rule: claim.rule, clause: claim.clause }, () => ({
    line: id,
    matter: claim.matter,
    level: claim.level,
    track,
    own: claim.own,
    ...outcome,
    ...amountFact(computed),
    sources: sources(claim.origins),
    deciding: claim.deciding.map(cellFact),
    leftOut: claim.leftOut.map(hindranceFact),
    hindrances: claim.hindrances.map(hindranceFact),
    decision:
      claim.decision === null
        ? null
        : { source: sourceText(claim.decision.origin), document: claim.decision.document_no },
    keys: claim.keys,
    notes: claim.notes,
  }));
}

function addAdjustment(
  chain: Entries,
  uscc: string,
  { id, claim, computed, adjusted, adjustment }: Line,
): number | null {
  if (adjustment === null) return null;
  const { reason, document_no: document, cells, origin } = adjustment;
  return chain.add({ type: 'adjustment', uscc, rule: claim.rule, clause: claim.clause }, () => ({
    line: id,
    computed: computed.toString(),
    adjusted: adjusted.toString(),
    reason,
    document,
    source: sourceText(origin),
    cells: [cells.amount].flatMap((cell) => (cell === undefined ? [] : cellFact(cell))),
  }));
}

function addHold(chain: Entries, uscc: string, { id, claim, payable, holds }: Line): number | null {
  if (holds.length === 0) return null;
  return chain.add({ type: 'hold', uscc, rule: claim.rule, clause: null }, () => ({
    line: id,
    payable: payable.toString(),
    holds: holds.map(({ reason, document_no: document, origin }) => ({
      source: sourceText(origin),
      reason,
      document,
    })),
  }));
}

/** @returns the entry of each group */
function addOverlaps(
  chain: Entries,
  uscc: string,
  lines: readonly Line[],
  clause: string,
): Map<number, number> {
  const groups = new Map<number, Line[]>();
  for (const line of lines) {
    if (line.overlap !== null)
      groups.set(line.overlap.group, [...(groups.get(line.overlap.group) ?? []), line]);
  }
  const entries = new Map<number, number>();
  for (const [group, members] of [...groups].sort(([a], [b]) => a - b)) {
    const shown = (line: Line) => ({
      line: line.id,
      computed: line.computed.toString(),
      ...(line.adjustment === null ? {} : { adjusted: line.adjusted.toString() }),
      keptBy: line.overlap?.keptBy,
    });
    const seq = chain.add({ type: 'overlap', uscc, rule: null, clause }, () => ({
      group,
      kept: members.filter((line) => line.overlap?.keptBy === line.id).map(shown),
      dropped: members.filter((line) => line.overlap?.keptBy !== line.id).map(shown),
    }));
    entries.set(group, seq);
  }
  return entries;
}
