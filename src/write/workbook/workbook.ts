import type { Workbook } from 'exceljs';
import type { Language } from '../../messages/entry.ts';
import { workbookWords } from '../../messages/workbook.ts';
import type { Settlement } from '../../settle/settlement.ts';
import type { LogPlaces } from '../audit/log-places.ts';
import type { Product } from '../product.ts';
import { Book } from './book.ts';
import type { PackedWorkbook } from './draft.ts';
import { TargetElsewhere, type WorkbookElsewhere } from './elsewhere.ts';
import { LinePlaces } from './line-places.ts';
import { RowByRowTarget } from './row-by-row.ts';
import type { SheetId } from './sheet.ts';
import { lineColumns } from './sheets/lines.ts';
import { inFillingOrder, sheetsNamed, sheetsOf } from './sheets.ts';
import { bookName, contentOf, type Limits, splitOf, usualLimits } from './split.ts';
import { WholeTarget } from './whole-target.ts';

/** A workbook of a settlement, and the digest of its parts (`partsDigestOf`). */
export interface WorkbookProduct extends Product {
  readonly parts: string;
}

/**
 * Writes settlement.xlsx and, where it does not hold all lines, lines-001.xlsx and so on (3-output.md section 1): one
 * after the other, so that no two are held before they are written. The same settlement gives the same bytes.
 * @param log where the audit log tells of each line, and its head before the outputs
 * @param elsewhere takes settlement.xlsx down, where another thread is to
 */
export async function* writeWorkbooks(
  settlement: Settlement,
  log: LogPlaces,
  language: Language,
  limits: Limits = usualLimits,
  elsewhere: WorkbookElsewhere | null = null,
): AsyncGenerator<WorkbookProduct> {
  const { moved, parts } = splitOf(settlement, limits);
  const kept = sheetsOf(settlement)
    .map(({ id }) => id)
    .filter((id) => !moved.includes(id));
  const kind = parts.length === 0 ? 'whole' : 'summaries';
  const names = namesOf(kept, language);
  const target = elsewhere === null ? await WholeTarget.open(names) : new TargetElsewhere(elsewhere, names);
  const books = parts.map(({ enterprises }) => contentOf(enterprises));
  const book = new Book(settlement, log, language, kind, target, { moved, books });
  yield { file: 'settlement.xlsx', ...(await fillWhole(book, kept)) };
  for (const [i, part] of parts.entries()) {
    const further = new Book(part, log, language, 'values', await RowByRowTarget.open());
    yield { file: bookName(i), ...(await fillRowByRow(further, moved)) };
  }
}

/**
 * The public list as a workbook of its own: that sheet and nothing else of the settlement, which it has no link to.
 * @param addFront adds a sheet of words in front
 */
export async function writePublicWorkbook(
  settlement: Settlement,
  language: Language,
  addFront?: (workbook: Workbook) => void,
): Promise<Buffer> {
  const ids = ['publicList'] as const;
  const names = namesOf(ids, language);
  const long = addFront === undefined && settlement.enterprises.length > longList;
  const target = await (long ? RowByRowTarget.open() : WholeTarget.open(names, addFront));
  const book = new Book(settlement, noLog, language, long ? 'values' : 'whole', target);
  const { content } = await (long ? fillRowByRow(book, ids) : fillWhole(book, ids));
  return content;
}

/** With more enterprises their rows are written one by one instead of being held together. */
const longList = 10_000;

/** For a workbook that tells nothing of the log. */
const noLog: LogPlaces = {
  head: () => '',
  entries: 0,
  differences: new Map(),
  enterprise: (uscc) => {
    throw new Error(`no entries for ${uscc} on a public list`);
  },
};

/** The names of sheets as they stand on the tabs. */
function namesOf(ids: readonly SheetId[], language: Language): string[] {
  const { sheets } = workbookWords(language);
  return ids.map((id) => sheets[id]);
}

/** Fills a book at once; what it holds is packed when all of it is there. */
function fillWhole(book: Book, ids: readonly SheetId[]): Promise<PackedWorkbook> {
  const lines = new LinePlaces(book.words.sheets.lines, lineColumns(book));
  for (const { fill } of inFillingOrder(ids)) {
    for (const _ of fill(book, lines) ?? []);
  }
  return book.pack();
}

/** Steps between two looks at how much waits to be packed. */
const stepsBetween = 200;

/** Fills a book of values in the order of its tabs, no faster than it is packed. */
export async function fillRowByRow(book: Book, ids: readonly SheetId[]): Promise<PackedWorkbook> {
  const lines = new LinePlaces(book.words.sheets.lines, lineColumns(book));
  for (const { fill } of sheetsNamed(ids)) {
    let steps = 0;
    for (const _ of fill(book, lines) ?? []) {
      steps += 1;
      if (steps % stepsBetween === 0) await book.target.ready();
    }
    await book.target.ready();
  }
  return book.pack();
}
