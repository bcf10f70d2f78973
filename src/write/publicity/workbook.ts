import type { Style, Workbook, Worksheet } from 'exceljs';
import type { Language } from '../../messages/entry.ts';
import { publicityWords } from '../../messages/publicity.ts';
import { workbookWords } from '../../messages/workbook.ts';
import type { Settlement } from '../../settle/settlement.ts';
import { officeLines } from '../paper/office.ts';
import { paper } from '../workbook/page-setup.ts';
import { styleOf } from '../workbook/styles.ts';
import { cellText, linesIn, looksLikeFormula } from '../workbook/text.ts';
import { writePublicWorkbook } from '../workbook/workbook.ts';
import { type ChangeRow, type ChangeTable, changeTable } from './changes.ts';
import type { Notice } from './notice.ts';

const widths = [14, 72] as const;
const lineHeight = 24;
const song = { name: '宋体', size: 13 };
const paragraph: Partial<Style> = { font: song, alignment: { vertical: 'top', wrapText: true } };
const label: Partial<Style> = { font: song, alignment: { vertical: 'middle' } };
const toFill: Partial<Style> = {
  ...label,
  alignment: { vertical: 'middle', wrapText: true },
  border: { bottom: { style: 'thin' } },
};
const title: Partial<Style> = {
  font: { name: '方正小标宋简体', size: 19 },
  alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
};
const signed: Partial<Style> = { font: song, alignment: { vertical: 'middle', horizontal: 'right' } };

/** The public notice as a workbook: its text on a sheet in front, of a later round the changes on the next, the public list behind them. */
export function noticeWorkbook(settlement: Settlement, notice: Notice, language: Language): Promise<Buffer> {
  return writePublicWorkbook(settlement, language, (workbook) => {
    addNotice(workbook, notice, language);
    const changes = changeTable(settlement, notice, language);
    if (changes !== null) addChanges(workbook, notice, changes, language);
  });
}

function addNotice(workbook: Workbook, notice: Notice, language: Language): void {
  const sheet = workbook.addWorksheet(publicityWords[language].sheet);
  widths.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  const indent = language === 'zh' ? '　　' : '';
  const [period, when] = notice.period;
  const colon = language === 'zh' ? '：' : ': ';
  across(sheet, titleText(notice), title, 44);
  across(sheet, '', paragraph);
  for (const text of [notice.basis, `${period}${colon}${when}`, notice.objection]) {
    across(sheet, indent + text, paragraph);
  }
  for (const [name, text] of officeLines(notice.office, language)) {
    const row = sheet.addRow([`${indent}${name}${colon}`, text === '' ? null : cellText(text)]);
    row.getCell(1).style = label;
    row.getCell(2).style = toFill;
    row.height = lineHeight * linesIn(text, widths[1]);
  }
  across(sheet, indent + notice.proposal, paragraph);
  across(sheet, '', paragraph);
  for (const text of notice.signature) across(sheet, text, signed);
  sheet.views = [{ state: 'normal', showGridLines: false }];
  Object.assign(sheet.pageSetup, { ...paper, orientation: 'portrait' });
}

/** The title; which round it is stands on a line of its own. */
function titleText({ title: pieces, changes }: Notice): string {
  if (changes === null) return pieces.join('');
  return `${pieces.slice(0, -1).join('').trimEnd()}\n${pieces.at(-1) ?? ''}`;
}

const changeWidths = [6, 34, 34, 14, 14, 14, 11] as const;

/** What changed against the list of the round before. */
function addChanges(workbook: Workbook, notice: Notice, table: ChangeTable, language: Language): void {
  const { changes } = publicityWords[language];
  const sheet = workbook.addWorksheet(changes);
  changeWidths.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  const { unitTenThousand } = workbookWords(language);
  for (const [text, form] of [
    [titleText(notice), 'title'],
    [unitTenThousand, 'unit'],
  ] as const) {
    const row = sheet.addRow([cellText(text)]);
    row.getCell(1).style = styleOf(form);
    sheet.mergeCells(row.number, 1, row.number, changeWidths.length);
    if (form === 'title') row.height = 54;
  }
  const put = (cells: ChangeRow, form: 'header' | null, tone: 'plain' | 'total'): void => {
    const row = sheet.addRow([]);
    cells.forEach((value, i) => {
      const cell = row.getCell(i + 1);
      const isText = typeof value === 'string';
      const isWord = tone === 'total' || i === 0 || i === cells.length - 1;
      const own = isText ? (isWord ? 'centred' : 'text') : 'ten-thousands';
      cell.style = styleOf(form ?? own, tone, isText && looksLikeFormula(value));
      if (value !== '') cell.value = isText ? cellText(value) : value.toNumber();
    });
    const lines = cells.map((cell, i) =>
      typeof cell === 'string' ? linesIn(cell, changeWidths[i] ?? 1) : 1,
    );
    row.height = 16 * Math.max(...lines) + 4;
  };
  put(table.heads, 'header', 'plain');
  for (const row of table.rows) put(row, null, 'plain');
  put(table.total, null, 'total');
  sheet.views = [{ state: 'frozen', ySplit: 3, showGridLines: false }];
  Object.assign(sheet.pageSetup, { ...paper, printTitlesRow: '1:3' });
  sheet.headerFooter.oddFooter = `&C${workbookWords(language).pageOf('&P', '&N')}`;
}

/** A text over the whole width. */
function across(sheet: Worksheet, text: string, style: Partial<Style>, least = lineHeight): void {
  const row = sheet.addRow([cellText(text)]);
  row.getCell(1).style = style;
  sheet.mergeCells(row.number, 1, row.number, widths.length);
  const size = (style.font?.size ?? 11) / 11;
  const room = (widths[0] + widths[1]) / size;
  row.height = Math.max(least, lineHeight * linesIn(text, room));
}
