import type { Dossier } from '../../dossiers/dossier.ts';
import type { Policy } from '../../policy/policy.ts';
import { isOfMatter } from '../../rules/naming.ts';
import { isGranted, type Line, noted } from '../line.ts';

/**
 * Approved corrections (table adjustments): a granted line goes through the stages with what is left of its computed
 * amount, which stands beside it. Of a matter at several levels each has no more than that, so that a lower one does not
 * stand in for what was cut. For a matter that is denied or waits it changes nothing, and that is noted.
 */
export function adjustLines(lines: readonly Line[], dossier: Dossier, policy: Policy): Line[] {
  const rows = dossier.adjustments.filter(({ year }) => year === policy.year);
  if (rows.length === 0) return [...lines];
  const idle = new Set(
    rows.map((row) => {
      const named = lines.filter((line) => isOfMatter(row, line.claim));
      return named.some(isGranted) ? undefined : named[0];
    }),
  );
  return lines.map((line) => {
    if (idle.has(line)) return noted(line, 'W403');
    const adjustment = rows.find((row) => isOfMatter(row, line.claim));
    if (adjustment === undefined || !isGranted(line) || adjustment.amount.exceeds(line.computed)) return line;
    const left = line.computed.atMost(adjustment.amount);
    const stages = { adjusted: left, afterOverlap: left, afterLimit: left, payable: left };
    return noted({ ...line, ...stages, adjustment }, 'N412');
  });
}
