import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay } from '../../src/review/replay/replay.ts';
import type { Settlement } from '../../src/settle/settlement.ts';
import { auditLog } from '../../src/write/audit/log.ts';
import { settlementJson } from '../../src/write/json/document.ts';
import { COLUMNS } from '../oracle/columns.ts';
import { yearOfData } from '../oracle/generate.ts';
import { measureSample, settleSample } from '../support/sample.ts';
import { settledRows } from '../support/settle-rows.ts';
import { recordedIn } from './recorded-in.ts';

/** The settlement made again from nothing but its log and the policy file. */
const again = (settlement: Settlement): Settlement => replay(recordedIn(settlement));

/** Both say the same to the byte: the figures, and every cell and formula behind them. */
function expectSame(replayed: Settlement, settlement: Settlement): void {
  expect(settlementJson(replayed)).toBe(settlementJson(settlement));
  expect(auditLog(replayed).chain.bytes().toString()).toBe(auditLog(settlement).chain.bytes().toString());
}

describe('a settlement made again from its own log is the same to the byte', () => {
  test.each([
    {},
    { 'R9.side': 'either', 'fund.shortfall': 'prorata' },
    { 'overlap.scope': 'enterprise', 'R8.track': 'separate' },
  ])('the sample year under %j', async (readings) => {
    const settlement = await settleSample(readings);
    const replayed = again(settlement);
    expectSame(replayed, settlement);
    expect(replayed.targets.map(({ measured }) => String(measured))).toEqual(
      settlement.targets.map(({ measured }) => String(measured)),
    );
  });

  test('the sample year with every other choice of its readings', async () => {
    const settlement = await measureSample();
    expectSame(again(settlement), settlement);
  });

  test('300 generated years', async () => {
    await fc.assert(
      fc.asyncProperty(yearOfData, async (input) => {
        const settlement = await settledRows({ ...input, columns: COLUMNS });
        expectSame(again(settlement), settlement);
      }),
      { numRuns: 300, seed: 20231015 },
    );
  });

  test('also where a buyer’s line hangs on a seller that was set aside', async () => {
    const firm = (uscc: string, name: string, sales: string) => ({
      uscc,
      name,
      bearing_industry: '是',
      scale: '规模以上',
      sales,
      rd_spend: '1500000',
    });
    const contract = (uscc: string, role: string) => ({
      uscc,
      contract_no: 'HT-1',
      contract_type: 'transfer',
      role,
      turnover: '100000',
      provincial_recognised: 'yes',
    });
    const [buyer, seller] = ['91371581MA3A1BCDX7', '91371581MA3B2CDE3Y'];
    const settlement = await settledRows({
      readings: { 'R9.side': 'either' },
      setAside: true,
      tables: {
        enterprises: [firm(buyer, '买方', '20000000'), firm(seller, '卖方', '约2000万')],
        tax_increment: [{ uscc: buyer, year: '2023', increment: '100000' }],
        contracts: [contract(buyer, 'buyer'), contract(seller, 'seller')],
      },
    });
    expect(settlement.enterprises.map(({ lines }) => lines[0]?.outcome.reason)).toEqual(['not-seller']);
    expectSame(again(settlement), settlement);
  });
});

test('identity and account numbers are not in the log', async () => {
  const text = auditLog(await settleSample())
    .chain.bytes()
    .toString();
  expect(text).not.toMatch(/"id_no"|"account"/);
  expect(text).toContain('"bank"');
});
