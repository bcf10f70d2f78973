import { expect, test } from 'vitest';
import { rowFrom, rowText } from '../../src/flow/row-text.ts';
import { readInput } from '../../src/read/file.ts';
import { readTables } from '../../src/tables/reading/read-tables.ts';
import { makeWorkbook } from '../read/make-workbook.ts';

const header = ['统一社会信用代码', '企业名称', '企业规模', '上年度亩产效益评价', '产值'];
const firms = [
  ['91371581MA0F3K714L', '甲', '规模以上'],
  ['91371581MA0G8T258L', '乙', '规模以上'],
];

function cell(address: string, value: string): string {
  if (value === '') return '';
  return /^\d+$/.test(value)
    ? `<c r="${address}"><v>${value}</v></c>`
    : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

/** Two enterprises, their grades and output; some cells merged. */
async function read(merged: string, grades: readonly string[], outputs: readonly string[] = ['', '']) {
  const rows = [header, ...firms.map((firm, i) => [...firm, grades[i] ?? '', outputs[i] ?? ''])];
  const xml = rows.map((texts, i) => {
    const cells = texts.map((text, j) => cell(`${'ABCDE'.charAt(j)}${i + 1}`, text));
    return `<row r="${i + 1}">${cells.join('')}</row>`;
  });
  const bytes = makeWorkbook({
    rows: xml.join(''),
    after: `<mergeCells><mergeCell ref="${merged}"/></mergeCells>`,
  });
  const { workbook, problems } = await readInput('企业基本信息.xlsx', bytes);
  if (workbook === null) throw new Error('not read');
  const [reading] = readTables([workbook], 2023).readings;
  const told = [...problems, ...(reading?.problems ?? [])].filter(({ code }) => code !== 'N141');
  return {
    workbook,
    rows: (reading?.rows ?? []) as readonly {
      readonly land_grade_prev: string | null;
      readonly output: unknown;
      readonly cells: { readonly land_grade_prev?: { readonly raw: string } };
    }[],
    told: told.map(({ code, place, facts }) => [code, place.cell ?? (facts as { cells?: string }).cells]),
  };
}

test.each([
  ['nothing of its own', ['A', ''], [['N145', 'D3']]],
  [
    'another value hidden',
    ['A', 'D'],
    [
      ['W103', 'D3'],
      ['N145', 'D3'],
    ],
  ],
  ['the same value hidden', ['A', 'A'], [['N145', 'D3']]],
])('a row under a merged cell has what the cell shows, with %s', async (_, grades, told) => {
  const merged = await read('D2:D3', grades);
  expect(merged.rows.map((row) => [row.land_grade_prev, row.cells.land_grade_prev?.raw])).toEqual([
    ['A', 'A'],
    ['A', 'A'],
  ]);
  expect(merged.told).toEqual(told);
});

test('a row under a merged cell that shows nothing has nothing', async () => {
  const { rows, told } = await read('D2:D3', ['', 'D']);
  expect(rows.map((row) => row.land_grade_prev)).toEqual([null, null]);
  expect(told).toEqual([
    ['W103', 'D3'],
    ['N145', 'D3'],
  ]);
});

test('merged money is an error, whatever is hidden under it', async () => {
  for (const outputs of [
    ['5', ''],
    ['5', '6'],
    ['5', '5'],
    ['', '6'],
  ]) {
    const { rows, told } = await read('E2:E3', ['A', 'B'], outputs);
    expect(told).toContainEqual(['E226', 'E3']);
    expect(rows[1]?.output).toBeNull();
  }
});

test('a row that is set down and taken up again still tells what is shown from what is hidden', async () => {
  const { workbook } = await read('D2:D3', ['A', 'D']);
  const row = workbook.sheets[0]?.rows[2];
  if (row === undefined) throw new Error('no row');
  expect(rowFrom(rowText(0, row)).row).toEqual(row);
  expect(row.cells[3]).toMatchObject({ raw: 'D', shown: { raw: 'A' } });
});
