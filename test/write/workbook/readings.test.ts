import { describe, expect, test } from 'vitest';
import { readInput } from '../../../src/read/file.ts';
import type { Settlement } from '../../../src/settle/settlement.ts';
import { givenBy } from '../../cases/cases.ts';
import { patentNumberFrom, usccFrom } from '../../oracle/codes.ts';
import { measureSample } from '../../support/sample.ts';
import { measureRows, settledRows } from '../../support/settle-rows.ts';
import { differences, hasLibreOffice, recalculated } from './recalculate.ts';
import { workbookOf } from './years.ts';

/** The rows of the sheet 口径测算. */
async function rowsOf(settlement: Settlement): Promise<string[][]> {
  const { workbook } = await readInput('settlement.xlsx', await workbookOf(settlement));
  const sheet = workbook?.sheets.find(({ name }) => name === '口径测算');
  return (sheet?.rows ?? []).map(({ cells }) => cells.filter((c) => c.repeated !== true).map((c) => c.value));
}

const startingWith = (rows: readonly string[][], ...words: readonly string[]) =>
  rows.filter((row) => words.every((word) => row.includes(word)));

/** Sixty enterprises, each with a utility model and so each moved by R5.utility_models. */
const many = givenBy({
  given: {
    enterprises: Array.from({ length: 60 }, (_, i) => ({ uscc: usccFrom(1000 + i) })),
    patents: Array.from({ length: 60 }, (_, i) => ({
      uscc: usccFrom(1000 + i),
      patent_no: patentNumberFrom(2021, '2', i),
    })),
  },
});

/** Rounded half up, 50 % of 100,000.01 is 50,000.01: the decision is out of its range there. */
const decided = givenBy({
  readings: { rounding: 'down' },
  given: {
    contracts: [
      { contract_no: '1', landing_mode: 'commissioned', project: '套圈', paid: '100000.01', landed: 'yes' },
    ],
    decisions: [{ rule: 'R7', matter: '套圈', amount: '50000.00' }],
  },
});

describe('the sheet 口径测算', () => {
  test('is there only where it was asked for', async () => {
    const settlement = await settledRows(decided);
    expect(await rowsOf(settlement)).toEqual([]);
  });

  test('names fifty enterprises of a choice and sums up the others', async () => {
    const rows = await rowsOf(await measureRows(many));
    const listed = startingWith(rows, 'R5.utility_models', '-500');
    expect(listed).toHaveLength(50);
    expect(startingWith(rows, '其余 10 家')).toEqual([
      ['R5.utility_models', '其余 10 家', '否', '0', '-5000', '0', '0', '10'],
    ]);
    const [summed] = startingWith(rows, 'R5.utility_models', '实用新型是否奖励');
    expect(summed?.slice(2)).toEqual(['是', '否', '0', '-30000', '0', '0', '60']);
  });

  test('says why a choice cannot be settled', async () => {
    const [row] = startingWith(await rowsOf(await measureRows(decided)), 'rounding');
    expect(row?.slice(0, 4)).toEqual(['rounding', '单项金额取到分的方法', '舍去', '四舍五入']);
    expect(row?.[4]).toMatch(/^默认口径\n不能按此口径结算：E306 /);
  });

  test.skipIf(!hasLibreOffice())(
    'keeps its figures when LibreOffice recalculates it',
    async () => {
      const settlements = [await measureRows(many), await measureRows(decided), await measureSample()];
      const before = await Promise.all(settlements.map((one) => workbookOf(one)));
      const after = await recalculated(before);
      for (const [i, workbook] of before.entries()) {
        expect((await differences(workbook, after[i] ?? Buffer.alloc(0))).found).toEqual([]);
      }
    },
    120_000,
  );
});
