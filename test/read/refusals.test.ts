import { expect, it } from 'vitest';
import { readingEntries } from '../../src/messages/catalogue/reading.ts';
import type { Wording } from '../../src/messages/entry.ts';
import { languages } from '../../src/messages/entry.ts';
import type { Problem } from '../../src/messages/problem.ts';
import { readInput } from '../../src/read/file.ts';
import type { WorkbookPlan } from './make-workbook.ts';
import { makeWorkbook } from './make-workbook.ts';
import { makeZip } from './make-zip.ts';

const ole = (entry: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(entry, 'utf16le')]);
const main = (type: string): string =>
  `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`;
const damaged = (rows: string, more: WorkbookPlan = {}): Buffer => makeWorkbook({ rows, ...more });
const plain = makeWorkbook({ rows: '<row><c><v>1</v></c></row>' });

const cases: readonly (readonly [code: string, what: string, file: string, bytes: Buffer])[] = [
  ['E101', 'an empty file', 'a.xlsx', Buffer.alloc(0)],
  ['E101', 'a CSV of blank lines', 'a.csv', Buffer.from('\uFEFF\r\n \r\n')],
  ['E102', 'an encrypted workbook', 'a.xlsx', ole('EncryptionInfo')],
  ['E103', 'an .xls under another name', 'a.xlsx', ole('Workbook')],
  ['E103', 'an .xls of WPS', '表.xls', ole('WorkbookETExtData')],
  ['E103', 'an .xls that holds a document as an object', 'a.xls', ole('WorkbookWordDocument')],
  ['E103', 'a table of Excel 4', 'a.xls', Buffer.from('09040600000010000000', 'hex')],
  ['E104', 'an .et', '表.et', ole('Workbook')],
  ['E105', 'a web page under .xlsx', 'a.xlsx', Buffer.from('\r\n<html><table><tr><td>1')],
  ['E105', 'a web page under .csv', 'a.csv', Buffer.from('\uFEFF<!DOCTYPE html><p>')],
  ['E105', 'a web page in UTF-16', 'a.xls', Buffer.from('\uFEFF<table>', 'utf16le')],
  ['E106', 'text under .xlsx', 'a.xlsx', Buffer.from('企业,金额\n')],
  ['E107', 'a lock file', '数据/~$a.xlsx', Buffer.from('\x05admin')],
  ['E108', 'a PDF under .csv', 'a.csv', Buffer.from('%PDF-1.7')],
  ['E108', 'a Word document', 'a.xlsx', ole('WordDocument')],
  ['E109', 'bytes of no kind', 'a.xlsx', Buffer.from([1, 2, 3, 0])],
  ['E110', 'a cut download', 'a.xlsx', plain.subarray(0, plain.length * 0.6)],
  [
    'E111',
    'a broken checksum',
    'a.xlsx',
    makeZip([{ name: '_rels/.rels', content: '<Relationships/>', crc: 1 }]),
  ],
  [
    'E111',
    'an entry larger than it says',
    'a.xlsx',
    makeZip([{ name: '_rels/.rels', content: ' '.repeat(99), claimedSize: 9 }]),
  ],
  [
    'E111',
    'XML that breaks off',
    'a.xlsx',
    makeWorkbook({ instead: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' } }),
  ],
  ['E111', 'a lost sheet', 'a.xlsx', makeWorkbook({ instead: { 'xl/worksheets/sheet1.xml': null } })],
  ['E111', 'lost relations', 'a.xlsx', makeWorkbook({ instead: { 'xl/_rels/workbook.xml.rels': null } })],
  [
    'E112',
    'two entries of one name',
    'a.xlsx',
    makeWorkbook({ extra: [{ name: 'XL/Workbook.xml', content: '' }] }),
  ],
  [
    'E113',
    'a zip bomb',
    'a.xlsx',
    makeWorkbook({ extra: [{ name: 'xl/x.xml', content: Buffer.alloc(70 * 2 ** 20) }] }),
  ],
  [
    'E113',
    'a bomb by its directory alone',
    'a.xlsx',
    makeWorkbook({ extra: [{ name: 'xl/x.xml', content: 'x', claimedSize: 2 ** 31 }] }),
  ],
  ['E114', 'an archive of other files', 'a.xlsx', makeZip([{ name: 'a.csv', content: 'a' }])],
  [
    'E114',
    'a Word document',
    'a.xlsx',
    makeWorkbook({
      instead: {
        '[Content_Types].xml': main(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        ),
      },
    }),
  ],
  [
    'E114',
    'a workbook of a test version',
    'a.xlsx',
    makeWorkbook({
      instead: { 'xl/workbook.xml': '<workbook xmlns="http://schemas.microsoft.com/office/excel/2006/2"/>' },
    }),
  ],
  ['E115', 'charts alone', 'a.xlsx', makeWorkbook({ sheets: '<sheet name="图" r:id="rId4"/>' })],
  [
    'E116',
    'an .xlsb',
    'a.xlsx',
    makeWorkbook({
      instead: { '[Content_Types].xml': main('application/vnd.ms-excel.sheet.binary.macroEnabled.main') },
    }),
  ],
  [
    'E117',
    'an .ods',
    'a.xlsx',
    makeZip([
      { name: 'mimetype', content: 'x' },
      { name: 'content.xml', content: '' },
    ]),
  ],
  [
    'E117',
    'an .ods without mimetype',
    'a.ods',
    makeZip([
      { name: 'META-INF/manifest.xml', content: '' },
      { name: 'content.xml', content: '' },
    ]),
  ],
  [
    'E118',
    'a zip with a password',
    'a.xlsx',
    makeWorkbook({ extra: [{ name: 'b', content: 'b', locked: true }] }),
  ],
  [
    'E119',
    'entities',
    'a.xlsx',
    makeWorkbook({ instead: { 'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "b">]><sst>&a;</sst>' } }),
  ],
  [
    'E120',
    'XML Spreadsheet 2003',
    'a.xls',
    Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
  ],
  ['E121', 'bad encoding', 'a.csv', Buffer.from('a\né,1', 'latin1')],
  ['E123', 'UTF-16 without mark', 'a.csv', Buffer.from('a,b\n', 'utf16le')],
  ['E124', 'zero bytes', 'a.csv', Buffer.from('a,\0\0b\n')],
  ['E125', 'an unclosed quote', 'a.csv', Buffer.from('a,"b\n')],
  ['E126', 'text behind a quote', 'a.csv', Buffer.from('a,"b"c\n')],
  ['E127', 'a quote inside a field', 'a.csv', Buffer.from('a,b"c\n')],
  ['E132', 'a shared text that is not there', 'a.xlsx', damaged('<row><c t="s"><v>3</v></c></row>')],
  ['E132', 'text for a number', 'a.xlsx', damaged('<row><c><v>12a</v></c></row>')],
  [
    'E132',
    'a cell that stands twice',
    'a.xlsx',
    damaged('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
  ],
  [
    'E132',
    'a row that stands twice',
    'a.xlsx',
    damaged('<row r="1"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>'),
  ],
  ['E132', 'a cell in the wrong row', 'a.xlsx', damaged('<row r="1"><c r="A2"><v>1</v></c></row>')],
  ['E132', 'a cell beyond the last column', 'a.xlsx', damaged('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
];

it.each(cases)('%s: %s', async (code, _, file, bytes) => {
  const { workbook, problems } = await readInput(file, bytes);
  expect(workbook).toBeNull();
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(problems[0]?.place.file).toBe(file);
  for (const problem of problems) expectWords(problem);
});

const reported: typeof cases = [
  ['E128', 'a row too long', 'a.csv', Buffer.from('a,b\n1,2,3\n')],
  ['E129', 'a comment', 'a.csv', Buffer.from('#说明\na,b\n')],
  ['E130', 'a backslash escape', 'a.csv', Buffer.from('a,b\n"1\\",2\n')],
  ['E131', 'mixed line ends', 'a.csv', Buffer.from('a,b\n1,2\r3,4\n')],
  ['W101', 'a doubtful encoding', 'a.csv', Buffer.from('Histórico,1\n', 'latin1')],
  ['W102', 'text lost before', 'a.csv', Buffer.from('a,b\n\uFFFD,1\n')],
  ['W104', 'a row numbered 0', 'a.xlsx', damaged('<row r="0"><c r="A0"><v>1</v></c></row>')],
  [
    'W105',
    'the module of an old macro',
    'a.xlsx',
    makeWorkbook({
      sheets: '<sheet name="表一" sheetId="1" r:id="rId1"/><sheet name="模块1" sheetId="2" r:id=""/>',
    }),
  ],
  ['N101', 'a workbook under .csv', 'a.csv', plain],
];

it.each(reported)('%s: %s, with the cells', async (code, _, file, bytes) => {
  const { workbook, problems } = await readInput(file, bytes);
  expect(workbook).toMatchObject({
    file,
    bytes: bytes.length,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  for (const problem of problems) expectWords(problem);
});

it('never throws, whatever byte of a workbook is changed or lost', async () => {
  for (let at = 0; at < plain.length; at += 3) {
    const changed = Buffer.from(plain);
    changed[at] = (changed[at] ?? 0) ^ 0x55;
    for (const bytes of [changed, plain.subarray(0, at)]) {
      const { workbook, problems } = await readInput('a.xlsx', bytes);
      expect(workbook !== null || problems.length === 1).toBe(true);
    }
  }
});

function expectWords(problem: Problem): void {
  const words = readingEntries[problem.code as keyof typeof readingEntries];
  for (const language of languages) {
    const { headline, expected, hint } = words[language] as Wording<object>;
    const sentences = [headline(problem.facts), expected?.(problem.facts) ?? '-', hint(problem.facts)];
    expect(sentences.join('\n')).not.toMatch(/undefined|null|\[object/);
    expect(sentences.every((sentence) => sentence.length > 0)).toBe(true);
  }
}
