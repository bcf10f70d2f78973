import { describe, expect, test } from 'vitest';
import { addressOf, cellAt } from '../../src/cells/address.ts';
import { certain } from '../../src/cells/certain.ts';
import { byCodePoint, type CellOrigin } from '../../src/cells/origin.ts';
import { printable } from '../../src/cells/printable.ts';
import { atCellOrRow } from '../../src/messages/problem.ts';

describe('the place of a cell', () => {
  test('an address and its numbers are the same place', () => {
    expect(cellAt('AB12')).toEqual({ row: 12, column: 28 });
    expect(addressOf({ row: 12, column: 28 })).toBe('AB12');
  });

  test.each(['', 'A', '12', 'a1', 'A1:B2', '表!A1'])('%s is no address', (text) => {
    expect(cellAt(text)).toBeNull();
  });

  const row = { file: '专利.csv', sheet: null, row: 7 };
  const cell: CellOrigin = {
    ...row,
    column: 2,
    table: 'patents',
    name: 'patent_no',
    header: '专利号',
    raw: '2023',
  };

  test('of a cell with its text', () => {
    expect(atCellOrRow(cell, row)).toEqual({
      file: '专利.csv',
      sheet: null,
      row: 7,
      column: 'patent_no',
      header: '专利号',
      cell: 'B7',
      value: '2023',
    });
  });

  test('of its row where the file has no such column', () => {
    expect(atCellOrRow(undefined, row)).toEqual({ file: '专利.csv', sheet: null, row: 7 });
  });
});

describe('what has to be there', () => {
  test.each([0, '', false])('%j is there', (value) => {
    expect(certain(value)).toBe(value);
  });

  test.each([undefined, null])('%s is a bug, and nothing is guessed in its place', (value) => {
    expect(() => certain(value)).toThrow('has to be there');
  });
});

test('texts are in the order of their code points, the shorter first', () => {
  const texts = ['𠮷', '乙', 'ab', 'a', '\uff21', ''];
  expect(texts.sort(byCodePoint)).toEqual(['', 'a', 'ab', '乙', '\uff21', '𠮷']);
});

test('what would turn or clear the screen is shown by its number', () => {
  expect(printable('a\u001b[2J\u202eb')).toBe('a\\u001b[2J\\u202eb');
});
