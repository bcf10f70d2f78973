import { sourceText } from '../../cells/origin.ts';
import { formulaText } from '../../money/formula.ts';
import { readingIds } from '../../policy/ids.ts';
import type { Finding } from '../../settle/conditions/finding.ts';
import type { Line } from '../../settle/line.ts';
import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import type { Settlement } from '../../settle/settlement.ts';
import type { Cap } from '../../settle/stages/cap.ts';
import { version } from '../../version.ts';
import { supplementObject } from './supplement.ts';

export const settlementSchemaId = 'award-settlement/1';

/** What settlement.json says before its enterprises (3-output.md section 2). */
export function headObject({
  policy,
  basis,
  inputs,
  setAside,
}: Pick<Settlement, 'policy' | 'basis' | 'inputs' | 'setAside'>) {
  return {
    schema: settlementSchemaId,
    tool: { name: 'award', version },
    policy: {
      id: policy.data.id,
      sha256: policy.sha256,
      readings: Object.fromEntries(readingIds.map((id) => [id, policy.reading(id)])),
    },
    year: policy.year,
    basis,
    inputs: inputs.map(({ file, sheet, table, rows, sha256 }) => ({ file, sheet, table, rows, sha256 })),
    setAside: setAside.map(({ uscc, errors }) => ({ uscc, errors })),
  };
}

/** One enterprise as settlement.json says it. */
export function enterpriseObject({
  dossier,
  status,
  findings,
  lines,
  cap,
  totals,
  recovery,
}: EnterpriseSettlement) {
  return {
    uscc: dossier.uscc,
    name: dossier.enterprise.name,
    status,
    conditions: findings.map(conditionObject),
    lines: lines.map(lineObject),
    cap: cap === null ? null : capObject(cap),
    totals: {
      computed: totals.computed.toString(),
      afterOverlap: totals.afterOverlap.toString(),
      afterLimit: totals.afterLimit.toString(),
      payable: totals.payable.toString(),
      pending: totals.pending.toString(),
    },
    recovery: recovery === null ? null : recovery.amount.toString(),
  };
}

function conditionObject({ id, result, threshold, lifted, clause, origins, notes }: Finding) {
  return {
    id,
    result,
    ...(threshold === null
      ? {}
      : { value: threshold.value, bound: threshold.bound, atBound: threshold.atBound }),
    ...(lifted ? { lifted } : {}),
    clause,
    sources: origins.map(sourceText),
    notes,
  };
}

function lineObject(line: Line) {
  const { claim } = line;
  return {
    id: line.id,
    rule: claim.rule,
    matter: claim.matter,
    level: claim.level,
    track: line.track,
    outcome: line.outcome.outcome,
    reason: line.outcome.reason,
    computed: line.computed.toString(),
    afterOverlap: line.afterOverlap.toString(),
    afterLimit: line.afterLimit.toString(),
    payable: line.payable.toString(),
    formula: formulaText(line.computed.derivation),
    clause: claim.clause,
    sources: claim.origins.map(sourceText),
    leftOut: claim.leftOut.map(({ origin, reason }) => ({ source: sourceText(origin), reason })),
    decision:
      claim.decision === null
        ? null
        : { amount: claim.decision.amount.toString(), document: claim.decision.document_no },
    overlap: line.overlap === null ? null : { group: line.overlap.group, keptBy: line.overlap.keptBy },
    notes: line.notes,
    ...adjustmentObject(line),
    ...(line.holds.length === 0 ? {} : { held: line.holds.map(heldObject) }),
  };
}

/** Only a line that has one shows it: the document is otherwise as it is specified. */
function adjustmentObject({ adjustment }: Line) {
  if (adjustment === null) return {};
  const { amount, reason, document_no: document } = adjustment;
  return { adjustment: { amount: amount.toString(), reason, document } };
}

function heldObject({ reason, document_no: document }: Line['holds'][number]) {
  return { reason, document };
}

function capObject({ increment, rate, basis, grounds, limit, binding }: Cap) {
  const ids = (result: string) => grounds.filter((ground) => ground.result === result).map(({ id }) => id);
  return {
    increment: increment === null ? null : increment.toString(),
    rate: rate.value.toFixed(),
    basis,
    grounds: ids('holds'),
    undetermined: ids('undetermined'),
    limit: limit === null ? null : limit.toString(),
    binding,
  };
}

/** What a settlement says after its enterprises; a supplementary one also what changes against the one before. */
export type TailFacts = Pick<Settlement, 'rules' | 'totals' | 'fund'> &
  Partial<Pick<Settlement, 'supplement'>>;

/** What settlement.json says after its enterprises. */
export function tailObject({ rules, totals, fund, supplement = null }: TailFacts) {
  return {
    rules: rules.map(({ rule, lines, granted, computed, payable }) => ({
      rule,
      lines,
      granted,
      computed: computed.toString(),
      payable: payable.toString(),
    })),
    totals: {
      enterprises: totals.enterprises,
      eligible: totals.eligible,
      computed: totals.computed.toString(),
      payable: totals.payable.toString(),
      pending: totals.pending.toString(),
    },
    fund:
      fund === null
        ? null
        : {
            available: fund.available.toString(),
            payable: fund.payable.toString(),
            shortfall: fund.shortfall.toString(),
            ...(fund.standing.isZero() ? {} : { standing: fund.standing.toString() }),
          },
    ...(supplement === null ? {} : { previous: supplementObject(supplement) }),
  };
}

/** The whole document as one object, keys in the specified order. */
export function settlementObject(settlement: Settlement) {
  return {
    ...headObject(settlement),
    enterprises: settlement.enterprises.map(enterpriseObject),
    ...tailObject(settlement),
  };
}

/** The bytes of settlement.json: two spaces of indent, UTF-8, `\n`. */
export function settlementJson(settlement: Settlement): string {
  return `${JSON.stringify(settlementObject(settlement), null, 2)}\n`;
}
