import type { Style, Workbook, Worksheet } from 'exceljs';
import type { Language } from '../../messages/entry.ts';
import { publicityWords } from '../../messages/publicity.ts';
import type { Settlement } from '../../settle/settlement.ts';
import { officeLines } from '../paper/office.ts';
import { paper } from '../workbook/page-setup.ts';
import { cellText, linesIn } from '../workbook/text.ts';
import { writePublicWorkbook } from '../workbook/workbook.ts';
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

/** The public notice as a workbook: its text on a sheet in front, the public list on the one behind it. */
export function noticeWorkbook(settlement: Settlement, notice: Notice, language: Language): Promise<Buffer> {
  return writePublicWorkbook(settlement, language, (workbook) => addNotice(workbook, notice, language));
}

function addNotice(workbook: Workbook, notice: Notice, language: Language): void {
  const sheet = workbook.addWorksheet(publicityWords[language].sheet);
  widths.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  const indent = language === 'zh' ? '　　' : '';
  const [period, when] = notice.period;
  const colon = language === 'zh' ? '：' : ': ';
  across(sheet, notice.title.join(''), title, 44);
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

/** A text over the whole width. */
function across(sheet: Worksheet, text: string, style: Partial<Style>, least = lineHeight): void {
  const row = sheet.addRow([cellText(text)]);
  row.getCell(1).style = style;
  sheet.mergeCells(row.number, 1, row.number, widths.length);
  const size = (style.font?.size ?? 11) / 11;
  const room = (widths[0] + widths[1]) / size;
  row.height = Math.max(least, lineHeight * linesIn(text, room));
}
