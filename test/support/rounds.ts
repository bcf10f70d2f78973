import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { patentNumberFrom, usccFrom } from '../oracle/codes.ts';
import { csvOf, type TextRow } from './settle-rows.ts';
import { conditionsMet } from './sound.ts';

/** The enterprises of a year that is settled in rounds; every one is eligible and far below its cap. */
export const firms = {
  jia: { uscc: usccFrom(1), name: '临清甲山轴承有限公司' },
  yi: { uscc: usccFrom(2), name: '临清乙水轴承有限公司' },
  bing: { uscc: usccFrom(3), name: '临清丙木轴承有限公司' },
  ding: { uscc: usccFrom(4), name: '临清丁火轴承有限公司' },
  wu: { uscc: usccFrom(5), name: '临清戊土轴承有限公司' },
} as const;

type Firm = keyof typeof firms;
type Tables = Readonly<Record<string, readonly TextRow[]>>;

const invention = patentNumberFrom(2021, '1', 12_345);
const utility = (serial: number) => patentNumberFrom(2022, '2', serial);

/** An enterprise with this much super-deduction: 25 % of it is its R4. */
function enterprise(firm: Firm, superDeduction: string): TextRow {
  return {
    ...firms[firm],
    bearing_industry: 'yes',
    scale: 'above',
    sales: '20000000',
    rd_spend: '2000000',
    super_deduction: superDeduction,
    land_grade_prev: 'A',
    ...conditionsMet,
  };
}

function patent(firm: Firm, patent_no: string): TextRow {
  const { uscc } = firms[firm];
  return { uscc, patent_no, grant_date: '2023-05-01', self_developed: 'yes', ownership_clear: 'yes' };
}

function yearWith(enterprises: readonly TextRow[], rest: Tables): Tables {
  const uscc = (row: TextRow) => row['uscc'] ?? '';
  return {
    enterprises,
    tax_increment: enterprises.map((row) => ({
      uscc: uscc(row),
      year: '2023',
      revenue: '9000000',
      revenue_prev: '1000000',
    })),
    talents: [{ uscc: firms.jia.uscc, person: '顶尖一', kind: 'top' }],
    award_history: [{ uscc: firms.jia.uscc, year: '2022', rule: 'R1', matter: '', amount: '50000' }],
    payees: enterprises.map((row) => ({
      uscc: uscc(row),
      payee: row['name'] ?? '',
      bank: '临清农商银行',
      account: '9070100200300400',
    })),
    fund: [{ year: '2023', amount: '1000000' }],
    ...rest,
  };
}

const decision = {
  uscc: firms.jia.uscc,
  year: '2023',
  rule: 'R11b',
  matter: '顶尖一',
  amount: '300000',
  document_no: '临政会纪〔2024〕5号',
  decided_on: '2024-05-06',
};

/**
 * What is known of the year at three times, with the figures checked by hand:
 *
 * | | 甲山 | 乙水 | 丙木 | 丁火 | 戊土 | payable | paid |
 * | --- | --- | --- | --- | --- | --- | --- | --- |
 * | 1 | 25,000 + 5,000 + 500, R11b waits | 20,000, held | – | 1,000 | 10,000 + 2 × 500 | 62,500 | 42,500 |
 * | 2 | 25,000 + 5,000 + 300,000 | 20,000 | – | 1,000 | 13,000 | 364,000 | 364,000 |
 * | 3 | 25,000 + 5,000 + 300,000 | 15,000 | 2,500 | – | 13,000 | 360,500 | 360,500 |
 */
export const roundsOfYear: readonly Tables[] = [
  yearWith(
    [
      enterprise('jia', '100000'),
      enterprise('yi', '80000'),
      enterprise('ding', '4000'),
      enterprise('wu', '40000'),
    ],
    {
      patents: [
        patent('jia', invention),
        patent('jia', utility(1)),
        patent('wu', utility(2)),
        patent('wu', utility(3)),
      ],
      holds: [
        {
          uscc: firms.yi.uscc,
          year: '2023',
          rule: '',
          matter: '',
          reason: '信访核查',
          document_no: '临纪函1号',
        },
      ],
    },
  ),
  yearWith(
    [
      enterprise('jia', '100000'),
      enterprise('yi', '80000'),
      enterprise('ding', '4000'),
      enterprise('wu', '52000'),
    ],
    { patents: [patent('jia', invention)], decisions: [decision] },
  ),
  yearWith(
    [
      enterprise('jia', '100000'),
      enterprise('yi', '60000'),
      enterprise('bing', '10000'),
      enterprise('wu', '52000'),
    ],
    { patents: [patent('jia', invention)], decisions: [decision] },
  ),
];

/** After the three: of 甲山's R4, of which 25,000 was paid, 2,000 more is due, and R4 is held. */
export const roundThatHolds: Tables = yearWith(
  [
    enterprise('jia', '108000'),
    enterprise('yi', '60000'),
    enterprise('bing', '10000'),
    enterprise('wu', '52000'),
  ],
  {
    patents: [patent('jia', invention)],
    decisions: [decision],
    holds: [
      {
        uscc: firms.jia.uscc,
        year: '2023',
        rule: 'R4',
        matter: '',
        reason: '异议未决',
        document_no: '临科函2号',
      },
    ],
  },
);

/** Writes tables as the CSV files of a data folder. */
export async function writeTables(folder: string, tables: Tables): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [table, rows] of Object.entries(tables))
    await writeFile(join(folder, `${table}.csv`), csvOf(rows));
}
