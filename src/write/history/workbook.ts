import { certain } from '../../cells/certain.ts';
import type { HistoryRow } from '../../settle/award-history.ts';
import { tables } from '../../tables/all/index.ts';
import { emptyWorkbook, savedWorkbook } from '../workbook/empty.ts';
import { paper } from '../workbook/page-setup.ts';
import { styleOf } from '../workbook/styles.ts';
import { cellText, displayWidth, linesIn, looksLikeFormula } from '../workbook/text.ts';
import { historyCells, historyHeaders } from './columns.ts';

const least = 10;
const most = 60;
const lineHeight = 15;

/** The table award_history as a workbook of one sheet, named as `settle` looks for it. */
export async function historyWorkbook(rows: readonly HistoryRow[]): Promise<Buffer> {
  const workbook = await emptyWorkbook();
  const sheet = workbook.addWorksheet(tables.award_history.title);
  const headers = historyHeaders();
  const texts = rows.map(historyCells);
  headers.forEach((header, i) => {
    const widest = Math.max(...[header, ...texts.map((cells) => certain(cells[i]))].map(displayWidth));
    sheet.getColumn(i + 1).width = Math.min(most, Math.max(least, widest + 2));
    const cell = sheet.getCell(1, i + 1);
    cell.value = header;
    cell.style = styleOf('header');
  });
  rows.forEach(({ year, amount }, at) => {
    const cells = certain(texts[at]);
    const row = sheet.getRow(at + 2);
    const lines = Math.max(...cells.map((text, i) => linesIn(text, sheet.getColumn(i + 1).width ?? least)));
    if (lines > 1) row.height = lines * lineHeight;
    cells.forEach((text, i) => {
      const cell = row.getCell(i + 1);
      const column = Object.keys(tables.award_history.columns)[i];
      if (column === 'year') Object.assign(cell, { value: year, style: styleOf('count') });
      else if (column === 'amount')
        Object.assign(cell, { value: amount.value.toNumber(), style: styleOf('money') });
      else {
        cell.style = styleOf('text', 'plain', looksLikeFormula(text));
        if (text !== '') cell.value = cellText(text);
      }
    });
  });
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  Object.assign(sheet.pageSetup, { ...paper, printTitlesRow: '1:1' });
  return savedWorkbook(workbook);
}
