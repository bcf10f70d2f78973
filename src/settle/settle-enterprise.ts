import type { Dossier } from '../dossiers/dossier.ts';
import type { Policy } from '../policy/policy.ts';
import type { Circumstances, Claim } from '../rules/claim.ts';
import { incrementRow } from '../rules/increment.ts';
import { rules } from '../rules/index.ts';
import { judgeConditions, type Status, statusOf } from './conditions/conditions.ts';
import type { Finding } from './conditions/finding.ts';
import type { Line } from './line.ts';
import { type Recovery, recoveryOf } from './recovery.ts';
import { adjustLines } from './stages/adjust.ts';
import { type Cap, capLines } from './stages/cap.ts';
import { holdLines } from './stages/hold.ts';
import { offsetOtherScheme } from './stages/other-scheme.ts';
import { removeOverlap } from './stages/overlap.ts';
import { standing } from './stages/standing.ts';
import { limitYearly } from './stages/yearly-limit.ts';
import { type Totals, totalsOf } from './totals.ts';

/** One enterprise, settled. */
export interface EnterpriseSettlement {
  readonly dossier: Dossier;
  readonly status: Status;
  readonly findings: readonly Finding[];
  /** In line order. */
  readonly lines: readonly Line[];
  readonly cap: Cap | null;
  readonly totals: Totals;
  readonly recovery: Recovery | null;
}

/** What the rules make of a dossier, before conditions and stages. */
export function claimsOf(dossier: Dossier, circumstances: Circumstances): Claim[] {
  return rules.flatMap((rule) => rule.claims(dossier, circumstances));
}

/** Settles one enterprise: its conditions, then its claims through the stages, in the policy's order. */
export function settleEnterprise(
  dossier: Dossier,
  claims: readonly Claim[],
  policy: Policy,
): EnterpriseSettlement {
  const findings = judgeConditions(dossier, policy);
  const status = statusOf(findings);
  const capKnown = (incrementRow(dossier, policy)?.increment ?? null) !== null;
  const standingLines = standing(claims, status, capKnown, policy);
  const adjusted = adjustLines(standingLines, dossier, policy);
  const withoutOverlap = removeOverlap(adjusted, policy);
  const afterOtherScheme = offsetOtherScheme(withoutOverlap, dossier, policy);
  const limited = limitYearly(afterOtherScheme, policy);
  const { lines: capped, cap } = capLines(limited, dossier, policy);
  const lines = holdLines(capped, dossier, policy);
  const recovery = recoveryOf(dossier, status, policy);
  return { dossier, status, findings, lines, cap, totals: totalsOf(lines), recovery };
}

/** The same enterprise with what the fund leaves of its lines' payables. */
export function withPayables(settled: EnterpriseSettlement, lines: readonly Line[]): EnterpriseSettlement {
  return { ...settled, lines, totals: totalsOf(lines) };
}
