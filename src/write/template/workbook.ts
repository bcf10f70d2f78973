import type { DataValidation, Style, Worksheet } from 'exceljs';
import { certain } from '../../cells/certain.ts';
import { columnLetters } from '../../cells/grid.ts';
import type { Language } from '../../messages/entry.ts';
import { type ColumnKind, type TemplateWords, templateWords } from '../../messages/template.ts';
import type { PolicyData } from '../../policy/schema.ts';
import type { Column } from '../../tables/column.ts';
import type { Table } from '../../tables/table.ts';
import { emptyWorkbook, savedWorkbook } from '../workbook/empty.ts';
import { columnNote, templateHeader } from './columns.ts';

/** Rows that offer choices and judge what is typed; more may be filled in. */
const preparedRows = 1000;

const line = { style: 'thin', color: { argb: 'FFA6A6A6' } } as const;
const box = { top: line, left: line, bottom: line, right: line };
const centred = { vertical: 'middle', horizontal: 'center', wrapText: true } as const;
const fill = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;
const head = (ground: string): Partial<Style> => ({
  font: { name: '黑体', size: 10 },
  alignment: centred,
  border: box,
  fill: fill(ground),
});
const requiredHead = head('FFF4D6A8');
const optionalHead = head('FFDDE5EE');
const body = { name: '宋体', size: 10 };

const formats: { readonly [K in ColumnKind]: string } = {
  text: '@',
  code: '@',
  money: '#,##0.00',
  number: 'General',
  date: 'yyyy-mm-dd',
  year: '0',
  flag: '@',
  choice: '@',
};

/** Writes the workbook of empty input tables: the same tables give the same bytes. */
export async function templateWorkbook(
  tables: readonly Table[],
  required: ReadonlySet<string>,
  policy: PolicyData,
  language: Language,
): Promise<Buffer> {
  const workbook = await emptyWorkbook();
  const words = templateWords[language];
  const front = workbook.addWorksheet(words.instructions);
  for (const table of tables) addTable(workbook.addWorksheet(table.title), table, policy, language);
  addInstructions(front, tables, required, words);
  return savedWorkbook(workbook);
}

function addTable(sheet: Worksheet, table: Table, policy: PolicyData, language: Language): void {
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };
  sheet.getRow(1).height = 42;
  Object.entries(table.columns).forEach(([name, column], i) => {
    const header = templateHeader(column);
    const place = sheet.getColumn(i + 1);
    place.width = widthOf(column, header);
    place.style = { font: body, numFmt: formats[column.type.name], alignment: { vertical: 'middle' } };
    const cell = sheet.getCell(1, i + 1);
    cell.value = header;
    cell.style = column.required ? requiredHead : optionalHead;
    cell.note = {
      texts: [{ font: { name: '宋体', size: 9 }, text: columnNote(table, name, policy, language) }],
    };
    const validation = validationOf(column, templateWords[language]);
    const letters = columnLetters(i + 1);
    if (validation !== null) prepare(sheet, `${letters}2:${letters}${preparedRows + 1}`, validation);
  });
}

function widthOf({ type, header: title }: Column, header: string): number {
  if (title === '统一社会信用代码') return 23;
  if (/名称$/.test(title) || title === '账号') return 28;
  const least = type.name === 'money' ? 15 : 11;
  return Math.max(least, Math.min(20, header.length * 2 + 1));
}

/** exceljs takes ranges here, which its types leave out; a rule per cell would be a thousand times as long. */
function prepare(sheet: Worksheet, range: string, validation: DataValidation): void {
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(range: string, validation: DataValidation): void };
  };
  dataValidations.add(range, validation);
}

function validationOf({ type, signed }: Column, words: TemplateWords): DataValidation | null {
  const common = { allowBlank: true, showErrorMessage: true, errorTitle: 'award' };
  switch (type.name) {
    case 'choice':
    case 'flag': {
      const list = certain(type.choices)
        .map(([, word]) => word)
        .join(',');
      // The program takes further spellings, so another word is questioned and not refused.
      return {
        ...common,
        type: 'list',
        formulae: [`"${list}"`],
        errorStyle: 'warning',
        error: words.pickOne,
      };
    }
    case 'money':
      return {
        ...common,
        type: 'decimal',
        operator: signed ? 'between' : 'greaterThanOrEqual',
        formulae: signed ? [-9_999_999_999_999, 9_999_999_999_999] : [0],
        errorStyle: 'warning',
        error: words.wrongValue,
      };
    case 'date':
      return {
        ...common,
        type: 'date',
        operator: 'between',
        formulae: [new Date(Date.UTC(1985, 0, 1)), new Date(Date.UTC(2099, 11, 31))],
        errorStyle: 'warning',
        error: words.wrongValue,
      };
    case 'year':
      return {
        ...common,
        type: 'whole',
        operator: 'between',
        formulae: [1985, 2099],
        errorStyle: 'warning',
        error: words.wrongValue,
      };
    default:
      return null;
  }
}

function addInstructions(
  sheet: Worksheet,
  tables: readonly Table[],
  required: ReadonlySet<string>,
  words: TemplateWords,
): void {
  [30, 24, 16, 10].forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  sheet.pageSetup = { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  const paragraph = (text: string, style: Partial<Style>, height: number) => {
    const row = sheet.addRow([text]);
    sheet.mergeCells(row.number, 1, row.number, 4);
    row.getCell(1).style = style;
    row.height = height;
  };
  paragraph(words.heading, { font: { name: '黑体', size: 16 }, alignment: centred }, 34);
  words.rules.forEach((rule, i) => {
    const alignment = { vertical: 'middle', wrapText: true } as const;
    paragraph(`${i + 1}. ${rule}`, { font: { name: '宋体', size: 11 }, alignment }, 36);
  });
  sheet.addRow([]);
  const header = sheet.addRow([...words.tablesHeader]);
  header.eachCell((cell) => {
    cell.style = optionalHead;
  });
  for (const table of tables) {
    const need = required.has(table.name) ? words.needed : words.asNeeded;
    const row = sheet.addRow([table.title, table.name, need, Object.keys(table.columns).length]);
    row.eachCell((cell) => {
      cell.style = { font: body, border: box, alignment: { vertical: 'middle' } };
    });
    row.getCell(1).value = { text: table.title, hyperlink: `#'${table.title}'!A1` };
  }
}
