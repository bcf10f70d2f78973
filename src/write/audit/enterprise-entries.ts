import { sourceText } from '../../cells/origin.ts';
import { Money } from '../../money/money.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Cap } from '../../settle/cap.ts';
import type { Finding } from '../../settle/finding.ts';
import { isGranted, type Line } from '../../settle/line.ts';
import { offsetsFor } from '../../settle/other-scheme.ts';
import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import type { Chain } from './chain.ts';
import { amountFact, cellFact, hindranceFact, sources } from './facts.ts';
import type { EnterpriseEntries, LineEntries } from './log-places.ts';

/**
 * Writes what was applied to one enterprise, in the order of application: conditions, rules, overlap, the other
 * scheme, the yearly limit, the cap, each line's stages, recovery.
 * @returns where it all stands
 */
export function addEnterprise(
  chain: Chain,
  settled: EnterpriseSettlement,
  policy: Policy,
): EnterpriseEntries {
  const { dossier, lines, cap } = settled;
  const { uscc } = dossier;
  const stages = policy.data.stages;
  const first = chain.length + 1;
  for (const finding of settled.findings) addCondition(chain, uscc, finding);
  const last = chain.add({ type: 'status', uscc, rule: null, clause: null }, { status: settled.status });
  const rules = lines.map((line) => addRule(chain, uscc, line));
  const overlaps = addOverlaps(chain, uscc, lines, stages.overlap.clause);
  const offsets = lines.map((line) => addOffset(chain, settled, line, policy));
  const limit = addLimit(chain, uscc, lines, policy);
  const capEntry = cap === null ? null : addCap(chain, uscc, cap, stages.cap.clause);
  const entries = lines.map((line, i) => ({
    rule: rules[i] ?? 0,
    overlap: overlaps.get(line.overlap?.group ?? 0) ?? null,
    otherScheme: offsets[i] ?? null,
    limit: isLimited(line) ? limit : null,
    cap: line.track === 'enterprise' && entersCap(line) ? capEntry : null,
    payable: addStages(chain, uscc, line),
  }));
  return {
    conditions: { first, last },
    cap: capEntry,
    recovery: addRecovery(chain, settled, stages.recovery.clause),
    lines: new Map(lines.map(({ id }, i) => [id, entries[i] as LineEntries])),
  };
}

/** Lines that the cap says something of: what it cuts, and what waits for it. */
function entersCap({ outcome }: Line): boolean {
  return outcome.outcome === 'granted' || outcome.reason === 'cap-undetermined';
}

function addRecovery(
  chain: Chain,
  { dossier, recovery }: EnterpriseSettlement,
  clause: string,
): number | null {
  if (recovery === null) return null;
  const { amount, rows } = recovery;
  const facts = { amount: amount.toString(), sources: sources(rows.map((row) => row.origin)) };
  return chain.add({ type: 'recovery', uscc: dossier.uscc, rule: null, clause }, facts);
}

function addCondition(chain: Chain, uscc: string, finding: Finding): void {
  const { id, result, threshold, lifted, clause, origins, cells, notes } = finding;
  chain.add(
    { type: 'condition', uscc, rule: null, clause },
    {
      id,
      result,
      ...(threshold ?? {}),
      lifted,
      sources: sources(origins),
      cells: cells.map(cellFact),
      notes,
    },
  );
}

function addRule(chain: Chain, uscc: string, line: Line): number {
  const { claim, id, track, outcome, computed } = line;
  return chain.add(
    { type: 'rule', uscc, rule: claim.rule, clause: claim.clause },
    {
      line: id,
      matter: claim.matter,
      level: claim.level,
      track,
      own: claim.own,
      ...outcome,
      ...amountFact(computed),
      sources: sources(claim.origins),
      deciding: claim.deciding.map(cellFact),
      leftOut: claim.leftOut.map(({ origin, reason }) => ({ source: sourceText(origin), reason })),
      hindrances: claim.hindrances.map(hindranceFact),
      decision:
        claim.decision === null
          ? null
          : { source: sourceText(claim.decision.origin), document: claim.decision.document_no },
      keys: claim.keys,
      notes: claim.notes,
    },
  );
}

/** @returns the entry of each group */
function addOverlaps(
  chain: Chain,
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
      keptBy: line.overlap?.keptBy,
    });
    const seq = chain.add(
      { type: 'overlap', uscc, rule: null, clause },
      {
        group,
        kept: members.filter((line) => line.overlap?.keptBy === line.id).map(shown),
        dropped: members.filter((line) => line.overlap?.keptBy !== line.id).map(shown),
      },
    );
    entries.set(group, seq);
  }
  return entries;
}

function addOffset(
  chain: Chain,
  { dossier }: EnterpriseSettlement,
  line: Line,
  policy: Policy,
): number | null {
  const { reason } = line.outcome;
  const took =
    line.notes.some((note) => note === 'N410' || note === 'N411') || reason === 'overlap-other-scheme';
  if (!took) return null;
  const rows = offsetsFor(line, dossier, policy);
  return chain.add(
    {
      type: 'other-scheme',
      uscc: dossier.uscc,
      rule: line.claim.rule,
      clause: policy.data.other_scheme.clause,
    },
    {
      line: line.id,
      computed: line.computed.toString(),
      other: rows.map((row) => ({
        source: sourceText(row.origin),
        amount: row.amount.toString(),
        paid: row.paid,
      })),
      afterOverlap: line.afterOverlap.toString(),
    },
  );
}

const isLimited = (line: Line): boolean => isGranted(line) && line.claim.rule === 'R9';

function addLimit(chain: Chain, uscc: string, lines: readonly Line[], policy: Policy): number | null {
  const limited = lines.filter(isLimited);
  if (limited.length === 0) return null;
  const sum = Money.sum(limited.map((line) => line.afterOverlap));
  const limit = policy.amount('R9.ceiling');
  return chain.add(
    { type: 'limit', uscc, rule: 'R9', clause: policy.data.stages.limit.clause },
    {
      sum: sum.toString(),
      limit: limit.toString(),
      binding: sum.exceeds(limit),
      lines: limited.map((line) => ({ line: line.id, afterLimit: line.afterLimit.toString() })),
    },
  );
}

function addCap(chain: Chain, uscc: string, cap: Cap, clause: string): number {
  return chain.add(
    { type: 'cap', uscc, rule: null, clause },
    {
      increment: cap.increment === null ? null : amountFact(cap.increment),
      rate: cap.rate.value.toFixed(),
      basis: cap.basis,
      grounds: cap.grounds.map(({ id, result, cells, notes }) => ({
        id,
        result,
        cells: cells.map(cellFact),
        notes,
      })),
      limit: cap.limit === null ? null : amountFact(cap.limit),
      sum: cap.sum.toString(),
      binding: cap.binding,
    },
  );
}

function addStages(chain: Chain, uscc: string, line: Line): number {
  const { id, claim, outcome, computed, afterOverlap, afterLimit, payable, notes } = line;
  return chain.add(
    { type: 'payable', uscc, rule: claim.rule, clause: claim.clause },
    {
      line: id,
      ...outcome,
      computed: computed.toString(),
      afterOverlap: afterOverlap.toString(),
      afterLimit: afterLimit.toString(),
      payable: payable.toString(),
      notes,
    },
  );
}
