import { expect, test } from 'vitest';
import { Money } from '../../../src/money/money.ts';
import { settle } from '../../../src/settle/settle.ts';
import { readRows, type TextRow } from '../../support/settle-rows.ts';
import { sound } from '../../support/sound.ts';
import { rowsOf } from './books.ts';
import { workbookOf } from './years.ts';

const uscc = '91371581MA3UQ0K092';

/** 追缴清单 of a firm that turned out fraudulent after the first round of the year had paid it. */
async function recoveryRow(paid: number): Promise<readonly string[]> {
  const enterprises: TextRow[] = [{ ...sound, uscc, name: '临清甲轴承', fraud: 'yes' }];
  const tax_increment = [{ uscc, year: '2023', revenue: '900000', revenue_prev: '0' }];
  const { input, terms } = await readRows({ tables: { enterprises, tax_increment } });
  const lines =
    paid === 0
      ? []
      : ([
          {
            id: 'R1/sme',
            rule: 'R1',
            matter: 'sme',
            level: null,
            kind: null,
            paid: Money.total(BigInt(paid) * 100n),
          },
        ] as const);
  const previous = {
    round: 1,
    version: '0.1.0',
    entries: 9,
    head: 'a'.repeat(64),
    enterprises: [{ uscc, name: '临清甲轴承', passedInto: null, nameNow: null, lines }],
    askedBack: [],
  };
  const { settlement, problems } = settle(input, { ...terms, previous });
  if (settlement === null) throw new Error(JSON.stringify(problems));
  const rows = await rowsOf(await workbookOf(settlement), '追缴清单');
  return rows.find((row) => row.includes(uscc)) ?? [];
}

test('what the year’s earlier rounds paid is said to stand in 补差表', async () => {
  const said = '；本年度以前各次已拨付的不在本表，见“补差表”应收回';
  const row = await recoveryRow(50_000);
  expect(row.join('|')).toContain(said);
  expect(row.join('|')).toContain('历年奖补记录中无已拨付资金');
  expect((await recoveryRow(0)).join('|')).not.toContain(said);
});
