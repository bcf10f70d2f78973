import { expect, it } from 'vitest';
import type { WorkbookPlan } from './make-workbook.ts';
import { makeWorkbook, sheet as sheetXml, workbookParts } from './make-workbook.ts';
import { cells, firstSheet, inRow, read } from './read-workbook.ts';

const formats = [0, 14, 31, 57, 20, 'yyyy"年"m"月"d"日"', '0.00%'];

it.each<[what: string, plan: WorkbookPlan, is: Record<string, string>]>([
  [
    'shared text',
    {
      rows: inRow('<c r="A1" t="s"><v>1</v></c>'),
      strings: '<si><t>甲</t></si><si><t xml:space="preserve"> 乙 </t></si>',
    },
    { A1: 'text  乙 ' },
  ],
  [
    'rich text without its pronunciation',
    {
      rows: inRow('<c r="A1" t="s"><v>0</v></c>'),
      strings:
        '<si><r><t>临</t></r><r><rPr><b/></rPr><t>清</t></r><rPh sb="0" eb="1"><t>lín</t></rPh><phoneticPr fontId="1"/></si>',
    },
    { A1: 'text 临清' },
  ],
  [
    'inline text with CDATA and escapes',
    { rows: inRow('<c r="A1" t="inlineStr"><is><t>a_x000D_</t><r><t><![CDATA[<b>]]></t></r></is></c>') },
    { A1: 'text a\r<b>' },
  ],
  ['inline text in a value', { rows: inRow('<c r="A1" t="inlineStr"><v>甲</v></c>') }, { A1: 'text 甲' }],
  [
    'numbers',
    {
      rows: inRow(
        '<c r="A1"><v>0.30000000000000004</v></c>',
        '<c r="B1" t="n"><v>1E-5</v></c>',
        '<c r="C1" s="6"><v>0.05</v></c>',
      ),
    },
    { A1: 'number 0.3', B1: 'number 0.00001', C1: 'number 0.05' },
  ],
  [
    'booleans and errors',
    {
      rows: inRow(
        '<c r="A1" t="b"><v>1</v></c>',
        '<c r="B1" t="b"><v>0</v></c>',
        '<c r="C1" t="e"><v>#REF!</v></c>',
      ),
    },
    { A1: 'boolean TRUE', B1: 'boolean FALSE', C1: 'error #REF!' },
  ],
  [
    'dates by format',
    {
      formats,
      rows: inRow(
        ...['A', 'B', 'C', 'D', 'E', 'F'].map((column, i) => `<c r="${column}1" s="${i}"><v>45047</v></c>`),
      ),
    },
    {
      A1: 'number 45047',
      B1: 'date 45047 → 2023-05-01',
      C1: 'date 45047 → 2023-05-01',
      D1: 'date 45047 → 2023-05-01',
      E1: 'number 45047',
      F1: 'date 45047 → 2023-05-01',
    },
  ],
  [
    'dates from 1904',
    { formats, workbookPr: 'date1904="true"', rows: inRow('<c r="A1" s="1"><v>43585.25</v></c>') },
    { A1: 'date 43585.25 → 2023-05-01T06:00:00' },
  ],
  [
    'ISO dates',
    {
      rows: inRow(
        '<c r="A1" t="d"><v>2023-05-01</v></c>',
        '<c r="B1" t="d"><v>2023-05-01T08:30:00Z</v></c>',
        '<c r="C1" t="d"><v>08:30:00</v></c>',
      ),
    },
    { A1: 'date 2023-05-01', B1: 'date 2023-05-01T08:30:00Z → 2023-05-01T08:30:00', C1: 'date 08:30:00' },
  ],
  [
    'formulas',
    {
      rows: inRow(
        '<c r="A1"><f>1-1</f><v>0</v></c>',
        '<c r="B1"><f>SUM(A1)</f></c>',
        '<c r="C1"><f>SUM(A1)</f><v></v></c>',
        '<c r="D1" t="str"><f>""</f><v></v></c>',
        '<c r="E1" t="str"><f t="shared" si="0"/><v>甲</v></c>',
        '<c r="F1"><f t="shared" si="0"/></c>',
        '<c r="G1" t="inlineStr"><f>E1</f><is><t>乙</t></is></c>',
      ),
    },
    {
      A1: 'number 0',
      B1: 'empty-formula ',
      C1: 'empty-formula ',
      E1: 'text 甲',
      F1: 'empty-formula ',
      G1: 'text 乙',
    },
  ],
  [
    'rows and cells without references',
    {
      before: '<dimension ref="A1"/>',
      rows: '<row/><row><c/><c><v>1</v></c></row><row r="9"><c r="C9"><v>2</v></c><c><v>3</v></c></row>',
    },
    { B2: 'number 1', C9: 'number 2', D9: 'number 3' },
  ],
  [
    'rows and cells out of order',
    {
      rows: '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
    },
    { A1: 'number 1', A2: 'number 3', B2: 'number 4' },
  ],
  [
    'what extensions and older contents repeat',
    {
      rows: inRow('<c r="A1"><v>1</v><extLst><v>9</v></extLst></c>'),
      after:
        '<mc:AlternateContent xmlns:mc="m"><mc:Choice><mergeCell ref="A1:B1"/></mc:Choice></mc:AlternateContent>',
    },
    { A1: 'number 1' },
  ],
  [
    'a sheet styled to its last row',
    {
      rows: `${inRow('<c r="A1" s="1"/>', '<c r="XFD1" s="1"/>')}<row r="5"><c r="B5"/><c r="C5"><v>1</v></c><c r="D5"/></row><row r="1048576"><c r="A1048576" s="1"/></row>`,
    },
    { C5: 'number 1' },
  ],
])('reads %s', async (_, plan, is) => {
  expect(cells(await firstSheet(plan))).toEqual(is);
});

const worksheetKind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';

it('tells hidden rows, columns and sheets', async () => {
  const sheets =
    '<sheet name="图" r:id="rId4"/><sheet name="乙" state="hidden" r:id="rId5"/><sheet name="甲" state="show" r:id="rId1"/><sheet name="丙" state="veryHidden" r:id="rId6"/>';
  const rows = '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="D2"><v>1</v></c></row>';
  const relations = 'xl/_rels/workbook.xml.rels';
  const third = `<Relationship Id="rId6" Type="${worksheetKind}" Target="worksheets/sheet3.xml"/></Relationships>`;
  const bytes = makeWorkbook({
    sheets,
    rows,
    before: '<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="true"/></cols>',
    instead: { [relations]: (workbookParts({})[relations] ?? '').replace('</Relationships>', third) },
    extra: [2, 3].map((at) => ({ name: `xl/worksheets/sheet${at}.xml`, content: sheetXml('') })),
  });
  const workbook = await read(bytes);
  expect(workbook.sheets.map(({ name, state }) => [name, state])).toEqual([
    ['乙', 'hidden'],
    ['甲', 'visible'],
    ['丙', 'veryHidden'],
  ]);
  expect(workbook.sheets[1]).toMatchObject({
    hiddenColumns: [2, 3],
    rows: [{ row: 1, hidden: true }, { row: 2 }],
  });
  expect(workbook.sheets[1]?.rows[1]?.hidden).toBeUndefined();
});
