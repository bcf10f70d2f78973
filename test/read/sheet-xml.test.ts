import { describe, expect, test } from 'vitest';
import { readInput } from '../../src/read/file.ts';
import { makeWorkbook, type WorkbookPlan } from './make-workbook.ts';

const cell = (address: string, value = '1') =>
  `<c${address === '' ? '' : ` r="${address}"`}><v>${value}</v></c>`;

async function read(plan: WorkbookPlan) {
  const { workbook, problems } = await readInput('a.xlsx', makeWorkbook(plan));
  const [sheet] = workbook?.sheets ?? [];
  return {
    codes: problems.map(({ code, place }) => [code, place.cell]),
    cells:
      sheet?.rows.flatMap(({ row, cells }) => cells.map(({ column, value }) => [row, column, value])) ?? null,
    hidden: sheet?.hiddenColumns,
  };
}

describe('a sheet that is not as it should be', () => {
  test.each([
    ['a row without a number', `<row r="x">${cell('A1')}</row>`],
    ['a row before the first', `<row r="-1">${cell('A1')}</row>`],
    ['a row behind the last', `<row r="1048577">${cell('A1048577')}</row>`],
    ['a cell of another row', `<row r="1">${cell('A2')}</row>`],
    ['a cell behind the last column', `<row r="1">${cell('XFE1')}</row>`],
    ['a cell without an address', `<row r="1">${cell('1A')}</row>`],
    ['a row that stands twice', `<row r="1">${cell('B1')}</row><row r="1">${cell('A1')}</row>`],
    ['a cell that stands twice', `<row r="1">${cell('A1')}${cell('A1')}</row>`],
    ['a value that is none', `<row r="1">${cell('A1', 'x')}</row>`],
  ])('is refused: %s', async (_, rows) => {
    const { codes, cells } = await read({ rows });
    expect(codes.map(([code]) => code)).toEqual([expect.stringMatching(/^E1/)]);
    expect(cells).toBeNull();
  });
});

describe('a sheet that says little', () => {
  test('counts rows and cells on where they have no number', async () => {
    const rows = `<row>${cell('')}${cell('')}</row><row r="5">${cell('')}</row><row>${cell('B6')}${cell('')}</row>`;
    expect((await read({ rows })).cells).toEqual([
      [1, 1, '1'],
      [1, 2, '1'],
      [5, 1, '1'],
      [6, 2, '1'],
      [6, 3, '1'],
    ]);
  });

  test('puts rows and cells in order', async () => {
    const rows = `<row r="2">${cell('A2')}</row><row r="1">${cell('B1')}${cell('A1')}</row>`;
    expect((await read({ rows })).cells).toEqual([
      [1, 1, '1'],
      [1, 2, '1'],
      [2, 1, '1'],
    ]);
  });

  test('passes over merged cells and hidden columns that are none', async () => {
    const { codes, cells, hidden } = await read({
      rows: `<row r="1">${cell('A1')}</row>`,
      before: '<cols><col min="3" max="2" hidden="1"/></cols>',
      after: '<mergeCells><mergeCell/><mergeCell ref="A1"/></mergeCells>',
    });
    expect([codes, cells, hidden]).toEqual([[], [[1, 1, '1']], []]);
  });
});
