import { expect, test } from 'vitest';
import { readInput } from '../../src/read/file.ts';
import { taxYears, yearInHeaders } from '../../src/settle/award-year.ts';

const read = async (file: string, text: string) => {
  const { workbook } = await readInput(file, Buffer.from(text));
  return workbook === null ? [] : [workbook];
};

test('the years that the table of revenues carries, in order and each once', async () => {
  const rows = [2023, 2022, 2023].map((year) => `91371581MA3A1BCDX7,${year},1`);
  expect(taxYears(await read('tax_increment.csv', `uscc,year,increment\n${rows.join('\n')}\n`))).toEqual([
    2022, 2023,
  ]);
  expect(taxYears(await read('fund.csv', 'year,amount\n2021,1\n'))).toEqual([]);
});

test.each([
  [
    'the latest that headers and titles name',
    '2023年度企业情况表\n企业名称,2022年产值,2023年产值\n甲,1,2\n',
    2023,
  ],
  [
    'no month, and no year of a cell among the data',
    `企业名称,2023年5月产值\n${'甲,1\n'.repeat(12)}2022年的,1\n`,
    null,
  ],
  ['none', '企业名称,产值\n甲,1\n', null],
])('the year in headers: %s', async (_, text, year) => {
  expect(yearInHeaders(await read('企业.csv', text))).toBe(year);
});
