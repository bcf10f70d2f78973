import { describe, expect, test } from 'vitest';
import { discreet } from '../../src/cells/discreet.ts';
import type { Workbook } from '../../src/cells/grid.ts';
import { findTables } from '../../src/tables/reading/find-table.ts';
import { readTables } from '../../src/tables/reading/read-tables.ts';
import { money } from '../../src/tables/types/money.ts';
import { plainText } from '../../src/tables/types/normal.ts';
import { readNumber } from '../../src/tables/types/number.ts';
import { givenBy } from '../cases/cases.ts';
import { settleRows } from '../support/settle-rows.ts';

describe('texts are compared in one way of writing', () => {
  test.each([
    ['王　一', '王一'],
    ['王\u200b一', '王一'],
    ['买买提·艾力', '买买提·艾力'],
    ['ＨＴ２０２３－００１', 'HT2023-001'],
    ['John  Smith', 'John Smith'],
    ['轴承\n套圈', '轴承套圈'],
    ['高速 SKF 轴承', '高速 SKF 轴承'],
    ['技术中心（省级）', '技术中心（省级）'],
    ['第２期Ａ类', '第2期A类'],
  ])('%j is taken as %j', (written, plain) => {
    expect(plainText(written)).toBe(plain);
  });

  test('a decision names a person and a contract however their width and spaces are written', async () => {
    const { settlement, problems } = await settleRows(
      givenBy({
        given: {
          talents: [{ person: '李　四', kind: 'top' }],
          contracts: [
            {
              contract_no: 'HT-０1',
              contract_type: 'development',
              role: 'seller',
              provincial_recognised: 'yes',
              turnover: 100000,
            },
          ],
          decisions: [
            { rule: 'R11b', matter: '李四', amount: 300000 },
            { rule: 'R9', matter: 'HT-01', amount: 1500 },
          ],
        },
      }),
    );
    expect(problems.filter(({ code }) => code.startsWith('E'))).toEqual([]);
    const lines = settlement?.enterprises[0]?.lines.map(({ id, payable }) => [id, payable.toString()]);
    expect(lines).toEqual([
      ['R9/HT-01', '1500.00'],
      ['R11b/李四', '300000.00'],
    ]);
  });
});

test('a text that this program kept from being a formula is read as it was', async () => {
  const { settlement, problems } = await settleRows(
    givenBy({
      given: {
        talents: [{ person: '=李四', kind: 'top' }],
        decisions: [{ rule: 'R11b', matter: "'=李四", amount: 300000 }],
      },
    }),
  );
  expect(problems.filter(({ code }) => code.startsWith('E'))).toEqual([]);
  expect(problems.map(({ code }) => code)).toContain('N204');
  expect(settlement?.enterprises[0]?.lines.map(({ id }) => id)).toEqual(['R11b/=李四']);
});

test.each([
  ['1 234', '1234'],
  ['1\u00a0234 567.00', '1234567'],
  ['12 34', null],
  ['3 5', null],
])('spaces part thousands or nothing: %j', (written, value) => {
  expect(readNumber(written, 'money').value?.toFixed() ?? null).toBe(value);
});

test.each([
  ['11010519491231002X', 'person', '110*************2X'],
  ['371581199001011234', 'uscc', '371*************34'],
  ['371581900101123', 'name', '371**********23'],
  ['9150112345678901', 'bank', '915***********01'],
  ['2023370600001234', 'registration_no', '2023370600001234'],
  ['913715810000000000', 'uscc', '913715810000000000'],
])('what may be a person’s number is masked in whatever column: %s in %s', (text, column, shown) => {
  expect(discreet(text, column)).toBe(shown);
});

describe('sheets', () => {
  const workbook = (name: string, header: readonly string[], date1904 = false): Workbook => ({
    file: 'data.xlsx',
    format: 'xlsx',
    sha256: '0'.repeat(64),
    bytes: 1,
    encoding: null,
    delimiter: null,
    date1904,
    sheets: [
      {
        name,
        state: 'visible',
        hiddenColumns: [],
        rows: [rowOf(1, header), rowOf(2, ['91371581MA3A1BCDX7', '202110123451.4', '43586'])],
      },
      { name: '其他', state: 'visible', hiddenColumns: [], rows: [rowOf(1, ['说明'])] },
    ],
  });
  const rowOf = (row: number, texts: readonly string[]) => ({
    row,
    cells: texts.map((value, i) => ({ column: i + 1, type: 'text' as const, raw: value, value })),
  });
  const header = ['统一社会信用代码', '专利号', '授权公告日', '是否自主研发'];

  test.each([['专利权表'], ['附件3 专利（2023）'], ['2023年专利明细'], ['Sheet1']])(
    'a sheet named %s is told of as probably the table 专利',
    (name) => {
      const [told] = findTables(workbook(name, header)).problems;
      expect([told?.code, told?.facts]).toEqual(['W140', { name, closest: '专利' }]);
    },
  );

  test.each([
    ['暂缓拨付', '暂缓'],
    ['2023年暂缓名单', '暂缓'],
    ['核定调整表', '核定调整'],
    ['hold', '暂缓'],
    ['核减', '核定调整'],
  ])('a sheet named %s may stop payments, so passing it over is an error', (name, title) => {
    const columns = ['统一社会信用代码', '年度', '条款', '事项', '调整后金额', '原因', '文号'];
    const [told] = findTables(workbook(name, columns)).problems;
    expect([told?.code, told?.facts]).toMatchObject(['E146', { name, title }]);
  });

  test('a day’s number counts from 1904 where the workbook does', () => {
    const dates = [false, true].map((date1904) => {
      const [reading] = readTables([workbook('专利', header, date1904)], 2023).readings;
      return (reading?.rows[0] as { grant_date?: string } | undefined)?.grant_date;
    });
    expect(dates).toEqual(['2019-05-01', '2023-05-02']);
  });
});

test('a certificate number in a number cell has lost digits and is refused', () => {
  const cell = (column: number, value: string, type: 'text' | 'number' = 'text') => ({
    column,
    type,
    raw: value,
    value,
  });
  const rows = [
    {
      row: 1,
      cells: ['统一社会信用代码', '类型', '认定年度', '证书编号'].map((text, i) => cell(i + 1, text)),
    },
    {
      row: 2,
      cells: [
        cell(1, '91371581MA3A1BCDX7'),
        cell(2, 'tech_sme'),
        cell(3, '2022'),
        cell(4, '202237158108991000', 'number'),
      ],
    },
  ];
  const book: Workbook = {
    file: '资格认定.xlsx',
    format: 'xlsx',
    sha256: '0'.repeat(64),
    bytes: 1,
    encoding: null,
    delimiter: null,
    date1904: false,
    sheets: [{ name: '资格认定', state: 'visible', hiddenColumns: [], rows }],
  };
  const [reading] = readTables([book], 2023).readings;
  const errors = reading?.problems.filter(({ code }) => code.startsWith('E'));
  expect(errors?.map(({ code, place }) => [code, place.cell])).toEqual([['E214', 'D2']]);
});

test.each([
  ['0.30000000000000004', '0.3'],
  ['1234.5600000000001', '1234.56'],
  ['9999999999999.99', '9999999999999.99'],
])('what a binary fraction leaves behind 15 digits is no part of the figure: %s', (written, value) => {
  expect(readNumber(written, 'money').value?.toFixed()).toBe(value);
});

test.each([
  ['300元', 10_000, null],
  ['300元', 1, '300'],
  ['300', 10_000, '3000000'],
])('a cell that says 元 contradicts a column of 万元: %s in a unit of %i', (written, unit, value) => {
  const cell = { column: 1, type: 'text' as const, raw: written, value: written };
  const place = { file: 'a.csv', sheet: null, row: 2, column: 1, table: 'enterprises', name: 'sales' };
  const origin = { ...place, header: '销售收入', raw: written };
  const reading = money().read(written, { origin, cell, uscc: null, unit, date1904: false, required: false });
  expect(reading.value?.value.toFixed() ?? null).toBe(value);
});

function problemsOfHeader(file: string, headers: readonly string[]) {
  const cells = headers.map((value, i) => ({
    column: i + 1,
    type: 'text' as const,
    raw: value,
    value,
  }));
  const place = { format: 'csv', encoding: 'utf-8', delimiter: ',', date1904: false } as const;
  const sheet = { name: null, state: 'visible', hiddenColumns: [], rows: [{ row: 1, cells }] } as const;
  const book: Workbook = {
    ...place,
    file,
    sha256: '0'.repeat(64),
    bytes: 1,
    sheets: [sheet],
  };
  return readTables([book], 2023).readings[0]?.problems ?? [];
}

test.each([
  ['研发费用加计扣除数额（万元/年）', 'super_deduction', ['W205', 'B1']],
  ['研发费用加计扣除额', 'super_deduction', ['W205', 'B1']],
  ['备注', 'super_deduction', ['N141', null]],
  ['研发投人（万元）', 'rd_spend', ['W205', 'B1']],
  ['2023年研发投人(万元)', 'rd_spend', ['W205', 'B1']],
  ['销售收人（单位：元）', 'sales', ['W205', 'B1']],
  ['弄虚做假', 'fraud', ['W205', 'B1']],
])('a header that only nearly is a column’s is doubted at its cell: %s', (header, column, told) => {
  const problems = problemsOfHeader('企业基本信息.csv', ['统一社会信用代码', header, '企业名称', '企业规模']);
  const found = problems.filter(({ place }) => place.column === column);
  expect(found.map(({ code, place }) => [code, place.cell])).toEqual([told]);
  expect(problems.some(({ code }) => code === 'N140')).toBe(header === '备注');
});

test('a header that nearly is one of a column that decides nothing is asked after in the note', () => {
  const headers = ['统一社会信用代码', '专利号', '授权公告日', '专利各称', '备注'];
  const note = problemsOfHeader('专利.csv', headers).find(({ code }) => code === 'N140');
  expect(note?.facts).toEqual({
    headers: ['专利各称', '备注'],
    near: [{ found: '专利各称', header: '专利名称', told: false }],
  });
});
