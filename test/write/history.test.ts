import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepsText } from '../../src/cells/cell-text.ts';
import { Decimal } from '../../src/money/decimal.ts';
import { Money } from '../../src/money/money.ts';
import { ruleIds } from '../../src/policy/ids.ts';
import { readInput } from '../../src/read/file.ts';
import { type HistoryRow, historyOf, mergeHistory } from '../../src/settle/award-history.ts';
import type { RowOfTable } from '../../src/tables/all/index.ts';
import { findTables } from '../../src/tables/reading/find-table.ts';
import { readTable } from '../../src/tables/reading/read-table.ts';
import { text } from '../../src/tables/types/text.ts';
import { historyCsv } from '../../src/write/history/csv.ts';
import { historyWorkbook } from '../../src/write/history/workbook.ts';
import { settleSample } from '../support/sample.ts';

const origin = {
  file: 'a',
  sheet: null,
  row: 1,
  column: 1,
  table: 't',
  name: 'matter',
  header: '事项',
  raw: '',
};
const yuan = (amount: string) => Money.ofCell(new Decimal(amount), { ...origin, raw: amount });

/** What a clerk's cell comes to when it is read, so that it can be a line's matter. */
function matterOf(written: string): string | null {
  const { isBlank, read } = text();
  const trimmed = written.trim();
  if (trimmed === '' || isBlank(trimmed) || !keepsText(trimmed)) return null;
  const cell = { column: 1, value: trimmed, raw: trimmed, type: 'text' } as never;
  return read(trimmed, { origin, cell, uscc: null, unit: 1, date1904: false, required: false }).value ?? null;
}

const anyRow = fc
  .record({
    uscc: fc.constantFrom('91371581MA3A1BCDX7', '91371581MA3B2CDE3Y'),
    name: fc.constantFrom('临清市甲山轴承有限公司', null),
    year: fc.integer({ min: 2018, max: 2024 }),
    rule: fc.constantFrom(...ruleIds.filter((rule) => rule !== 'R5')),
    matter: fc
      .oneof(
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.string({
          unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '\t', '甲', '1', '＝', '\n', ' '),
          maxLength: 6,
        }),
      )
      .map(matterOf),
    fen: fc.bigInt({ min: 1n, max: 10n ** 12n }),
  })
  .filter(({ matter }) => matter !== null && matter !== '')
  .map(
    ({ fen, ...row }): HistoryRow => ({
      ...row,
      amount: yuan(new Decimal(fen.toString()).div(100).toFixed(2)),
    }),
  );

async function readBack(file: string, bytes: Buffer): Promise<readonly RowOfTable<'award_history'>[]> {
  const { workbook, problems } = await readInput(file, bytes);
  if (workbook === null) throw new Error(JSON.stringify(problems));
  const [sheet] = findTables(workbook).sheets;
  if (sheet === undefined) throw new Error('no table');
  const reading = readTable(sheet, 2023);
  expect([sheet.table, reading.problems.filter(({ code }) => code.startsWith('E'))]).toEqual([
    'award_history',
    [],
  ]);
  return reading.rows as readonly RowOfTable<'award_history'>[];
}

const shown = ({ uscc, name, year, rule, matter, amount }: HistoryRow) => [
  uscc,
  name,
  year,
  rule,
  matter,
  amount.toString(),
];

describe('the table award_history as it is written', () => {
  test('settle reads from CSV what was put into it, whatever a matter is called', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 5 }), async (rows) => {
        const read = await readBack('历年奖补.csv', Buffer.from(historyCsv(rows)));
        expect(read.map(shown)).toEqual(rows.map(shown));
      }),
      { numRuns: 300 },
    );
  });

  test('and from a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 5 }), async (rows) => {
        const read = await readBack('历年奖补.xlsx', await historyWorkbook(rows));
        expect(read.map(shown)).toEqual(rows.map(shown));
      }),
      { numRuns: 40 },
    );
  });

  test('the same rows give the same bytes', async () => {
    const { rows } = historyOf(await settleSample());
    expect((await historyWorkbook(rows)).equals(await historyWorkbook(rows))).toBe(true);
  });
});

describe('a settlement as history', () => {
  test('a row for every matter that something is paid for, and none for what was left nothing', async () => {
    const settlement = await settleSample();
    const { rows, unpaid } = historyOf(settlement);
    const sum = Money.sum(rows.map(({ amount }) => amount));
    expect(sum.toString()).toBe(settlement.totals.payable.toString());
    expect(rows.every(({ amount }) => !amount.isZero())).toBe(true);
    expect(unpaid.map(({ rule, amount }) => [rule, amount.toString()])).toEqual([
      ['R1', '0.00'],
      ['R5', '0.00'],
    ]);
  });

  test('put to a history that has it already, nothing stands twice', async () => {
    const { rows } = historyOf(await settleSample());
    const before = await readBack('历年奖补.csv', Buffer.from(historyCsv(rows)));
    expect(mergeHistory(before, rows)).toMatchObject({ added: 0, known: rows.length, disagreements: [] });
    expect(mergeHistory(before, rows).rows.map(shown)).toEqual(before.map(shown));
    expect(mergeHistory(before.slice(3), rows)).toMatchObject({ added: 3, known: rows.length - 3 });
  });

  test('R1 left blank and a patent number with ZL are the same matters', async () => {
    const before = await readBack(
      '历年奖补.csv',
      Buffer.from(
        'uscc,year,rule,matter,amount\n91371581MA3A1BCDX7,2023,R1,,20000\n91371581MA3A1BCDX7,2023,R5,ZL 2021 1 1000001.2,5000\n',
      ),
    );
    const firm = { uscc: '91371581MA3A1BCDX7', name: '甲', year: 2023 };
    const settled = [
      { ...firm, rule: 'R1', matter: 'sme', amount: yuan('20000') },
      { ...firm, rule: 'R5', matter: '202111000001.2', amount: yuan('5000') },
    ] as const;
    expect(mergeHistory(before, settled)).toMatchObject({ added: 0, known: 2, disagreements: [] });
  });

  test('one matter paid in two rows is the same as their sum; another amount is told with every place', async () => {
    const before = await readBack(
      '历年奖补.csv',
      Buffer.from(
        'uscc,year,rule,matter,amount\n91371581MA3A1BCDX7,2023,R7,套圈,300\n91371581MA3A1BCDX7,2023,R7,套圈,200\n',
      ),
    );
    const row = { uscc: '91371581MA3A1BCDX7', name: '甲', year: 2023, rule: 'R7', matter: '套圈' } as const;
    expect(mergeHistory(before, [{ ...row, amount: yuan('500') }]).disagreements).toEqual([]);
    const [one] = mergeHistory(before, [{ ...row, amount: yuan('500.01') }]).disagreements;
    expect(one?.before.map(({ origin }) => origin.row)).toEqual([2, 3]);
    expect(one?.said.toString()).toBe('500.00');
  });
});
