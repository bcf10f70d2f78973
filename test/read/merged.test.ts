import { describe, expect, it } from 'vitest';
import { readInput } from '../../src/read/file.ts';
import { makeWorkbook } from './make-workbook.ts';
import { cells, firstSheet } from './read-workbook.ts';

describe('merged ranges', () => {
  const merged = '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>';
  const two = (covered: string): string =>
    `<row r="1"><c r="A1"><v>5</v></c><c r="C1"><v>1</v></c></row><row r="2">${covered}<c r="C2"><v>2</v></c></row>`;

  it('repeat the first cell, with its address', async () => {
    const sheet = await firstSheet({ rows: two(''), after: merged });
    expect(cells(sheet)).toEqual({
      A1: 'number 5',
      B1: 'number 5',
      C1: 'number 1',
      A2: 'number 5',
      B2: 'number 5',
      C2: 'number 2',
    });
    const [first, second] = sheet.rows;
    expect(first?.cells.map((cell) => [cell.mergedFrom, cell.repeated])).toEqual([
      ['A1', undefined],
      ['A1', true],
      [undefined, undefined],
    ]);
    expect(second?.cells[0]).toMatchObject({ mergedFrom: 'A1', repeated: true });
  });

  it('keep a covered value that is stored, and say so where it differs', async () => {
    const bytes = makeWorkbook({ rows: two('<c r="A2"><v>7</v></c><c r="B2"><v>5</v></c>'), after: merged });
    const { workbook, problems } = await readInput('表.xlsx', bytes);
    expect(workbook?.sheets[0]?.rows[1]?.cells[0]).toEqual({
      column: 1,
      type: 'number',
      raw: '7',
      value: '7',
      mergedFrom: 'A1',
      shown: { type: 'number', raw: '5', value: '5' },
    });
    expect(problems).toMatchObject([
      { code: 'W103', place: { sheet: '表一', cell: 'A2', row: 2 }, facts: { master: 'A1', count: 1 } },
    ]);
  });

  it('over whole columns cost nothing', async () => {
    const sheet = await firstSheet({
      rows: two(''),
      after: '<mergeCells><mergeCell ref="A1:A1048576"/><mergeCell ref="D1:XFD1048576"/></mergeCells>',
    });
    expect(cells(sheet)).toEqual({ A1: 'number 5', C1: 'number 1', A2: 'number 5', C2: 'number 2' });
  });
});
