import { describe, expect, test } from 'vitest';
import { columnLetters, type GridCell, type GridRow } from '../../src/cells/grid.ts';
import { readTable } from '../../src/tables/reading/read-table.ts';

const uscc = '91371581MA3A1BCDX7';

/** `经济指标@3` stands merged over three columns; '' is an empty cell. */
function rowOf(number: number, line: string): GridRow {
  const cells: GridCell[] = [];
  for (const field of line.split('|')) {
    const [value = '', wide = '1'] = field.split('@');
    const first = cells.length + 1;
    for (let i = 0; i < Number(wide); i++) {
      const place = { column: first + i, type: 'text', raw: value, value } as const;
      const merged = {
        mergedFrom: `${columnLetters(first)}${number}`,
        ...(i === 0 ? {} : { repeated: true }),
      };
      cells.push(wide === '1' ? place : ({ ...place, ...merged } as GridCell));
    }
  }
  return { row: number, cells: cells.filter(({ value }) => value !== '') };
}

/** Reads a sheet in 2023; cells are separated by `|`. */
function readSheet(table: 'enterprises' | 'tax_increment', lines: readonly string[]) {
  const sheet = {
    name: '表',
    state: 'visible',
    rows: lines.map((line, i) => rowOf(i + 1, line)),
    hiddenColumns: [],
  } as const;
  const workbook = {
    file: '表.xlsx',
    format: 'xlsx',
    sha256: '',
    bytes: 0,
    encoding: null,
    delimiter: null,
    date1904: false,
    sheets: [sheet],
  } as const;
  const { rows, problems } = readTable({ workbook, sheet, table }, 2023);
  const figures = rows[0] as Readonly<Record<string, unknown>> | undefined;
  return { figures, problems };
}

/** Reads a sheet of enterprises. */
function read(...lines: readonly string[]) {
  const { figures, problems } = readSheet('enterprises', lines);
  const codes = problems.filter(({ code }) => !/^N14[12]/.test(code));
  return {
    sales: String(figures?.['sales']),
    output: String(figures?.['output']),
    before: String(figures?.['output_prev']),
    facts: problems.map(({ facts }) => facts),
    codes: codes.map(({ code, place }) => (place.cell === null ? code : `${code} ${place.cell}`)),
  };
}

const names = '统一社会信用代码|企业名称|企业规模|销售收入|产值';
const data = `${uscc}|甲|规模以上|40|50`;

describe('a group over columns whose names are complete', () => {
  test.each([
    ['merged', '|||经济指标（万元）@2', '400000.00', '500000.00'],
    ['beside another', '|||主要指标（单位：万元）|其他', '400000.00', '50.00'],
    ['over the first of two, as in CSV', '|||2023年（万元）|', '400000.00', '500000.00'],
    ['with a title, whose unit it goes before', '|||经济指标（万元）|其他', '400000.00', '50.00', '单位：元'],
    ['with the year alone', '|||2023年度@2', '40.00', '50.00'],
    [
      'that begins with the first name is a title',
      '2023年企业基本信息表（万元）@3||',
      '400000.00',
      '500000.00',
    ],
    ['that is nothing but a unit is a title', '||||单位：万元', '400000.00', '500000.00'],
  ])('%s', (_, group, sales, output, ...titles) => {
    const found = read(...titles, group, names, data);
    expect([found.sales, found.output]).toEqual([sales, output]);
    expect(found.codes.filter((code) => code.startsWith('E'))).toEqual([]);
  });

  test('its unit is its columns’ own', () => {
    const wider = '统一社会信用代码|企业名称|企业规模|销售收入|研发投入|产值';
    const found = read('|||主要指标（万元）@2|', wider, `${data}|60`);
    expect([found.sales, found.output, found.codes]).toEqual(['400000.00', '60.00', ['N144']]);
  });

  test('nothing but a unit, merged among names that go over both rows', () => {
    const wider = '统一社会信用代码|企业名称|企业规模|销售收入|研发投入|产值';
    const upper = '统一社会信用代码|企业名称|企业规模|单位：万元@2|产值';
    expect(read(upper, wider, `${data}|60`)).toMatchObject({ sales: '400000.00', output: '60.00' });
    expect(read(upper, '|||销售收入|研发投入|', `${data}|60`)).toMatchObject({
      sales: '400000.00',
      output: '60.00',
    });
  });

  test('the nearest unit counts', () => {
    expect(
      read('|||产值（万元）@2', '统一社会信用代码|企业名称|企业规模|2023年（元）|2022年', data),
    ).toMatchObject({
      output: '40.00',
      before: '500000.00',
    });
  });

  test('its year has to fit', () => {
    expect(read('|||2022年@2', names, data).codes).toEqual(['E144 D2']);
    expect(read('|||2022年@2', names, data).before).toBe('50.00');
    expect(read('|||2021年度（万元）@2', names, data).codes).toEqual(['E144 D2', 'E144 E2', 'N144']);
    expect(read('|||上年@2', names, data)).toMatchObject({ codes: ['E144 D2'], before: '50.00' });
    expect(read('|||上年@2', '统一社会信用代码|企业名称|企业规模|上年产值|上年利润', data)).toMatchObject({
      codes: [],
      before: '40.00',
    });
  });
});

describe('the unit that a title names', () => {
  test.each([
    '单位：万元、吨标准煤',
    '单位：万元（人民币）',
    '（单位：万元，吨标煤）',
    '单位：万元 / 吨',
    '单位：万元人民币',
    '（万元）',
    '2023年企业基本信息表（万元）',
    '单位：万元；能耗单位：吨标准煤',
    '除注明外，单位均为万元',
    '以下金额单位均为万元',
    '金额：万元',
    '（以万元为单位）',
    '金额以万元计',
    '万元',
  ])('%s', (title) => {
    expect(read(title, names, data)).toMatchObject({ sales: '400000.00', codes: ['N144'] });
    expect(read(`|||${title}`, names, data)).toMatchObject({ sales: '400000.00', codes: ['N144'] });
  });

  test.each([
    '填报单位：元通轴承有限公司',
    '产值1亿元以上企业名单',
    '单位：元宝山轴承厂',
    '注册资本（万元）|500',
    '合同金额：500万元',
    '以元宝山为界',
  ])('not in %s', (title) => {
    expect(read(title, names, data)).toMatchObject({ sales: '40.00', codes: [] });
  });

  test('two different ones are an error', () => {
    expect(read('单位：万元', '单位：元', names, data).codes).toContain('E148');
    expect(read('单位：万元', '（万元）', names, data).codes).not.toContain('E148');
  });

  test.each([
    ['单位：万元', '销售收入（元）|产值（元）'],
    ['2023年企业基本信息表（单位：元）', '销售收入（万元）|产值（亿元）'],
    ['单位：亿元', '销售收入（元）|产值/元'],
  ])('%s over columns that all have another is an error: %s', (title, headers) => {
    expect(read(title, `统一社会信用代码|企业名称|企业规模|${headers}`, data).codes).toContain('E149');
    const group = read(title, '|||经济指标（千元）@2', names, data);
    expect(group.codes).toContain('E149');
  });

  test('the columns are told with the unit of their group', () => {
    const { facts } = read('单位：万元', '|||经济指标（千元）@2', names, data);
    expect(facts).toContainEqual({ titles: ['单位：万元'], headers: ['销售收入（千元）', '产值（千元）'] });
  });

  test('a column that is not the table’s may be what the title speaks of', () => {
    const headers = '统一社会信用代码|企业名称|企业规模|销售收入（元）|固定资产投资（万元）';
    expect(read('单位：万元', headers, data)).toMatchObject({ sales: '40.00', codes: ['N140'] });
    const none = '统一社会信用代码|企业名称|企业规模|固定资产投资（元）';
    expect(read('单位：万元', none, `${uscc}|甲|规模以上|40`).codes).toEqual(['N140']);
  });

  test('a column may have one of its own where another has the title’s, or none', () => {
    const three = `${data}|60`;
    for (const headers of ['销售收入|产值（元）|利润', '销售收入（万元）|产值（元）|利润（元）']) {
      const found = read('单位：万元', `统一社会信用代码|企业名称|企业规模|${headers}`, three);
      expect([headers, found.sales, found.output, found.codes]).toEqual([
        headers,
        '400000.00',
        '50.00',
        ['N144'],
      ]);
    }
    expect(read('单位：万元', '统一社会信用代码|企业名称|企业规模', `${uscc}|甲|规模以上`).codes).toEqual([]);
  });
});

describe('the header again lower down', () => {
  const more = `${uscc}|乙|规模以上|1|2`;

  test('the same is passed over', () => {
    expect(read(names, data, names, more).codes).toEqual([]);
    expect(
      read(
        '|||产值@2',
        '统一社会信用代码|企业名称|企业规模|2023年|2022年',
        data,
        '统一社会信用代码|企业名称|企业规模|2023年|2022年',
        more,
      ).codes,
    ).toEqual([]);
  });

  test('another unit or another order is an error at each column that differs', () => {
    expect(read(names, data, names.replace('产值', '产值（万元）'), more).codes).toEqual(['E147 E3']);
    const swapped = '统一社会信用代码|企业名称|企业规模|产值|销售收入';
    expect(read(names, data, swapped, more).codes).toEqual(['E147 D3', 'E147 E3']);
  });
});

describe('a row that begins as a closing line does', () => {
  const dated = '填报日期|统一社会信用代码|企业名称|企业规模';

  test.each([
    ['2023年5月1日|91371581MA3A1BCDX8|甲|规模以上', ['E217 B2']],
    ['2023年5月1日||甲|规模以上', ['E200 B2']],
    ['备注：新报||甲|规模以上', ['E200 B2']],
    ['2023年5月1日', []],
    ['备注：金额按实际|填写', []],
    ['填表人：王一|审核人：李二|2023年5月1日|（盖章）', []],
  ])('%s', (line, codes) => {
    expect(read(dated, line).codes.filter((code) => code.startsWith('E'))).toEqual(codes);
  });
});

describe('a title over the whole header is the name of no column', () => {
  const header = '统一社会信用代码|企业名称|年度|2023年地方财力|2022年地方财力';
  const row = `${uscc}|甲|2023|420.5|300.2`;
  const taxes = (...lines: readonly string[]) => {
    const { figures, problems } = readSheet('tax_increment', lines);
    const told = problems.map(({ code }) => code).filter((code) => /^[EW]/.test(code));
    return [...['revenue', 'revenue_prev', 'increment'].map((name) => String(figures?.[name])), ...told];
  };

  test.each([
    ['as in CSV', '2023年度新增税收形成地方财力（单位：万元）||||'],
    ['merged', '2023年度新增税收形成地方财力（单位：万元）@5'],
    ['with its unit in a cell of its own', '新增税收形成地方财力||||单位：万元'],
    ['of another year', '2022年度新增税收形成地方财力（单位：万元）@5'],
  ])('%s', (_, title) => {
    expect(taxes(title, header, row)).toEqual(['4205000.00', '3002000.00', 'null']);
  });

  test('where the names below say a year alone nothing is taken', () => {
    const years = '统一社会信用代码|企业名称|年度|2023年|2022年|新增';
    const found = taxes('新增税收形成地方财力（万元）@6', years, `${uscc}|甲|2023|420.5|300.2|120.3`);
    expect(found.slice(0, 3)).toEqual(['null', 'null', 'null']);
  });

  test('nor is a group over several columns', () => {
    const upper = '填报单位：甲公司@3|新增税收形成地方财力（万元）@2';
    expect(taxes(upper, header, row).slice(0, 3)).toEqual(['4205000.00', '3002000.00', 'null']);
    const other = '统一社会信用代码|企业名称|年度|2023年税收|2022年税收';
    expect(taxes(upper, other, row).slice(0, 3)).toEqual(['null', 'null', 'null']);
  });

  test('a group over one column that only remarks on it is its name', () => {
    const upper = '统一社会信用代码|企业名称|年度|本年地方财力（万元）|上年地方财力（万元）';
    const found = taxes(upper, '18位|与执照一致|税款所属|税务核定|税务核定', row);
    expect(found.slice(0, 3)).toEqual(['4205000.00', '3002000.00', 'null']);
  });
});
