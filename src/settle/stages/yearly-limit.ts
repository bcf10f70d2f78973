import { apportion } from '../../money/apportion.ts';
import { Money } from '../../money/money.ts';
import type { Policy } from '../../policy/policy.ts';
import { isGranted, type Line, noted } from '../line.ts';

/** 三（三）9, 最高不超过50万元: all R9 lines of an enterprise in Y together, shared by largest remainder. */
export function limitYearly(lines: readonly Line[], policy: Policy): Line[] {
  const limited = lines.filter((line) => isGranted(line) && line.claim.rule === 'R9');
  const limit = policy.amount('R9.ceiling');
  const amounts = limited.map((line) => line.afterOverlap);
  if (!Money.sum(amounts).exceeds(limit)) return [...lines];
  const shares = new Map(apportion(amounts, limit).map((share, i) => [limited[i]?.id, share]));
  return lines.map((line) => {
    const share = shares.get(line.id);
    return share === undefined ? line : noted({ ...line, afterLimit: share, payable: share }, 'N420');
  });
}
