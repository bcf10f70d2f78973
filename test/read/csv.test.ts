import { expect, it } from 'vitest';
import { readCsv } from '../../src/read/csv.ts';
import { isRefusal } from '../../src/read/refusal.ts';

function table(text: string) {
  const outcome = readCsv(text);
  if (isRefusal(outcome)) throw new Error(outcome.refused.code);
  return outcome;
}

/** Cells as `row:column text`. */
const cells = (text: string): string[] =>
  table(text).rows.flatMap(({ row, cells: ofRow }) =>
    ofRow.map((cell) => `${row}:${cell.column} ${cell.raw}`),
  );

const codes = (text: string): string[] => table(text).problems.map((problem) => problem.code);

it.each([
  {
    what: 'CRLF, LF and quoted line ends',
    text: 'a,"b\r\nc"\r\n1,2\n',
    is: ['1:1 a', '1:2 b\r\nc', '2:1 1', '2:2 2'],
  },
  { what: 'CR alone', text: 'a,b\r1,2\r', is: ['1:1 a', '1:2 b', '2:1 1', '2:2 2'] },
  { what: 'blank records, counted', text: 'a,b\n\n,\n1,2\n\n', is: ['1:1 a', '1:2 b', '4:1 1', '4:2 2'] },
  { what: 'doubled quotes', text: 'a,b\n"x ""y"" z",\n', is: ['1:1 a', '1:2 b', '2:1 x "y" z'] },
  { what: 'one column', text: '企业\n甲\n', is: ['1:1 企业', '2:1 甲'] },
  { what: 'spaces as they are', text: 'a,b\n 1 ,\u3000\n', is: ['1:1 a', '1:2 b', '2:1  1 ', '2:2 \u3000'] },
  {
    what: 'text marks',
    text: 'a,b\n="001",x\n"y,=""1"",z",="2"\n',
    is: ['1:1 a', '1:2 b', '2:1 ="001"', '2:2 x', '3:1 y,="1",z', '3:2 ="2"'],
  },
])('splits $what', ({ text, is }) => {
  expect(cells(text)).toEqual(is);
  expect(codes(text)).toEqual([]);
});

it.each([
  ['comma', 'a,b\n1,2\n', ','],
  ['tab', 'a\tb\n1,5\t2\n', '\t'],
  ['semicolon with decimal commas', 'a;b\n1,5;2,5\n', ';'],
  ['comma with semicolons in quotes', 'a,b\n"x;y;z","p;q"\n"x;y","r"\n', ','],
  ['comma under a title with a semicolon', '附件1；企业;基本\n企业,金额\n甲,1\n乙,2\n', ','],
  ['colon only where nothing else stands', 'a:b\n1:2\n', ':'],
  ['not the colons of times', 'a,b\n10:20:30,1\n10:20:30,1\n', ','],
  ['nor those of a single column of times', '时间\n10:20:30\n10:20:31\n', ','],
  ['nor those of times without a header', '10:20\n10:21\n', ','],
  ['nor those of addresses', 'http://a.cn\nhttp://b.cn\n', ','],
])('finds the delimiter: %s', (_, text, delimiter) => {
  expect(table(text).delimiter).toBe(delimiter);
});

const body = (rows: number, row: string): string => `${row}\n`.repeat(rows);

it.each([
  ['title and signature lines of one field', '附件1\n单位：万元\na,b,c\n1,2,3\n填表人：张三\n', []],
  ['titles filled up to some width', '附件1,,\n,,单位：万元\na,b,c\n1,2,3\n1,2,3\n', []],
  ['a record too long', 'a,b\n1,2\n1,2,3\n', ['E128']],
  ['a record too short', 'a,b,c\n1,2,3\n1,2\n', ['E128']],
  ['a line of spaces between the others', 'a,b\n1,2\n \n3,4\n\u3000\n', []],
  ['a record of one field between the others', 'a,b\n1,2\n丙\n3,4\n', ['E128']],
  ['a figure alone below the others', 'a,b\n1,2\n7\n', ['E128']],
  ['empty fields, one too few', 'a,b,c\n,\n', ['E128']],
  ['what Excel leaves out in a block of sixteen rows', `a,b,c\n${body(15, '1,2,3')}${body(10, '1,2')}`, []],
  ['the same in part of a block', `a,b,c\n${body(15, '1,2,3')}1,2,3\n${body(10, '1,2')}`, ['E128']],
  ['a comment line', '# 说明\na,b\n1,2\n', ['E129']],
  ['a backslash escape', 'a,b\n"1\\",2\n', ['E130']],
  ['a carriage return among line feeds', 'a,b\n1,2\r3,4\n', ['E131']],
])('looks at the shape: %s', (_, text, expected) => {
  expect(codes(text)).toEqual(expected);
});

it.each([
  ['nothing but line ends', '\r\n\r\n', 'E101', {}],
  ['a quote that stays open', 'a,b\n1,"2\n3,4\n', 'E125', { record: 2 }],
  ['text behind a closing quote', 'a,b\n\n1,"2"x\n', 'E126', { record: 3, line: 3 }],
  ['a quote inside a plain field', '名,b\n甲"乙",2\n', 'E127', { record: 2, line: 2 }],
])('refuses %s', (_, text, code, facts) => {
  const outcome = readCsv(text);
  expect(isRefusal(outcome) && outcome.refused).toMatchObject({ code, facts });
});

it.each([
  ['one endless text', `a,b\n${'x'.repeat(9_000_000)},1\n`],
  ['endless cells', `a,b\n${'x,'.repeat(8_500_000)}\n`],
])('refuses a row without end: %s', (_, text) => {
  const outcome = readCsv(text);
  expect(isRefusal(outcome) && outcome.refused).toMatchObject({ code: 'E134', facts: { record: 2 } });
});
