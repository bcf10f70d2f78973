import { describe, expect, test } from 'vitest';
import { readInput } from '../../src/read/file.ts';
import { readTables } from '../../src/tables/reading/read-tables.ts';

const uscc = '91371581MA3A1BCDX7';
const other = '91371581MA3B2CDE3Y';

/** Reads one CSV as its table for 2023. */
async function read(file: string, ...lines: readonly string[]) {
  const width = Math.max(...lines.map((line) => line.split(',').length));
  const text = lines.map((line) => line + ','.repeat(width - line.split(',').length)).join('\r\n');
  const { workbook, problems } = await readInput(file, Buffer.from(`${text}\r\n`));
  if (workbook === null) throw new Error(JSON.stringify(problems));
  const { readings, problems: found } = readTables([workbook], 2023);
  const [reading] = readings;
  const all = [...problems, ...found, ...(reading?.problems ?? [])];
  return {
    table: reading?.table,
    rows: (reading?.rows ?? []) as readonly Readonly<Record<string, unknown>>[],
    problems: all,
    codes: all.map(({ code, place }) => (place.cell === null ? code : `${code} ${place.cell}`)),
    passedOver: reading?.passedOver ?? [],
  };
}

const figures = async (header: string, value: string) => {
  const { rows, codes } = await read(
    '企业基本信息.csv',
    `统一社会信用代码,企业名称,企业规模,${header}`,
    `${uscc},甲,规模以上,${value}`,
  );
  return { row: rows[0], codes: codes.filter((code) => !/^(N141|E140)/.test(code)) };
};

describe('which table a file is', () => {
  test.each([
    ['enterprises.csv', 'enterprises'],
    ['01-企业基本信息.csv', 'enterprises'],
    ['附件1 企业基本信息.csv', 'enterprises'],
    ['附件一：企业基本信息.csv', 'enterprises'],
    ['Tax Increment.csv', 'tax_increment'],
    ['2_tax-increment.csv', 'tax_increment'],
    ['企业.csv', undefined],
    ['__proto__.csv', undefined],
  ])('%s is %s', async (file, table) => {
    expect((await read(file, 'uscc,name,scale,year', `${uscc},甲,above,2023`)).table).toBe(table);
  });
});

describe('headers', () => {
  test.each([
    ['研发投入', '12', '12.00'],
    ['研发投入（万元）', '12', '120000.00'],
    ['研发投入(万元)', '1.23456', '12345.60'],
    ['研发投入/万元', '12', '120000.00'],
    [' 研发 投入 * （元）', '12', '12.00'],
    ['2023年研发投入', '12', '12.00'],
    ['2023年度研发投入（亿元）', '0.5', '50000000.00'],
    ['rd_spend', '12', '12.00'],
    ['RD Spend', '12', '12.00'],
  ])('%s: %s is %s', async (header, value, amount) => {
    expect(String((await figures(header, value)).row?.['rd_spend'])).toBe(amount);
  });

  test('the year before is the 上年 column, another year an error', async () => {
    expect(String((await figures('2022年产值', '5')).row?.['output_prev'])).toBe('5.00');
    expect((await figures('2021年产值', '5')).codes).toEqual(['E144 D1']);
    expect((await figures('2022年销售收入', '5')).codes).toEqual(['E144 D1']);
  });

  test('titles above, the unit in one of them', async () => {
    const { rows, codes, passedOver } = await read(
      '新增税收地方财力.csv',
      '附件3',
      '新增税收地方财力情况表',
      '单位：万元',
      '统一社会信用代码,年度,新增地方财力',
      `${uscc},2023,90`,
    );
    expect(String(rows[0]?.['increment'])).toBe('900000.00');
    expect(passedOver).toEqual([1, 2, 3]);
    expect(codes).toContain('N144');
  });

  test.each([
    ['填报单位：元通轴承有限公司', '1.50'],
    ['填报单位：元通轴承有限公司　单位：万元', '15000.00'],
    ['（单位：万元）', '15000.00'],
    ['金额单位：人民币元', '1.50'],
  ])('the title %s gives an increment of %s', async (title, amount) => {
    const { rows } = await read('tax_increment.csv', title, 'uscc,year,increment', `${uscc},2023,1.5`);
    expect(String(rows[0]?.['increment'])).toBe(amount);
  });

  test('two rows, the group above and its parts below', async () => {
    const { rows } = await read(
      '企业基本信息.csv',
      '统一社会信用代码,企业名称,企业规模,产值,,利润,',
      ',,,2023年,2022年,本年,上年',
      `${uscc},甲,规模以上,5,4,3,2`,
    );
    expect([rows[0]?.['output_prev'], rows[0]?.['profit_prev'], rows[0]?.['output']].map(String)).toEqual([
      '4.00',
      '2.00',
      '5.00',
    ]);
  });

  test('a column twice, a column missing, no header at all', async () => {
    const twice = await read(
      '专利.csv',
      '统一社会信用代码,专利号,专利号,授权公告日',
      `${uscc},a,b,2023-05-01`,
    );
    expect(twice.codes).toContain('E143 C1');
    const missing = await read('专利.csv', '统一社会信用代码,专利编码,授权公告日', `${uscc},a,2023-05-01`);
    expect(missing.codes).toContain('E142 B1');
    expect((await read('专利.csv', 'a,b,c', '1,2,3')).codes).toContain('E141');
  });
});

describe('hints that hang on the column', () => {
  const factsOf = async (file: string, header: string, row: string) => {
    const { problems } = await read(file, header, row);
    return problems.filter(({ code }) => /^E20[56]$/.test(code)).map(({ facts }) => facts);
  };

  test.each([
    ['enterprises.csv', 'uscc,name,scale,green_threshold', `${uscc},甲,above,待核实`, 'unknown'],
    ['enterprises.csv', 'uscc,name,scale,fraud', `${uscc},甲,above,待核实`, 'no'],
    [
      'other_subsidies.csv',
      'uscc,year,scheme,rule,matter,amount,paid',
      `${uscc},2023,实施方案,R1,sme,1,待核实`,
      'refused',
    ],
  ])('%s: what a blank would mean', async (file, header, row, blank) => {
    expect(await factsOf(file, header, row)).toEqual([{ blank }]);
  });

  test('a decision on a rule that takes none', async () => {
    const header = 'uscc,year,rule,matter,amount,document_no';
    const [facts] = await factsOf('decisions.csv', header, `${uscc},2023,R6,甲,1,会议纪要1号`);
    expect(facts).toMatchObject({ isUndecidedRule: true });
    const [other] = await factsOf('decisions.csv', header, `${uscc},2023,科技项目,甲,1,会议纪要1号`);
    expect(other).toMatchObject({ isUndecidedRule: false });
  });
});

describe('rows that are no data', () => {
  test('totals, signatures, remarks, dates, examples and the header again', async () => {
    const header = '统一社会信用代码,年度,新增地方财力';
    const { rows, passedOver, codes } = await read(
      'tax_increment.csv',
      header,
      '例：91371581XXXXXXXXXX,2023,100',
      `${uscc},2023,100`,
      '小计,,100',
      header,
      `${other},2023,50.5`,
      '小计,,50.5',
      '合计,,150.5',
      '填表人：张三,,审核人：李四',
      '注：以税务部门数据为准',
      '2023年12月31日',
    );
    expect(rows.map((row) => String(row['increment']))).toEqual(['100.00', '50.50']);
    expect(passedOver).toEqual([2, 4, 5, 7, 8, 9, 10, 11]);
    expect(codes.filter((code) => /^[EW]/.test(code))).toEqual(['E140']);
  });

  test('a total that disagrees is told with both figures', async () => {
    const { codes } = await read('tax_increment.csv', 'uscc,year,increment', `${uscc},2023,100`, '合计,,101');
    expect(codes).toContain('W204 C3');
  });

  test('a total beside a figure that could not be read tells how many there are', async () => {
    const { problems } = await read(
      'enterprises.csv',
      'uscc,name,scale,sales',
      `${uscc},甲,above,100`,
      `${other},乙,above,约300`,
      '合计,,,400',
    );
    const facts = problems.filter(({ code }) => code === 'W204').map((found) => found.facts);
    expect(facts).toEqual([
      { asserted: '400.00', computed: '100.00', difference: '300.00', unread: 1, asText: null },
    ]);
  });

  test('a rounded total in 万元 is no disagreement', async () => {
    const { codes } = await read(
      'tax_increment.csv',
      'uscc,year,increment（万元）',
      `${uscc},2023,1.2345`,
      '合计,,1.23',
    );
    expect(codes.join()).not.toContain('W204');
  });

  test('a firm whose name begins like a total is data', async () => {
    const { rows } = await read(
      'tax_increment.csv',
      'name,uscc,year,increment',
      `合计轴承厂,${uscc},2023,100`,
    );
    expect(rows).toHaveLength(1);
  });
});

describe('amounts', () => {
  test.each([
    ['1234.5', '1234.50', []],
    ['"1,234.50"', '1234.50', []],
    ['１２３４．５', '1234.50', ['N202 D2']],
    ['￥1234.50', '1234.50', ['N202 D2']],
    ['1234.5元', '1234.50', ['N202 D2']],
    [' 1234.5　', '1234.50', []],
    ["'1234.5", '1234.50', ['N202 D2']],
    ['0', '0.00', []],
    ['-0', '0.00', []],
    ['', 'null', []],
    ['/', 'null', []],
    ['—', 'null', []],
    ['N/A', 'null', []],
    ['无', 'null', []],
    ['不适用', 'null', []],
    ['"1,23"', 'null', ['E207 D2']],
    ['500万', 'null', ['E208 D2']],
    ['约300', 'null', ['E208 D2']],
    ['3-5', 'null', ['E209 D2']],
    ['(123)', 'null', ['E204 D2']],
    ['△123', 'null', ['E204 D2']],
    ['-1', 'null', ['E204 D2']],
    ['12.345', 'null', ['E202 D2']],
    ['1e999', 'null', ['E201 D2']],
    ['1.23457E+6', 'null', ['E201 D2']],
    ['NaN', 'null', ['E201 D2']],
    ['Infinity', 'null', ['E201 D2']],
    ['9'.repeat(1000), 'null', ['E201 D2']],
    ['99999999999999', 'null', ['E203 D2']],
    ['0x10', 'null', ['E201 D2']],
  ])('%s is %s', async (value, amount, expected) => {
    const text = value.startsWith('"') ? value : value;
    const { workbook } = await readInput(
      'enterprises.csv',
      Buffer.from(`uscc,name,scale,sales\n${uscc},甲,above,${text}\n`),
    );
    if (workbook === null) throw new Error('not read');
    const [reading] = readTables([workbook], 2023).readings;
    const [row] = (reading?.rows ?? []) as readonly Readonly<Record<string, unknown>>[];
    const codes = (reading?.problems ?? [])
      .filter(({ code }) => code !== 'N141')
      .map(({ code, place }) => `${code} ${place.cell}`);
    expect([String(row?.['sales']), codes]).toEqual([amount, expected]);
  });

  test.each([
    ['销售收入', '元'],
    ['销售收入（千元）', '千元'],
    ['销售收入（万元）', '万元'],
    ['销售收入（百万元）', '百万元'],
    ['销售收入（亿元）', '亿元'],
  ])('what is no figure under %s is told in %s', async (header, unit) => {
    for (const [value, code] of [
      ['见附表', 'E201'],
      ['500万', 'E208'],
    ] as const) {
      const { problems } = await read(
        'enterprises.csv',
        `uscc,name,scale,${header}`,
        `${uscc},甲,above,${value}`,
      );
      expect(problems.find((problem) => problem.code === code)?.facts).toEqual({ unit });
    }
  });

  test('a fraction of a 分 left by 万元 is rounded and told', async () => {
    const { row, codes } = await figures('销售收入（万元）', '1.2345678');
    expect([String(row?.['sales']), codes]).toEqual(['12345.68', ['W201 D2', 'N144']]);
  });
});

describe('dates, flags, choices', () => {
  const date = async (value: string) => {
    const { rows, codes } = await read(
      '专利.csv',
      'uscc,patent_no,grant_date',
      `${uscc},202110000002.0,${value}`,
    );
    return [rows[0]?.['grant_date'] ?? null, codes.find((code) => /C2$/.test(code)) ?? null];
  };
  test.each([
    ['2023-05-01', '2023-05-01', null],
    ['2023/5/1', '2023-05-01', null],
    ['2023.5.1', '2023-05-01', null],
    ['2023年5月1日', '2023-05-01', null],
    ['20230501', '2023-05-01', null],
    ['2023-05-01 00:00:00', '2023-05-01', null],
    ['2023-05-01 08:30', '2023-05-01', 'N206 C2'],
    ['2023-05-01T23:59:59.5Z', '2023-05-01', 'N206 C2'],
    ['２０２３年５月１日', '2023-05-01', 'N206 C2'],
    ['２０２３－０５－０１', '2023-05-01', 'N206 C2'],
    ['2023 年 5 月 1 日', '2023-05-01', 'N206 C2'],
    ['45047', '2023-05-01', 'N203 C2'],
    ['45047.35416667', '2023-05-01', 'N203 C2'],
    ['45047.9999', '2023-05-01', 'N203 C2'],
    ['45047.999999', '2023-05-02', 'N203 C2'],
    ['2023-05', null, 'E211 C2'],
    ['2023年5月', null, 'E211 C2'],
    ['2023.10', null, 'E211 C2'],
    ['2023-02-29', null, 'E212 C2'],
    ['0000-00-00', null, 'E212 C2'],
    ['9999-12-31', '9999-12-31', null],
    ['10000-01-01', null, 'E210 C2'],
    ['275760-09-13', null, 'E210 C2'],
    ['2958465', null, 'E210 C2'],
    ['5/1/2023', null, 'E210 C2'],
    ['去年五月', null, 'E210 C2'],
  ])('%s is %s', async (value, day, code) => {
    expect(await date(value)).toEqual([day, code]);
  });

  test.each([
    ...['是', '有', '√', '✓', 'Y', 'yes', 'TRUE', '1'].map((value) => [value, true] as const),
    ...['否', '无', '×', '✗', 'N', 'no', 'false', '0'].map((value) => [value, false] as const),
    ['', null] as const,
    ['/', null] as const,
  ])('the flag %s is %s', async (value, flag) => {
    expect((await figures('环境问题', value)).row?.['environmental_problem']).toBe(flag);
  });

  test.each([
    ['节能排污达标', 'emissions_compliant', '达标', true],
    ['节能排污达标', 'emissions_compliant', '不达标', false],
    ['符合绿色门槛', 'green_threshold', '符合', true],
    ['符合绿色门槛', 'green_threshold', '不符合', false],
    ['绿色门槛', 'green_threshold', '达标', true],
    ['绿色门槛', 'green_threshold', '不达标', false],
  ])('%s is asked in words of its own: %s %s is %s', async (header, column, value, flag) => {
    expect(await figures(header, value)).toMatchObject({ row: { [column]: flag }, codes: [] });
  });

  test.each([
    ['环境问题', 'environmental_problem', '不达标'],
    ['环境问题', 'environmental_problem', '达标'],
    ['严重失信', 'serious_dishonesty', '不符合'],
    ['是否轴承工业企业', 'bearing_industry', '符合'],
    ['节能排污达标', 'emissions_compliant', '符合'],
    ['停止执行', 'suspended', '符合'],
  ])('another column’s words say neither yes nor no: %s %s %s', async (header, column, value) => {
    expect(await figures(header, value)).toMatchObject({ row: { [column]: null }, codes: ['E205 D2'] });
  });

  test.each([
    ...['A', 'Ａ', 'A类', 'A级', '优秀（A类）', 'a'].map((value) => [value, 'A'] as const),
    ['未参评', 'T'] as const,
    ['暂不评价', 'T'] as const,
  ])('the grade %s is %s', async (value, grade) => {
    expect((await figures('上年度亩产效益评价', value)).row?.['land_grade_prev']).toBe(grade);
  });
});

describe('codes', () => {
  const code = async (value: string) => {
    const { rows, codes } = await read('enterprises.csv', 'uscc,name,scale', `${value},甲,above`);
    return [rows[0]?.['uscc'] ?? null, codes.find((found) => /A2$/.test(found)) ?? null];
  };
  test.each(['同上', '〃'])('%s is told to write the code', async (value) => {
    const { problems } = await read('talents.csv', 'uscc,person,kind', `${value},甲,top`);
    expect(problems.find(({ code }) => code === 'E215')?.facts).toMatchObject({ isDitto: true });
  });

  test.each([
    [uscc, uscc, null],
    [uscc.toLowerCase(), uscc, 'N201 A2'],
    [`'${uscc}`, uscc, 'N201 A2'],
    ['91371581-MA3A1BCD-X7', uscc, 'N201 A2'],
    ['91371581 MA3A1BCDX7\u200b', uscc, 'N201 A2'],
    ['91371581ＭＡ3A1BCDX7', uscc, 'N201 A2'],
    [`\t${uscc}\u001f`, uscc, null],
    ['91371581MA3A1BCDX8', null, 'E217 A2'],
    ['91371581MA3D4EFGO6', null, 'E216 A2'],
    ['91371581MA3A1BCDX', null, 'E215 A2'],
    ['9.13716E+17', null, 'E214 A2'],
    ['371581190001019994', null, 'E218 A2'],
  ])('%s', async (value, taken, found) => {
    expect(await code(value)).toEqual([taken, found]);
  });
});
