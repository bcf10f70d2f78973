import { expect, test } from 'vitest';
import { rowFrom, rowText } from '../../src/flow/row-text.ts';
import { readInput } from '../../src/read/file.ts';
import { readTables } from '../../src/tables/reading/read-tables.ts';
import { makeWorkbook } from '../read/make-workbook.ts';

const formats = [0, '#,##0.00', '0.00"万元"', '0!.0000', '#,##0,'];
const text = (address: string, value: string) =>
  `<c r="${address}" s="2" t="inlineStr"><is><t>${value}</t></is></c>`;
const header = ['统一社会信用代码', '企业名称', '企业规模', '销售收入（万元）', '单位能耗'];
const firm = ['91371581MA0F3K714L', '甲', '规模以上'];
const rowOf = (row: number, texts: readonly string[]) =>
  texts.map((value, i) => text(`${'ABCDE'.charAt(i)}${row}`, value)).join('');

/** One enterprise whose sales are the cell D2, and its energy E2 in the same style. */
async function read(sales: string, style: number) {
  const cells = `${rowOf(2, firm)}${sales}<c r="E2" s="${style}"><v>1.5</v></c>`;
  const rows = `<row r="1">${rowOf(1, header)}</row><row r="2">${cells}</row>`;
  const { workbook } = await readInput('企业基本信息.xlsx', makeWorkbook({ rows, formats }));
  if (workbook === null) throw new Error('not read');
  const [reading] = readTables([workbook], 2023).readings;
  const [row] = (reading?.rows ?? []) as readonly Readonly<Record<string, unknown>>[];
  const told = (reading?.problems ?? []).filter(({ code }) => !/^N14[14]/.test(code));
  return {
    workbook,
    sales: String(row?.['sales']),
    energy: String(row?.['unit_energy']),
    told: told.map(({ code, place, facts }) => [code, place.cell, facts]),
  };
}

test.each([0, 1])('an amount in a format that shows it is taken: style %i', async (style) => {
  const { sales, told } = await read(`<c r="D2" s="${style}"><v>305.5</v></c>`, style);
  expect([sales, told]).toEqual(['3055000.00', []]);
});

test.each([2, 3, 4])('an amount in a format that shows another is refused: style %i', async (style) => {
  const { sales, energy, told } = await read(`<c r="D2" s="${style}"><f>1</f><v>3055000</v></c>`, style);
  expect(told).toEqual([['E228', 'D2', { stored: '3055000', unit: '万元' }]]);
  expect([sales, energy]).toEqual(['null', '1.5']);
});

test('a zero and a text are what they are in any format', async () => {
  expect((await read('<c r="D2" s="3"><v>0</v></c>', 3)).sales).toBe('0.00');
  expect(await read(text('D2', '305.5'), 3)).toMatchObject({ sales: '3055000.00', told: [] });
});

test('a row that is set down and taken up again still knows it', async () => {
  const { workbook } = await read('<c r="D2" s="3"><v>3055000</v></c>', 3);
  const row = workbook.sheets[0]?.rows[1];
  if (row === undefined) throw new Error('no row');
  expect(row.cells[3]).toEqual({
    column: 4,
    type: 'number',
    raw: '3055000',
    value: '3055000',
    rescaled: true,
  });
  expect(rowFrom(rowText(0, row)).row).toEqual(row);
});
