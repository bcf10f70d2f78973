import type { Workbook } from 'exceljs';
import type { Language } from '../../messages/entry.ts';
import { workbookWords } from '../../messages/workbook.ts';
import type { Settlement } from '../../settle/settlement.ts';
import type { LogPlaces } from '../audit/log-places.ts';
import { Book, type SheetId } from './book.ts';
import { LinePlaces } from './line-places.ts';
import { repacked } from './repack.ts';
import { lineColumns } from './sheets/lines.ts';
import { filledFirst, sheetsOf } from './sheets.ts';

/** What every part of the file carries in place of the time of the run. */
const noTime = new Date(Date.UTC(1980, 0, 1));

/**
 * Writes settlement.xlsx (3-output.md section 1): the same settlement gives the same bytes.
 * @param log where the audit log tells of each line, and its head before the outputs
 */
export async function writeWorkbook(
  settlement: Settlement,
  log: LogPlaces,
  language: Language,
): Promise<Buffer> {
  const workbook = await emptyWorkbook();
  const names = workbookWords(language).sheets;
  const sheets = sheetsOf(settlement);
  const worksheets = new Map(sheets.map(({ id }) => [id, workbook.addWorksheet(names[id])]));
  const book = new Book(settlement, log, language, worksheets);
  const lines = new LinePlaces(names.lines, lineColumns);
  const rank = (id: SheetId) => (filledFirst.includes(id) ? filledFirst.indexOf(id) : filledFirst.length);
  for (const { fill } of [...sheets].sort((a, b) => rank(a.id) - rank(b.id))) fill(book, lines);
  book.finish();
  const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return repacked(new Uint8Array(written), noTime);
}

/** A workbook without clock or names. exceljs is loaded here, since most commands never write one. */
async function emptyWorkbook(): Promise<Workbook> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.creator = 'award';
  workbook.lastModifiedBy = 'award';
  workbook.created = noTime;
  workbook.modified = noTime;
  // Whatever a reader's program makes of the cached values, it shows what it computed itself.
  workbook.calcProperties = { fullCalcOnLoad: true };
  return workbook;
}
