import { describe, expect, test } from 'vitest';
import { leavesOf } from '../../../src/money/derivation.ts';
import { Money } from '../../../src/money/money.ts';
import type { EnterpriseSettlement } from '../../../src/settle/settle-enterprise.ts';
import { Slimming } from '../../../src/write/large/slim.ts';
import { type Case, givenBy } from '../../cases/cases.ts';
import { settledRows } from '../../support/settle-rows.ts';

async function settled(given: Case['given']): Promise<readonly EnterpriseSettlement[]> {
  const settlement = await settledRows(givenBy({ ...(given && { given }) }));
  return settlement.enterprises;
}

const talent = { person: '王一', kind: 'national', selected_date: '2023-05-01', self_cultivated: 'yes' };

describe('an enterprise made slim', () => {
  test('has its granted lines and sums, and amounts that no longer know where they came from', async () => {
    const [whole] = await settled({
      enterprises: [{ super_deduction: 400000 }],
      talents: [talent],
      patents: [{ patent_no: '202010000001.1', grant_date: '2021-05-01' }],
    });
    if (whole === undefined) throw new Error('not settled');
    const slim = new Slimming().slim(whole);
    const granted = whole.lines.filter(({ outcome }) => outcome.outcome === 'granted');
    expect(slim.lines.map(({ claim, payable }) => [claim.rule, payable.toString()])).toEqual(
      granted.map(({ claim, payable }) => [claim.rule, payable.toString()]),
    );
    // Of people the public list names the matter.
    expect(slim.lines.map(({ claim }) => claim.matter)).toEqual(['', '王一']);
    expect(
      slim.lines.flatMap(({ computed }) => leavesOf(computed.derivation)).map(({ kind }) => kind),
    ).toEqual(['constant', 'constant']);
    expect(slim.totals.payable.toString()).toBe(whole.totals.payable.toString());
    expect(slim.cap?.limit?.toString()).toBe(whole.cap?.limit?.toString());
    expect(slim.findings.map(({ id, result }) => [id, result])).toEqual(
      whole.findings.map(({ id, result }) => [id, result]),
    );
    expect(slim.findings.flatMap(({ cells }) => cells)).toEqual([]);
  });

  test('whose increment is not known has a cap without a limit', async () => {
    const [whole] = await settled({ enterprises: [{ super_deduction: 400000 }], tax_increment: [] });
    if (whole === undefined) throw new Error('not settled');
    const slim = new Slimming().slim(whole);
    expect(slim.cap?.limit ?? null).toBe(whole.cap?.limit ?? null);
    expect(slim.lines).toEqual([]);
  });

  test('shares with others what is alike in them', async () => {
    const [one, other] = await settled({
      enterprises: [
        { uscc: '甲', super_deduction: 400000 },
        { uscc: '乙', super_deduction: 400000 },
      ],
    });
    if (one === undefined || other === undefined) throw new Error('not settled');
    const slimming = new Slimming();
    const [a, b] = [slimming.slim(one), slimming.slim(other)];
    expect(a.lines[0]?.claim).toBe(b.lines[0]?.claim);
    expect(a.lines[0]?.payable).toBe(b.lines[0]?.payable);
    expect(a.cap?.grounds[0]).toBe(b.cap?.grounds[0]);
    const withoutThreshold = a.findings.findIndex(({ threshold }) => threshold === null);
    expect(a.findings[withoutThreshold]).toBe(b.findings[withoutThreshold]);
  });

  test('has its own amounts, however many others have been remembered', async () => {
    const [one] = await settled({ enterprises: [{}] });
    if (one === undefined) throw new Error('not settled');
    const slimming = new Slimming();
    const ofAmount = (fen: number) => {
      const payable = Money.total(BigInt(fen));
      return slimming.slim({ ...one, cap: null, totals: { ...one.totals, payable } }).totals.payable;
    };
    for (let fen = 1; fen <= 20_001; fen++) ofAmount(fen);
    expect([ofAmount(1), ofAmount(20_500)].map(String)).toEqual(['0.01', '205.00']);
  });
});
