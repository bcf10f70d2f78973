import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { Sheet, Workbook } from '../../src/cells/grid.ts';
import { inPlaceOrder } from '../../src/messages/order.ts';
import { type Problem, problem } from '../../src/messages/problem.ts';
import { readInput } from '../../src/read/file.ts';
import { isRefusal } from '../../src/read/refusal.ts';
import { readXml } from '../../src/read/xlsx/xml.ts';
import { openZip } from '../../src/read/xlsx/zip.ts';
import { findTables } from '../../src/tables/reading/find-table.ts';
import { sheetNames } from '../../src/write/annotated/places.ts';
import { annotatedWorkbook } from '../../src/write/annotated/workbook.ts';
import { makeWorkbook } from '../read/make-workbook.ts';
import { sampleFolder } from '../support/sample.ts';

async function read(file: string, bytes: Buffer): Promise<Workbook> {
  const { workbook, problems } = await readInput(file, bytes);
  if (workbook === null) throw new Error(JSON.stringify(problems));
  return workbook;
}

const sampleFiles = (await readdir(sampleFolder)).filter((name) => /\.(csv|xlsx)$/.test(name));

/** What of a sheet a copy has to keep; a CSV file has no name and no types. */
function kept({ state, rows, hiddenColumns }: Sheet) {
  const cells = rows.flatMap((row) =>
    row.cells.map(({ column, type, raw, mergedFrom }) => [
      row.row,
      column,
      type,
      raw,
      mergedFrom,
      row.hidden,
    ]),
  );
  return { state, cells, hiddenColumns };
}

const openBook = async (bytes: Buffer) => {
  const book = new exceljs.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return book;
};

/** The links of the sheet in front, which exceljs does not read back. */
async function linksOf(bytes: Buffer): Promise<string[]> {
  const zip = await openZip(bytes);
  if (isRefusal(zip)) return [];
  const links: string[] = [];
  await readXml(zip, 'xl/worksheets/sheet1.xml', {
    open: (name, { ref, location }) => void (name === 'hyperlink' && links.push(`${ref} ${location}`)),
  });
  return links;
}

describe('an annotated copy', () => {
  test.each(sampleFiles)('of %s keeps everything as it was behind a sheet of problems', async (file) => {
    const original = await read(file, await readFile(join(sampleFolder, file)));
    const copy = await read('copy.xlsx', await annotatedWorkbook(original, [], 'zh'));
    const [front, ...sheets] = copy.sheets;
    expect(front?.name).toBe('问题清单');
    expect(sheets.map(kept)).toEqual(original.sheets.map(kept));
    if (original.format === 'xlsx')
      expect(sheets.map(({ name }) => name)).toEqual(original.sheets.map(({ name }) => name));
  });

  test('keeps types, hidden parts, merged cells and the date system', async () => {
    const book = new exceljs.Workbook();
    book.properties.date1904 = true;
    const sheet = book.addWorksheet('问题清单', { state: 'visible' });
    sheet.addRow([
      '00123',
      12.5,
      true,
      new Date(Date.UTC(2023, 4, 1)),
      { error: '#REF!' },
      '=1+1',
      202310123456,
    ]);
    sheet.addRow(['合并', '', '', '', '', '', 0]);
    sheet.mergeCells('A2:B3');
    sheet.addRow([]);
    sheet.getRow(3).getCell(7).value = 'x';
    sheet.getRow(3).hidden = true;
    sheet.getColumn(3).hidden = true;
    book.addWorksheet('藏', { state: 'veryHidden' }).addRow(['_x000D_', '\u0007坏']);
    const original = await read('a.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
    const copy = await read('copy.xlsx', await annotatedWorkbook(original, [], 'zh'));
    expect(copy.date1904).toBe(original.date1904);
    expect(copy.sheets.map(({ name }) => name)).toEqual(['问题清单 (2)', '问题清单', '藏']);
    expect(copy.sheets.slice(1, 2).map(kept)).toEqual(original.sheets.slice(0, 1).map(kept));
    expect(copy.sheets[2]?.state).toBe('veryHidden');
  });

  test.each([
    ['from 1900', '', 45047],
    ['from 1904', 'date1904="1"', 43585],
  ])(
    'keeps days that are written as texts, formulas without a value and newer errors: counted %s',
    async (_, workbookPr, day) => {
      const rows =
        '<row r="1"><c r="A1" t="d"><v>2023-05-01</v></c><c r="B1" t="d"><v>2023-05-01T12:00:00Z</v></c><c r="C1" t="d"><v>五月</v></c></row>' +
        '<row r="2"><c r="A2"><f>1+1</f></c><c r="B2" t="e"><v>#SPILL!</v></c></row>';
      const original = await read('a.xlsx', makeWorkbook({ rows, workbookPr }));
      const book = await openBook(await annotatedWorkbook(original, [], 'zh'));
      const sheet = book.worksheets[1];
      const raw = (address: string) => {
        const value = sheet?.getCell(address).value;
        const epoch = workbookPr === '' ? Date.UTC(1899, 11, 30) : Date.UTC(1904, 0, 1);
        return value instanceof Date ? (value.getTime() - epoch) / 86_400_000 : value;
      };
      expect(['A1', 'B1', 'C1', 'A2', 'B2'].map(raw)).toEqual([day, day + 0.5, '五月', null, '#SPILL!']);
    },
  );

  test.each(['zh', 'en'] as const)(
    'is read as its original is, where the file gives the table its name: %s',
    async (language) => {
      const rows =
        '<row r="1"><c r="A1" t="str"><v>uscc</v></c><c r="B1" t="str"><v>专利号</v></c></row>' +
        '<row r="2"><c r="A2" t="str"><v>9137</v></c><c r="B2" t="str"><v>2</v></c></row>';
      const file = '附件3 专利.xlsx';
      const original = await read(file, makeWorkbook({ rows }));
      const copy = await read(file, await annotatedWorkbook(original, [], language));
      expect(findTables(original).sheets.map(({ table }) => table)).toEqual(['patents']);
      expect(findTables(copy)).toMatchObject({
        sheets: [{ table: 'patents', sheet: { name: '表一' } }],
        problems: [],
      });
    },
  );

  test('a sheet of that name with data in it is no such list', async () => {
    const book = new exceljs.Workbook();
    book.addWorksheet('问题清单').addRows([
      ['年度', '资金额度'],
      [2023, 7_000_000],
    ]);
    const file = '专项资金.xlsx';
    const found = findTables(await read(file, Buffer.from(await book.xlsx.writeBuffer())));
    expect(found.sheets.map(({ table, sheet }) => [table, sheet.rows.length])).toEqual([['fund', 2]]);
  });

  test('colours, comments and links the bad cells, the most serious first', async () => {
    const original = await read('专利.csv', Buffer.from('uscc,专利号\n9137,1\n,2\n'));
    const at = { file: '专利.csv', row: 2, cell: 'A2', header: 'uscc', value: '9137' };
    const problems: Problem[] = inPlaceOrder([
      problem('N201', at, { taken: '9137' }),
      problem('E215', at, { length: 4, isDitto: false }),
      problem('W308', { file: '专利.csv', row: 3 }, { number: '2' }),
      problem('N143', { file: '专利.csv' }, { sheet: true, rows: [], columns: [] }),
    ]);
    const bytes = await annotatedWorkbook(original, problems, 'zh');
    const book = await openBook(bytes);
    const [front, sheet] = book.worksheets;
    expect(sheet?.name).toBe('专利');
    expect(sheet?.getCell('A2').fill).toMatchObject({ fgColor: { argb: 'FFF8B4AE' } });
    // Row 3 begins with an empty cell, so its first filled one stands for it.
    expect(sheet?.getCell('B3').fill).toMatchObject({ fgColor: { argb: 'FFFFE08A' } });
    expect(sheet?.getCell('B2').fill).toMatchObject({ pattern: 'none' });
    const note = JSON.stringify(sheet?.getCell('A2').note);
    expect(note).toMatch(/错误 E215 .*应为：.*办法：.*提示 N201/);
    const listed = [3, 4, 5, 6].map((row) => front?.getCell(row, 2).text);
    expect(listed).toEqual(['E215', 'W308', 'N143', 'N201']);
    expect([front?.getCell('C3').text, front?.getCell('C4').text]).toEqual(['专利 · A2', '专利 · 第 3 行']);
    expect(await linksOf(bytes)).toEqual(["C3 '专利'!A2", "C4 '专利'!B3", "C5 '专利'!A1", "C6 '专利'!A2"]);
    expect(front?.getCell('E3').text).toBe('9137');
  });

  test('is the same to the byte when it is written again', async () => {
    const original = await read('a.csv', Buffer.from('a,b\n1,2\n'));
    const [one, two] = [
      await annotatedWorkbook(original, [], 'en'),
      await annotatedWorkbook(original, [], 'en'),
    ];
    expect(one.equals(two)).toBe(true);
  });

  test('names its sheets as a spreadsheet takes them', () => {
    expect(sheetNames(['a/b:c', 'A_B_C', "'x'", '', '长'.repeat(40), '长'.repeat(40)])).toEqual([
      'a_b_c',
      'A_B_C (2)',
      '_x_',
      'Sheet',
      '长'.repeat(31),
      `${'长'.repeat(27)} (2)`,
    ]);
  });
});
