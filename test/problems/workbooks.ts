import { makeWorkbook, type WorkbookPlan } from '../read/make-workbook.ts';
import { makeZip } from '../read/make-zip.ts';

/** A row of texts; a value that begins with `<c` is the XML of a cell. */
type Row = readonly string[];

const firmHeader: Row = ['统一社会信用代码', '企业名称', '企业规模'];
const firm: Row = ['91371581MA0F3K714L', '山东澄砚精密轴承有限公司', '规模以上'];
const other: Row = ['91371581MA0G8T258L', '山东砺岚轴承装备有限公司', '规模以上'];
const patentHeader: Row = ['统一社会信用代码', '专利号', '授权公告日', '是否自主研发', '权属是否明确'];
const patent: Row = ['91371581MA0F3K714L', 'ZL202119012634.6', '2023-04-18', '是', '是'];

function text(address: string, value: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

function number(address: string, value: string): string {
  return `<c r="${address}"><v>${value}</v></c>`;
}

function rowsOf(rows: readonly Row[]): string {
  return rows
    .map((cells, i) => {
      const xml = cells.map((cell, j) =>
        cell.startsWith('<c') ? cell : text(`${String.fromCharCode(65 + j)}${i + 1}`, cell),
      );
      return `<row r="${i + 1}">${xml.join('')}</row>`;
    })
    .join('');
}

function book(rows: readonly Row[], plan: WorkbookPlan = {}): Buffer {
  return makeWorkbook({ rows: rowsOf(rows), ...plan });
}

function patents(plan: WorkbookPlan = {}): Buffer {
  return book([patentHeader, patent], plan);
}

/** One enterprise with sales and R&D spend. */
function enterprises(plan: WorkbookPlan = {}, spend = number('E2', '3047200')): Buffer {
  const rows = [
    [...firmHeader, '销售收入', '研发投入'],
    [...firm, number('D2', '58600000'), spend],
  ];
  return book(rows, plan);
}

/** The container of old Office files and of encrypted new ones, with one entry's name in it. */
function ole(entry: string): Buffer {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(entry, 'utf16le'),
  ]);
}

/** A download that broke off. */
function cut(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length * 0.6));
}

/** The files of the gallery that are no text, by code and name: made here, kept in the folders as they would come. */
export const workbooks: Readonly<Record<string, Readonly<Record<string, Buffer>>>> = {
  E102: { '收款账户.xlsx': ole('EncryptionInfo') },
  E103: { '企业基本信息.xls': ole('Workbook') },
  E104: { '企业基本信息.et': ole('Workbook') },
  E110: { '专利.xlsx': cut(patents()) },
  E111: {
    '企业基本信息.xlsx': enterprises({ instead: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' } }),
  },
  E112: { '专利.xlsx': patents({ extra: [{ name: 'XL/Workbook.xml', content: '' }] }) },
  E113: { '专利.xlsx': patents({ extra: [{ name: 'xl/media/1.bin', content: 'x', claimedSize: 2 ** 31 }] }) },
  E114: { '科技项目.xlsx': makeZip([{ name: '科技项目.csv', content: '统一社会信用代码\n' }]) },
  E115: { '科技项目.xlsx': makeWorkbook({ sheets: '<sheet name="图表1" r:id="rId4"/>' }) },
  E116: {
    '企业基本信息.xlsb': enterprises({
      instead: {
        '[Content_Types].xml':
          '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
      },
    }),
  },
  E117: {
    '企业基本信息.ods': makeZip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'content.xml', content: '<office:document-content/>' },
    ]),
  },
  E118: { '收款账户.xlsx': makeWorkbook({ extra: [{ name: 'xl/custom.xml', content: 'x', locked: true }] }) },
  E119: {
    '专利.xlsx': patents({
      instead: { 'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "b">]><sst>&a;</sst>' },
    }),
  },
  E132: { '企业基本信息.xlsx': enterprises({}, number('E2', '30472oo')) },
  E214: { '企业基本信息.xlsx': book([firmHeader, [number('A2', '913715810000000000'), ...firm.slice(1)]]) },
  E223: { '企业基本信息.xlsx': enterprises({}, '<c r="E2" t="e"><f>#REF!*2</f><v>#REF!</v></c>') },
  E224: { '企业基本信息.xlsx': enterprises({}, '<c r="E2"><f>D2*0.052</f></c>') },
  E226: {
    '企业基本信息.xlsx': book([[...firmHeader, '研发投入'], [...firm, number('D2', '3047200')], other], {
      after: '<mergeCells><mergeCell ref="D2:D3"/></mergeCells>',
    }),
  },
  E228: {
    '企业基本信息.xlsx': enterprises({ formats: [0, '0!.0000'] }, '<c r="E2" s="1"><v>3047200</v></c>'),
  },
  W103: {
    '企业基本信息.xlsx': book(
      [
        [...firmHeader, '产值'],
        [...firm, number('D2', '61250000')],
        [...other, number('D3', '32410000')],
      ],
      { after: '<mergeCells><mergeCell ref="D2:D3"/></mergeCells>' },
    ),
  },
  W104: {
    '专利.xlsx': makeWorkbook({
      rows: `<row r="0">${text('A0', '附件2')}</row>${rowsOf([patentHeader, patent])}`,
    }),
  },
  W105: {
    '专利.xlsx': makeWorkbook({
      rows: rowsOf([patentHeader, patent]),
      sheets: '<sheet name="专利" sheetId="1" r:id="rId1"/><sheet name="模块1" sheetId="2" r:id=""/>',
    }),
  },
  N101: { '专利.csv': patents() },
  N143: {
    '企业基本信息.xlsx': makeWorkbook({
      rows: rowsOf([firmHeader, firm, other]).replace('<row r="3">', '<row r="3" hidden="1">'),
    }),
  },
  N145: {
    '企业基本信息.xlsx': book([firmHeader, firm, other.slice(0, 2)], {
      after: '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>',
    }),
  },
  N203: {
    '专利.xlsx': book([patentHeader, [patent[0] ?? '', patent[1] ?? '', number('C2', '45034'), '是', '是']]),
  },
};
