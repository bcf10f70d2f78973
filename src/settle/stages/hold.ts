import type { Dossier } from '../../dossiers/dossier.ts';
import { Money } from '../../money/money.ts';
import type { Policy } from '../../policy/policy.ts';
import { isAmong } from '../../rules/naming.ts';
import { isGranted, type Line, noted } from '../line.ts';

/** Marks the granted lines that are held (table holds). They are settled and capped with the rest, and not paid yet. */
export function holdLines(lines: readonly Line[], dossier: Dossier, policy: Policy): Line[] {
  const rows = dossier.holds.filter(({ year }) => year === policy.year);
  if (rows.length === 0) return [...lines];
  // A hold of several lines that finds one granted is not idle for the others.
  const idle = rows.filter((row) => !lines.some((line) => isGranted(line) && isAmong(row, line.claim)));
  const told = new Set(idle.map((row) => lines.find((line) => isAmong(row, line.claim))));
  return lines.map((line) => {
    const holds = isGranted(line) ? rows.filter((row) => isAmong(row, line.claim)) : [];
    if (holds.length > 0) return noted({ ...line, holds }, 'N433');
    return told.has(line) ? noted(line, 'W404') : line;
  });
}

/** Of some lines, what is paid out now in 元: all that is payable but what is held. */
export function paidNow(lines: readonly Line[]): Money {
  return Money.sum(lines.filter(isPaid).map((line) => line.payable));
}

/** Whether something of a line is paid out now. */
function isPaid(line: Line): boolean {
  return isGranted(line) && line.holds.length === 0 && !line.payable.isZero();
}

/** Whether something of a line is payable and held. */
export function isHeld(line: Line): boolean {
  return isGranted(line) && line.holds.length > 0 && !line.payable.isZero();
}
