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

/**
 * Writes what was applied to one enterprise, in the order of application: conditions, rules, overlap, the other
 * scheme, the yearly limit, the cap, each line's stages, recovery.
 * @returns the sequence number of each line's rule entry, by line id
 */
export function addEnterprise(
  chain: Chain,
  settled: EnterpriseSettlement,
  policy: Policy,
): Map<string, number> {
  const { dossier, lines, cap } = settled;
  const { uscc } = dossier;
  const stages = policy.data.stages;
  for (const finding of settled.findings) addCondition(chain, uscc, finding);
  chain.add({ type: 'status', uscc, rule: null, clause: null }, { status: settled.status });
  const entries = new Map(lines.map((line) => [line.id, addRule(chain, uscc, line)]));
  addOverlaps(chain, uscc, lines, stages.overlap.clause);
  for (const line of lines) addOffset(chain, settled, line, policy);
  addLimit(chain, uscc, lines, policy);
  if (cap !== null) addCap(chain, uscc, cap, stages.cap.clause);
  for (const line of lines) addStages(chain, uscc, line);
  if (settled.recovery !== null) {
    const { amount, rows } = settled.recovery;
    const facts = { amount: amount.toString(), sources: sources(rows.map((row) => row.origin)) };
    chain.add({ type: 'recovery', uscc, rule: null, clause: stages.recovery.clause }, facts);
  }
  return entries;
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

function addOverlaps(chain: Chain, uscc: string, lines: readonly Line[], clause: string): void {
  const groups = new Map<number, Line[]>();
  for (const line of lines) {
    if (line.overlap !== null)
      groups.set(line.overlap.group, [...(groups.get(line.overlap.group) ?? []), line]);
  }
  for (const [group, members] of [...groups].sort(([a], [b]) => a - b)) {
    const shown = (line: Line) => ({
      line: line.id,
      computed: line.computed.toString(),
      keptBy: line.overlap?.keptBy,
    });
    chain.add(
      { type: 'overlap', uscc, rule: null, clause },
      {
        group,
        kept: members.filter((line) => line.overlap?.keptBy === line.id).map(shown),
        dropped: members.filter((line) => line.overlap?.keptBy !== line.id).map(shown),
      },
    );
  }
}

function addOffset(chain: Chain, { dossier }: EnterpriseSettlement, line: Line, policy: Policy): void {
  const { reason } = line.outcome;
  const took =
    line.notes.some((note) => note === 'N410' || note === 'N411') || reason === 'overlap-other-scheme';
  if (!took) return;
  const rows = offsetsFor(line, dossier, policy);
  chain.add(
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

function addLimit(chain: Chain, uscc: string, lines: readonly Line[], policy: Policy): void {
  const limited = lines.filter((line) => isGranted(line) && line.claim.rule === 'R9');
  if (limited.length === 0) return;
  const sum = Money.sum(limited.map((line) => line.afterOverlap));
  const limit = policy.amount('R9.ceiling');
  chain.add(
    { type: 'limit', uscc, rule: 'R9', clause: policy.data.stages.limit.clause },
    {
      sum: sum.toString(),
      limit: limit.toString(),
      binding: sum.exceeds(limit),
      lines: limited.map((line) => ({ line: line.id, afterLimit: line.afterLimit.toString() })),
    },
  );
}

function addCap(chain: Chain, uscc: string, cap: Cap, clause: string): void {
  chain.add(
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

function addStages(chain: Chain, uscc: string, line: Line): void {
  const { id, claim, outcome, computed, afterOverlap, afterLimit, payable, notes } = line;
  chain.add(
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
