import type { Workbook } from 'exceljs';
import { certain } from '../../cells/certain.ts';
import type { Language } from '../../messages/entry.ts';
import { workbookWords } from '../../messages/workbook.ts';
import type { Settlement } from '../../settle/settlement.ts';
import type { LogPlaces } from '../audit/log-places.ts';
import type { Product } from '../product.ts';
import { Book, type SheetOf } from './book.ts';
import { emptyWorkbook } from './empty.ts';
import { LinePlaces } from './line-places.ts';
import { repacked } from './repack.ts';
import { writeRowByRow } from './row-by-row.ts';
import type { SheetId } from './sheet.ts';
import { lineColumns } from './sheets/lines.ts';
import { inFillingOrder, sheetsOf } from './sheets.ts';
import { bookName, contentOf, type Limits, splitOf, usualLimits } from './split.ts';

/**
 * Writes settlement.xlsx and, where it does not hold all lines, lines-001.xlsx and so on (3-output.md section 1): one
 * after the other, so that no two are held before they are written. The same settlement gives the same bytes.
 * @param log where the audit log tells of each line, and its head before the outputs
 */
export async function* writeWorkbooks(
  settlement: Settlement,
  log: LogPlaces,
  language: Language,
  limits: Limits = usualLimits,
): AsyncGenerator<Product> {
  const { moved, parts } = splitOf(settlement, limits);
  const kept = sheetsOf(settlement)
    .map(({ id }) => id)
    .filter((id) => !moved.includes(id));
  const kind = parts.length === 0 ? 'whole' : 'summaries';
  const content = await writeWorkbook(
    language,
    kept,
    (sheetOf) =>
      new Book(settlement, log, language, kind, sheetOf, {
        moved,
        books: parts.map(({ enterprises }) => contentOf(enterprises)),
      }),
  );
  yield { file: 'settlement.xlsx', content };
  for (const [i, part] of parts.entries()) {
    const bookOver = (sheetOf: SheetOf) => new Book(part, log, language, 'values', sheetOf);
    yield { file: bookName(i), content: await writeRowByRow(language, moved, bookOver) };
  }
}

/**
 * The public list as a workbook of its own: that sheet and nothing else of the settlement, which it has no link to.
 * @param addFront adds a sheet of words in front
 */
export function writePublicWorkbook(
  settlement: Settlement,
  language: Language,
  addFront?: (workbook: Workbook) => void,
): Promise<Buffer> {
  const long = addFront === undefined && settlement.enterprises.length > longList;
  const kind = long ? 'values' : 'whole';
  const bookOver = (sheetOf: SheetOf) => new Book(settlement, noLog, language, kind, sheetOf);
  return long
    ? writeRowByRow(language, ['publicList'], bookOver)
    : writeWorkbook(language, ['publicList'], bookOver, addFront);
}

/** With more enterprises their rows are written one by one instead of being held together. */
const longList = 10_000;

/** For a workbook that tells nothing of the log. */
const noLog: LogPlaces = {
  head: '',
  entries: 0,
  differences: new Map(),
  enterprise: (uscc) => {
    throw new Error(`no entries for ${uscc} on a public list`);
  },
};

async function writeWorkbook(
  language: Language,
  ids: readonly SheetId[],
  bookOver: (sheetOf: SheetOf) => Book,
  addFront: (workbook: Workbook) => void = () => undefined,
): Promise<Buffer> {
  const workbook = await emptyWorkbook();
  // Whatever a reader's program makes of the cached values, it shows what it computed itself.
  workbook.calcProperties = { fullCalcOnLoad: true };
  addFront(workbook);
  const front = workbook.worksheets.map(() => []);
  const names = workbookWords(language).sheets;
  const worksheets = new Map(ids.map((id) => [id, workbook.addWorksheet(names[id])]));
  const book = bookOver((id) => certain(worksheets.get(id)));
  const lines = new LinePlaces(names.lines, lineColumns(book));
  for (const { fill } of inFillingOrder(ids)) {
    for (const _ of fill(book, lines) ?? []);
  }
  book.finish();
  const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return repacked(new Uint8Array(written), [...front, ...ids.map((id) => book.linksOf(names[id]))]);
}
