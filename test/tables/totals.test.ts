import { expect, test } from 'vitest';
import { readInput } from '../../src/read/file.ts';
import { readTables } from '../../src/tables/reading/read-tables.ts';
import { makeWorkbook } from '../read/make-workbook.ts';

const firms = ['91371581MA3A1BCDX7', '91371581MA3B2CDE3Y', '91371581MA0F3K714L'];
const header = ['统一社会信用代码', '年度', '新增地方财力'];
const text = (address: string, value: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const figure = (address: string, value: number) => `<c r="${address}"><v>${value}</v></c>`;

/** A table of increments with their total: numbers, or texts as a clerk types `5,600.00` into a cell of text. */
async function totalOf(increments: readonly (number | string)[], total: number) {
  const rows = increments.map((value, i) => {
    const cell = typeof value === 'number' ? figure(`C${i + 2}`, value) : text(`C${i + 2}`, value);
    return `<row r="${i + 2}">${text(`A${i + 2}`, firms[i] ?? '')}${figure(`B${i + 2}`, 2023)}${cell}</row>`;
  });
  const top = `<row r="1">${header.map((value, i) => text(`${'ABC'.charAt(i)}1`, value)).join('')}</row>`;
  const last = increments.length + 2;
  const sum = `<row r="${last}">${text(`A${last}`, '合计')}${figure(`C${last}`, total)}</row>`;
  const bytes = makeWorkbook({ rows: `${top}${rows.join('')}${sum}` });
  const { workbook } = await readInput('新增税收地方财力.xlsx', bytes);
  if (workbook === null) throw new Error('not read');
  const problems = readTables([workbook], 2023).readings.flatMap((reading) => reading.problems);
  return problems.filter(({ code }) => code === 'W204').map(({ facts }) => facts);
}

test('a total that leaves out what is kept as text says where that stands', async () => {
  expect(await totalOf([1000, '5,600.00', '400'], 1000)).toMatchObject([
    { difference: '−6,000.00', asText: 'C3' },
  ]);
});

test('any other difference does not', async () => {
  expect(await totalOf([1000, '5,600.00', 400], 1000)).toMatchObject([
    { difference: '−6,000.00', asText: null },
  ]);
  expect(await totalOf([1000, 400], 1000)).toMatchObject([{ asText: null }]);
});

test('texts that the total has are in order', async () => {
  expect(await totalOf([1000, '5,600.00'], 6600)).toEqual([]);
});
