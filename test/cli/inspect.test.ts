import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorkbook, sheet } from '../read/make-workbook.ts';
import { inProcess } from './hosts.ts';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'award-inspect-'));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

async function inspected(files: Readonly<Record<string, string | Buffer>>, ...argv: readonly string[]) {
  for (const [file, content] of Object.entries(files)) await writeFile(join(cwd, file), content);
  const { code, out } = await inProcess({ argv: ['inspect', ...Object.keys(files), ...argv], cwd });
  return { code, lines: out.trimEnd().split('\n') };
}

const text = (address: string, value: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (number: number, cells: readonly string[], more = '') =>
  `<row r="${number}"${more}>${cells.map((value, i) => text(`${'ABCDEF'[i]}${number}`, value)).join('')}</row>`;

const heads = ['统一社会信用代码', '年度', '新增地方财力（万元）', '序号', '本年地方财力（千元）'];
const code = '91371581MA3A1BCDX7';
/** A table with a title, an amount in 万元, a hidden row and column; a hidden sheet that is no table, and an empty one. */
const workbook = makeWorkbook({
  workbookPr: 'date1904="1"',
  before: '<cols><col min="4" max="4" hidden="1"/></cols>',
  rows: [
    row(1, ['新增税收地方财力']),
    row(2, heads),
    row(3, [code, '2023', '12', '1', '120']),
    row(4, [code, '2022', '11', '2', '110'], ' hidden="1"'),
    row(5, ['合计', '', '23']),
    row(6, ['注：以上']),
  ].join(''),
  sheets:
    '<sheet name="新增税收地方财力" sheetId="1" r:id="rId1"/><sheet name="空" sheetId="2" r:id="rId5" state="hidden"/>',
  instead: { 'xl/worksheets/sheet2.xml': sheet('') },
});

describe('award inspect on a workbook', () => {
  test('in Chinese', async () => {
    const { code, lines } = await inspected({ '财力.xlsx': workbook }, '--lang', 'zh');
    expect(code).toBe(0);
    expect(lines).toMatchInlineSnapshot(`
      [
        "财力.xlsx",
        "  格式  xlsx",
        "  日期  从 1904 年起算",
        "",
        "  工作表  新增税收地方财力 (可见)",
        "    表        新增税收地方财力 tax_increment, 2 行数据",
        "    表头      第 2 行",
        "    列        A  统一社会信用代码      uscc",
        "              B  年度                  year",
        "              C  新增地方财力（万元）  increment  万元",
        "              E  本年地方财力（千元）  revenue    千元",
        "    未使用    序号",
        "    没有的列  name, revenue_prev",
        "    跳过的行  1  表头以上          新增税收地方财力",
        "              5  合计              合计",
        "              6  签字、日期或说明  注：以上",
        "    隐藏      行 4",
        "              列 D",
        "",
        "  工作表  空 (隐藏)",
        "    表  空表，未读取",
      ]
    `);
  });

  test('in English', async () => {
    const { code, lines } = await inspected({ '财力.xlsx': workbook }, '--lang', 'en');
    expect(code).toBe(0);
    expect(lines).toMatchInlineSnapshot(`
      [
        "财力.xlsx",
        "  format  xlsx",
        "  dates   counted from 1904",
        "",
        "  sheet  新增税收地方财力 (visible)",
        "    table     tax_increment 新增税收地方财力, 2 rows of data",
        "    header    row 2",
        "    columns   A  统一社会信用代码      uscc",
        "              B  年度                  year",
        "              C  新增地方财力（万元）  increment  万元",
        "              E  本年地方财力（千元）  revenue    千元",
        "    not used  序号",
        "    absent    name, revenue_prev",
        "    skipped   1  above the header           新增税收地方财力",
        "              5  total                      合计",
        "              6  signature, date or remark  注：以上",
        "    hidden    rows 4",
        "              columns D",
        "",
        "  sheet  空 (hidden)",
        "    table  empty; not read",
      ]
    `);
  });

  test('cell by cell', async () => {
    const { code, lines } = await inspected({ '财力.xlsx': workbook }, '--cells');
    const [file] = JSON.parse(lines.join('\n')).files;
    expect(code).toBe(0);
    expect(file).toMatchObject({ format: 'xlsx', encoding: null, delimiter: null, date1904: true });
    expect(
      file.sheets.map((one: Record<string, unknown>) => [one['name'], one['state'], one['table']]),
    ).toEqual([
      ['新增税收地方财力', 'visible', 'tax_increment'],
      ['空', 'hidden', null],
    ]);
    expect(file.sheets[0].cells.C3).toEqual({ type: 'text', raw: '12', value: '12' });
  });
});

describe('award inspect on a text file', () => {
  test('a doubtful encoding, with the cells it rests on and how they read otherwise', async () => {
    const data = fileURLToPath(new URL('../problems/W101/data/专利.csv', import.meta.url));
    const { code, lines } = await inspected({ '专利.csv': await readFile(data) });
    expect(code).toBe(0);
    expect(lines.slice(0, 8)).toMatchInlineSnapshot(`
      [
        "专利.csv",
        "  format     csv",
        "  encoding   gb18030",
        "             doubtful: it only just fits, going by these cells",
        "             A1  “参穦獺ノ絏”",
        "             B1  “盡腹”",
        "             C1  “甭舦そら”",
        "             read as big5          “統一社會信用代碼”",
      ]
    `);
  });

  test('a table by its name, without a header', async () => {
    const { code, lines } = await inspected({ '专利.csv': '1,2\n3,4\n' }, '--lang', 'en');
    expect(code).toBe(0);
    expect(lines).toMatchInlineSnapshot(`
      [
        "专利.csv",
        "  format     csv",
        "  encoding   utf-8",
        "  delimiter  comma",
        "",
        "  table   patents 专利, 0 rows of data",
        "  header  none found",
      ]
    `);
  });

  test('of which the cells are asked', async () => {
    const { lines } = await inspected({ '专利.csv': '1,2\n3,4\n' }, '--cells');
    expect(JSON.parse(lines.join('\n')).files[0].sheets).toMatchObject([
      { table: 'patents', headerRow: null, cells: { A1: { type: 'text', raw: '1', value: '1' } } },
    ]);
  });

  test('every column is there and used', async () => {
    const header = 'year,amount';
    const { lines } = await inspected({ 'fund.csv': `${header}\n2023,100\n` }, '--lang', 'en');
    expect(lines).toMatchInlineSnapshot(`
      [
        "fund.csv",
        "  format     csv",
        "  encoding   utf-8",
        "  delimiter  comma",
        "",
        "  table    fund 专项资金, 1 row of data",
        "  header   row 1",
        "  columns  A  year    year",
        "           B  amount  amount",
      ]
    `);
  });

  test('a long file comes out whole, though in pieces', async () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => `2023,${i}.00\n`);
    const { lines } = await inspected({ 'fund.csv': `year,amount\n${rows.join('')}` }, '--cells');
    const [file] = JSON.parse(lines.join('\n')).files;
    expect(Object.keys(file.sheets[0].cells)).toHaveLength(6_002);
    expect(file.sheets[0].cells.B3001.value).toBe('2999.00');
  });

  test('an encoding that there is not', async () => {
    expect(await inspected({ 'fund.csv': 'a' }, '--encoding', 'klingon')).toEqual({ code: 2, lines: [''] });
  });
});
