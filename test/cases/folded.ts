import { expect } from 'vitest';
import { Folding } from '../../src/settle/fold.ts';
import { fundOver } from '../../src/settle/fund.ts';
import type { Settlement } from '../../src/settle/settlement.ts';

const shown = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (_, one) => one?.toFen?.().toString() ?? one));

/** Enterprises that pass one by one sum up as those that are held do. */
export function expectFolded(settlement: Settlement): void {
  const { policy, enterprises, totals, rules, targets, fund } = settlement;
  const folding = new Folding(policy);
  for (const enterprise of enterprises) folding.add(enterprise);
  const folded = { totals: folding.totals(), rules: folding.rules(), targets: folding.targets() };
  expect(shown(folded)).toEqual(shown({ totals, rules, targets }));
  const lines = enterprises.flatMap((enterprise) => enterprise.lines);
  const count = (outcome: string) => lines.filter((line) => line.outcome.outcome === outcome).length;
  const [granted, denied, pending] = ['granted', 'denied', 'pending'].map(count);
  expect(folding.outcomes).toEqual({ granted, denied, pending });
  expect(Object.values(folding.statuses).reduce((sum, each) => sum + each)).toBe(enterprises.length);
  expect(folding.statuses.eligible).toBe(totals.eligible);
  if (fund !== null) {
    const { payable, shortfall } = fundOver(enterprises, fund, policy);
    expect(shown({ payable, shortfall })).toEqual(
      shown({ payable: fund.payable, shortfall: fund.shortfall }),
    );
  }
}
