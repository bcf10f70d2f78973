import { Decimal } from '../../money/decimal.ts';
import type { SettlementDocument } from '../json/schema.ts';
import type { EnterpriseDocument, LineDocument } from './input.ts';

type Stage = 'computed' | 'afterOverlap' | 'afterLimit' | 'payable' | 'pending';

/** Amounts of settlement.json added up, in 元. */
export function sumOf(amounts: readonly string[]): Decimal {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0));
}

/** A stage summed over all enterprises, in 元. */
function stageTotal({ enterprises }: SettlementDocument, stage: Stage): Decimal {
  return sumOf(enterprises.map(({ totals }) => totals[stage]));
}

/** Whether nobody can say yet what a line that waits comes to: settlement.json counts it as nothing (1-policy.md section 4). */
export function isUnknown({ outcome, reason, computed }: LineDocument): boolean {
  const waits = reason === 'missing-data' || reason === 'decision-required';
  return outcome === 'pending' && waits && computed === '0.00';
}

/** Whether the fund was too small and was shared (reading `fund.shortfall`). */
export function isProrated({ policy, fund }: SettlementDocument): boolean {
  return policy.readings['fund.shortfall'] === 'prorata' && fund !== null && fund.shortfall !== '0.00';
}

/** Granted, or denied by a stage: what `totals.computed` sums. */
function entered({ outcome, reason }: LineDocument): boolean {
  return outcome === 'granted' || reason === 'overlap' || reason === 'overlap-other-scheme';
}

/** What approved corrections took from what was computed for an enterprise, in 元. */
export function cutByAdjustment({ lines }: EnterpriseDocument): Decimal {
  const adjusted = lines.filter((line) => entered(line) && line.adjustment !== undefined);
  return sumOf(adjusted.map(({ computed }) => computed)).minus(
    sumOf(adjusted.flatMap(({ adjustment }) => adjustment?.amount ?? [])),
  );
}

/** What is payable and not paid since it is held, in 元; of what earlier rounds paid nothing is. */
export function heldIn({ enterprises, previous }: SettlementDocument): Decimal {
  const paid = new Map(
    (previous?.enterprises ?? []).flatMap(({ uscc, lines }) =>
      lines.map(({ id, now }) => [JSON.stringify([uscc, id]), now] as const),
    ),
  );
  const held = enterprises.flatMap(({ uscc, lines }) =>
    lines
      .filter((line) => line.held !== undefined)
      .map(({ id, payable }) => new Decimal(payable).minus(paid.get(JSON.stringify([uscc, id])) ?? 0)),
  );
  return held.reduce((sum, amount) => sum.plus(amount), new Decimal(0));
}

function cutByFund({ fund }: SettlementDocument): Decimal {
  const { available = 0, standing = 0, shortfall = 0 } = fund ?? {};
  // What stands paid may by itself be more than the fund.
  return new Decimal(shortfall).minus(Decimal.max(new Decimal(standing).minus(available), 0));
}

/** What each step took from the total computed, in 元; together with the total payable it is the total computed. */
export function cutsOf(document: SettlementDocument) {
  const [computed, afterOverlap, afterLimit, payable] = (
    ['computed', 'afterOverlap', 'afterLimit', 'payable'] as const
  ).map((stage) => stageTotal(document, stage)) as [Decimal, Decimal, Decimal, Decimal];
  const byAdjustment = document.enterprises.reduce(
    (sum, one) => sum.plus(cutByAdjustment(one)),
    new Decimal(0),
  );
  const byFund = isProrated(document) ? cutByFund(document) : new Decimal(0);
  return {
    /** Zero where nothing was corrected. */
    byAdjustment,
    byOverlap: computed.minus(byAdjustment).minus(afterOverlap),
    byLimit: afterOverlap.minus(afterLimit),
    byCap: afterLimit.minus(payable).minus(byFund),
    byFund,
  };
}

/** An enterprise under its cap: what its lines come to before it, the limit, and what the cap cuts, in 元. */
export interface CapUse {
  readonly enterprise: EnterpriseDocument;
  readonly sum: Decimal;
  readonly limit: Decimal;
  readonly cut: Decimal;
}

/** The use of an enterprise's cap; null where it has no limit. */
export function capUse(enterprise: EnterpriseDocument): CapUse | null {
  if (enterprise.cap === null || enterprise.cap.limit === null) return null;
  const limit = new Decimal(enterprise.cap.limit);
  const sum = sumOf(enterprise.lines.filter(isCapped).map(({ afterLimit }) => afterLimit));
  return { enterprise, sum, limit, cut: Decimal.max(sum.minus(limit), 0) };
}

function isCapped({ track, outcome }: LineDocument): boolean {
  return track === 'enterprise' && outcome === 'granted';
}
