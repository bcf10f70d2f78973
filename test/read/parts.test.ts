import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isEncodingName } from '../../src/read/encoding.ts';
import { expected } from '../../src/read/expected.ts';
import { readPiecewise } from '../../src/read/large/csv-rows.ts';
import { scanFile } from '../../src/read/large/scan.ts';
import { isRefusal } from '../../src/read/refusal.ts';
import { sniff } from '../../src/read/sniff.ts';
import { strictly } from '../../src/read/strictly.ts';
import { decodeCell, type StoredCell } from '../../src/read/xlsx/cell.ts';
import { parseAddress, parseRange } from '../../src/read/xlsx/reference.ts';
import { Room } from '../../src/read/xlsx/room.ts';
import { xmlDecoder } from '../../src/read/xlsx/xml-encoding.ts';
import { endOfZip } from '../../src/read/xlsx/zip-end.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'award-read-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('an error that is none of the expected goes on: it is a bug', () => {
  const error = new Error('a slip');
  expect(expected(error, true, null)).toBeNull();
  expect(() => expected(error, false, null)).toThrow(error);
});

describe('bytes as text', () => {
  test.each([
    ['without the mark in front', [0xef, 0xbb, 0xbf, 0x61], 'utf-8', 'a'],
    ['without the mark of GB18030', [0x84, 0x31, 0x95, 0x33, 0x61], 'gb18030', 'a'],
    ['null where a byte does not fit', [0xff], 'utf-8', null],
  ])('%s', (_, bytes, encoding, text) => {
    expect(strictly(Buffer.from(bytes), encoding)).toBe(text);
  });

  test.each([
    ['gbk', true],
    ['utf-8', true],
    ['klingon', false],
  ])('%s is the name of an encoding: %s', (name, isName) => {
    expect(isEncodingName(name)).toBe(isName);
  });

  test.each([
    ['declared', '<?xml encoding="gb2312"?>', [0xd6, 0xd0], '中'],
    ['not declared', '<a/>', [0xe4, 0xb8, 0xad], '中'],
    ['by UTF-16 in single bytes', '<?xml encoding="UTF-16"?>', [0xe4, 0xb8, 0xad], '中'],
    ['by a name that is none', '<?xml encoding="klingon"?>', [0x61], null],
    ['that does not fit', '<a/>', [0xff], null],
  ])('of a part of a workbook: %s', (_, first, bytes, text) => {
    expect(xmlDecoder(Buffer.from(first))(Buffer.from(bytes))).toBe(text);
  });

  test.each([
    ['a mark, big end first', [0xfe, 0xff, 0x4e, 0x2d], '中'],
    ['zeros, big end first', [0, 0x3c], '<'],
    ['a mark, little end first', [0xff, 0xfe, 0x2d, 0x4e], '中'],
    ['zeros, little end first', [0x3c, 0], '<'],
  ])('of UTF-16 by %s', (_, bytes, text) => {
    expect(xmlDecoder(Buffer.from(bytes))(Buffer.from(bytes))).toBe(text);
  });

  test('that ends inside a character is not fit', () => {
    const decode = xmlDecoder(Buffer.from('<a/>'));
    expect(decode(Buffer.from([0xe4]))).toBe('');
    expect(decode(null)).toBeNull();
  });
});

describe('what a file is', () => {
  test.each([
    [
      'a.xls',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      'E120',
    ],
    ['a.xls', '<?xml version="1.0"?><html>', 'E105'],
    ['a.xls', '<?xml version="1.0"?><data/>', 'E108'],
    ['a.xls', 'a,b', 'E106'],
    ['a.xls', 'a\u0001b', 'E109'],
    ['~$a.xlsx', 'a', 'E107'],
    ['sub/.~lock.a.ods#', 'a', 'E107'],
    ['a.csv', '', 'E101'],
  ])('%s that begins %s is refused with %s', (file, content, code) => {
    const sniffed = sniff(file, Buffer.from(content));
    expect(isRefusal(sniffed) ? sniffed.refused.code : sniffed).toBe(code);
  });

  test.each([
    ['a.xls', ['Workbook'], 'E103'],
    ['a.xlt', ['Book'], 'E103'],
    ['a.xls', ['Workbook', 'EncryptionInfo'], 'E102'],
    ['a.et', ['Workbook'], 'E104'],
    ['a.doc', ['WordDocument'], 'E108'],
    ['a.bin', ['PowerPoint Document'], 'E108'],
    ['a.bin', [], 'E103'],
  ])('the old container %s with %j is refused with %s', (file, names, code) => {
    const start = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const sniffed = sniff(file, Buffer.concat([start, ...names.map((name) => Buffer.from(name, 'utf16le'))]));
    expect(isRefusal(sniffed) ? sniffed.refused.code : sniffed).toBe(code);
  });
});

describe('a cell of a workbook', () => {
  const plain: StoredCell = { type: 'n', style: 0, value: null, inline: null, hasFormula: false };
  const context = {
    strings: ['甲', ''],
    styles: ['number', 'date'] as const,
    date1904: false,
    room: new Room(0),
  };
  const text = (value: string) => ({ type: 'text', raw: value, value });

  test.each<[string, Partial<StoredCell>, unknown]>([
    ['a shared text', { type: 's', value: '0' }, text('甲')],
    ['a shared text that is empty', { type: 's', value: '1' }, null],
    ['no shared text', { type: 's', value: '' }, null],
    ['a shared text that there is not', { type: 's', value: '7' }, 'damaged'],
    ['a shared text by a word', { type: 's', value: 'a' }, 'damaged'],
    ['an inline text', { type: 'inlineStr', inline: '乙' }, text('乙')],
    ['an inline text as a value', { type: 'inlineStr', value: '乙' }, text('乙')],
    ['a text', { type: 'str', value: '丙' }, text('丙')],
    ['a text as an inline one', { type: 'str', inline: '丙' }, text('丙')],
    ['no text', { type: 'str' }, null],
    ['yes', { type: 'b', value: ' 1 ' }, { type: 'boolean', raw: 'TRUE', value: 'TRUE' }],
    ['yes in a word', { type: 'b', value: 'true' }, { type: 'boolean', raw: 'TRUE', value: 'TRUE' }],
    ['no', { type: 'b', value: '0' }, { type: 'boolean', raw: 'FALSE', value: 'FALSE' }],
    ['no in a word', { type: 'b', value: 'false' }, { type: 'boolean', raw: 'FALSE', value: 'FALSE' }],
    ['neither', { type: 'b', value: '2' }, 'damaged'],
    ['a blank answer', { type: 'b', value: '' }, null],
    ['an error', { type: 'e', value: '#N/A' }, { type: 'error', raw: '#N/A', value: '#N/A' }],
    ['no error', { type: 'e', value: '' }, null],
    ['a date', { type: 'd', value: '2023-05-01T00:00:00Z' }, { type: 'date', value: '2023-05-01' }],
    [
      'a date with a time',
      { type: 'd', value: '2023-05-01T08:30:00.5' },
      { type: 'date', value: '2023-05-01T08:30:00' },
    ],
    ['a date that is written otherwise', { type: 'd', value: '2023年' }, { type: 'date', value: '2023年' }],
    ['no date', { type: 'd', value: '' }, null],
    ['a number', { value: '12.50' }, { type: 'number', value: '12.5' }],
    ['a number that shows a date', { value: '45047', style: 1 }, { type: 'date', value: '2023-05-01' }],
    ['no number', { value: 'a' }, 'damaged'],
    ['a number that is blank', { value: ' ' }, null],
    ['a number with a text instead', { inline: '丁' }, text('丁')],
    ['another type', { type: 'x', value: '1' }, 'damaged'],
    ['a formula without a value', { hasFormula: true }, { type: 'empty-formula', raw: '', value: '' }],
    [
      'a formula with an empty value',
      { hasFormula: true, value: '' },
      { type: 'empty-formula', raw: '', value: '' },
    ],
    ['a formula that gives an empty text', { hasFormula: true, type: 'str', value: '' }, null],
    ['a formula that gives an inline text', { hasFormula: true, type: 'str', inline: '戊' }, text('戊')],
  ])('%s', (_, stored, cell) => {
    const decoded = decodeCell({ ...plain, ...stored }, context);
    if (cell === null || typeof cell === 'string') expect(decoded).toBe(cell);
    else expect(decoded).toMatchObject(cell as object);
  });
});

describe('an address of a workbook', () => {
  test.each([
    ['$B$7', { column: 2, row: 7 }],
    ['b7', { column: 2, row: 7 }],
    ['B', null],
    ['7', null],
  ])('%s', (address, place) => {
    expect(parseAddress(address)).toEqual(place);
  });

  test.each([
    ['C9:B7', { first: { column: 2, row: 7 }, last: { column: 3, row: 9 } }],
    ['B7:B7', null],
    ['B7', null],
    ['B7:x', null],
  ])('%s as a range', (text, range) => {
    expect(parseRange(text)).toEqual(range);
  });
});

test('a small file has room for no more cells than it could bring', () => {
  const room = new Room(0);
  expect(room.refusal()).toBeNull();
  expect(room.take(1e9)).toBe(false);
  expect(room.refusal()?.refused.code).toBe('E135');
});

describe('the end of a zip file', () => {
  const record = (comment = 0, offset = 0) => {
    const bytes = Buffer.alloc(22);
    bytes.write('PK\x05\x06', 'latin1');
    bytes.writeUInt32LE(offset, 16);
    bytes.writeUInt16LE(comment, 20);
    return bytes;
  };

  test.each([
    ['at the end', record(), 22],
    ['before what a gateway put behind it', Buffer.concat([record(), Buffer.from('mail')]), 22],
    ['not there', Buffer.from('PK'), null],
    ['with a comment that is cut off', record(9), null],
    ['of a directory that does not lie in front of it', record(0, 5), null],
    ['cut off itself', Buffer.from('PK\x05\x06', 'latin1'), null],
  ])('%s', (_, bytes, end) => {
    expect(endOfZip(bytes)).toBe(end);
  });
});

describe('a text file read piece by piece', () => {
  const path = () => join(folder, 'a.csv');
  const scanned = async (text: string | Buffer) => {
    await writeFile(path(), text);
    return (await scanFile(path())).piecewise;
  };

  test.each<[string, string | Buffer, boolean]>([
    ['Chinese text in UTF-8', '企业,金额\n甲,1\r\n', true],
    ['no Chinese, so that only a look at the whole tells the encoding', 'a,b\n1,2\n', false],
    ['a formula in quotes', '企业,金额\n"="1""\n', false],
    ['a backslash before a quote', '企业,\\"金额\n', false],
    ['a carriage return alone', '企业,金额\r甲,1\n', false],
    ['a zero byte', '企业\0\n', false],
    ['bytes that are no UTF-8', Buffer.from([0xd6, 0xd0, 10]), false],
    ['a line of five million characters', `企业\n${'甲'.repeat(2_000_000)}`, false],
  ])('is fit for it: %s', async (_, text, isFit) => {
    expect(await scanned(text)).toBe(isFit);
  });

  const read = async (text: string) => {
    await writeFile(path(), text);
    const rows: number[] = [];
    const reading = await readPiecewise(path(), Buffer.byteLength(text), (taken) => {
      rows.push(...taken.map(({ row }) => row));
    });
    return { rows, reading };
  };

  test('gives the rows that have cells, and the delimiter', async () => {
    const { rows, reading } = await read('企业;金额\n\n甲;1\n');
    expect(rows).toEqual([1, 3]);
    expect(reading?.delimiter).toBe(';');
  });

  test.each([
    ['is empty', ''],
    ['has a quote that is not closed', '企业,金额\n"甲,1\n'],
  ])('is looked at whole where it %s', async (_, text) => {
    expect((await read(text)).reading).toBeNull();
  });
});
