import { describe, expect, test } from 'vitest';
import type { Decimal } from '../../../src/money/decimal.ts';
import type { Settlement } from '../../../src/settle/settlement.ts';
import { publicList } from '../../../src/write/public-list.ts';
import { inTenThousands, publicRows } from '../../../src/write/public-rows.ts';
import { settleSample } from '../../support/sample.ts';
import { settleRows } from '../../support/settle-rows.ts';
import { readBook, rowsOf } from './books.ts';
import { cellsOf, partsOf } from './recalculate.ts';
import { settledYears } from './years.ts';

const uscc = '91371581MA3UQ0K092';
const enterprise = {
  uscc,
  name: '=cmd|临清一号轴承',
  bearing_industry: 'yes',
  scale: 'above',
  sales: '23456789.01',
  rd_spend: '3456789.01',
  super_deduction: '45678.90',
  land_grade_prev: 'A',
  major_accident: 'no',
  environmental_problem: 'no',
  serious_dishonesty: 'no',
  serious_tax_violation: 'no',
  emissions_compliant: 'yes',
  green_threshold: 'yes',
  output: '98765432.10',
};
const given = {
  tables: {
    enterprises: [enterprise],
    tax_increment: [{ uscc, year: '2023', revenue: '7654321.12', revenue_prev: '1000000.34' }],
    talents: [
      { uscc, person: '欧阳明月', id_no: '11010519491231002X', kind: 'flexible', remuneration: '1234567.89' },
      {
        uscc,
        person: '张三',
        id_no: '',
        kind: 'national',
        selected_date: '2023-05-01',
        self_cultivated: 'yes',
      },
    ],
    deputy_expenses: [
      {
        uscc,
        person: '诸葛孔明',
        recognised: 'yes',
        term_start: '2023-01-01',
        term_end: '2023-12-31',
        expense_date: '2023-06-01',
        category: 'travel',
        amount: '876.54',
      },
    ],
    payees: [{ uscc, payee: '收款甲', bank: '临清农商行', account: '6222020000000012345' }],
  },
};

async function secretive(): Promise<Settlement> {
  const { settlement, problems } = await settleRows(given);
  if (settlement === null) throw new Error(JSON.stringify(problems));
  return settlement;
}

/** How a figure may be written: in 元 or 万元, grouped or not, with and without trailing zeros. */
function spellings(figure: Decimal | null): string[] {
  if (figure === null) return [];
  const yuan = figure.toFixed(2);
  const [whole = '', part = ''] = yuan.split('.');
  const grouped = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`;
  const all = [yuan, figure.toFixed(), grouped, figure.div(10_000).toFixed()];
  return all.filter((text) => text.replace(/\D/g, '').replace(/^0+/, '').length >= 5);
}

/** Whether a text has the figure as a number of its own. */
function tells(text: string, secret: string): boolean {
  if (!/^-?[\d.,]+$/.test(secret)) return text.includes(secret);
  return new RegExp(`(?<![\\d.])${secret.replace(/[.]/g, '\\.')}(?![\\d])`).test(text);
}

/** Everything that a public list must not tell of an enterprise. */
function secretsOf({ dossier, cap }: Settlement['enterprises'][number]): string[] {
  const { enterprise: own } = dossier;
  const figures = [
    ...dossier.tax_increment.flatMap((row) => [row.revenue, row.revenue_prev, row.increment]),
    cap?.increment ?? null,
    cap?.limit ?? null,
    own.sales,
    own.rd_spend,
    own.super_deduction,
    own.output,
    own.output_prev,
    own.profit,
    own.profit_prev,
    ...dossier.talents.map((row) => row.remuneration),
    ...dossier.deputy_expenses.map((row) => row.amount),
  ];
  const texts = [
    dossier.uscc,
    ...dossier.talents.flatMap(({ person, id_no }) => [person, id_no ?? '']),
    ...dossier.deputy_expenses.map(({ person }) => person),
    ...dossier.payees.flatMap(({ account, bank }) => [account, bank]),
  ].filter((text) => text.length > 1);
  return [...texts, ...figures.flatMap((figure) => spellings(figure?.value ?? null))];
}

/** Every part of the files, unzipped, by file and part. */
async function partsOfAll(settlement: Settlement): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const { file, content } of await publicList(settlement, '公示名单', 'zh')) {
    if (file.endsWith('.csv')) all.set(file, content.toString('utf8'));
    // The theme is the same in every workbook of the world.
    else
      for (const [part, xml] of await partsOf(content))
        if (!part.includes('theme')) all.set(`${file}/${part}`, xml);
  }
  return all;
}

describe('the public list as files of its own', () => {
  test('no part of them tells a tax figure, a person, an identity number or an account', async () => {
    let looked = 0;
    for (const settlement of [await secretive(), await settleSample(), ...(await settledYears(60, 91))]) {
      const parts = await partsOfAll(settlement);
      expect(parts.size).toBeGreaterThan(7);
      // What an award is paid is published, also where it happens to be such a figure.
      const paid = [
        ...publicRows(settlement).map(({ payable }) => payable),
        ...settlement.enterprises.map(({ totals }) => totals.payable),
        settlement.totals.payable,
      ];
      const awards = new Set(
        paid.flatMap((amount) => [...spellings(amount.value), inTenThousands(amount).toFixed(2)]),
      );
      for (const one of settlement.enterprises) {
        for (const secret of secretsOf(one).filter((text) => !awards.has(text))) {
          looked += 1;
          const telling = [...parts].filter(([, text]) => tells(text, secret)).map(([part]) => part);
          expect([secret, telling]).toEqual([secret, []]);
        }
      }
    }
    process.stdout.write(
      `looked for ${looked} figures, names, numbers and accounts in every part: none is told\n`,
    );
    expect(looked).toBeGreaterThan(1000);
  });

  test('they hold the sheet and nothing else, in nobody’s name', async () => {
    const settlement = await secretive();
    const [csv, xlsx] = await publicList(settlement, 'list', 'zh');
    if (csv === undefined || xlsx === undefined) throw new Error('two files are expected');
    expect([csv.file, xlsx.file]).toEqual(['list.csv', 'list.xlsx']);
    expect([...(await readBook(xlsx.content)).keys()]).toEqual(['公示名单']);
    const parts = await partsOf(xlsx.content);
    expect(
      [...parts.keys()].filter((part) => /comments|vml|externalLink|calcChain|custom/i.test(part)),
    ).toEqual([]);
    const book = parts.get('xl/workbook.xml') ?? '';
    expect([...book.matchAll(/<definedName name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      '_xlnm.Print_Titles',
    ]);
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).not.toMatch(/hidden="1"|<hyperlink|legacyDrawing|<f>[^<]*!/);
    const formulas = [...(await cellsOf(xlsx.content)).values()].flatMap(({ formula }) => formula ?? []);
    expect(formulas).toEqual(['SUM(D4:D7)']);
    expect(parts.get('docProps/core.xml')).toMatch(/<dc:creator>award<\/dc:creator>/);
    expect(parts.get('docProps/core.xml')).toMatch(/1980-01-01T00:00:00Z/);
  });

  test('workbook and CSV say the same, and text that begins like a formula stays text', async () => {
    const [csv, xlsx] = await publicList(await secretive(), 'list', 'zh');
    const shown = await rowsOf(xlsx?.content ?? Buffer.alloc(0), '公示名单');
    const lines = (csv?.content.toString('utf8') ?? '').split('\r\n');
    expect(lines.slice(0, -1)).toEqual([
      '\uFEFF序号,企业名称,奖励项目,奖励金额（万元）',
      "1,'=cmd|临清一号轴承,研发费用加计扣除,1.141973",
      "2,'=cmd|临清一号轴承,科技副总（诸*）,0.043827",
      "3,'=cmd|临清一号轴承,人才入选（张*）,50.00",
      "4,'=cmd|临清一号轴承,柔性引进人才（欧*）,37.037037",
      ',合计,,88.222837',
    ]);
    expect(shown.slice(3, -1).map((row) => row.join())).toEqual([
      '1,=cmd|临清一号轴承,研发费用加计扣除,1.141973',
      '2,=cmd|临清一号轴承,科技副总（诸*）,0.043827',
      '3,=cmd|临清一号轴承,人才入选（张*）,50',
      '4,=cmd|临清一号轴承,柔性引进人才（欧*）,37.037037',
    ]);
    expect(shown.at(-1)?.join()).toBe(',合计,,88.222837');
  });

  test('the same settlement gives the same bytes', async () => {
    const [one, other] = [
      await publicList(await secretive(), 'a', 'zh'),
      await publicList(await secretive(), 'a', 'zh'),
    ];
    expect(one.map(({ content }, i) => content.equals(other[i]?.content ?? Buffer.alloc(0)))).toEqual([
      true,
      true,
    ]);
  });
});

// The grep itself finds what it looks for.
test('the look into every part finds a figure that is there', async () => {
  const parts = await partsOfAll(await settleSample());
  expect([...parts].filter(([, text]) => tells(text, '19.282677')).map(([part]) => part)).toEqual([
    '公示名单.csv',
    '公示名单.xlsx/xl/worksheets/sheet1.xml',
  ]);
});
