import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import type { Worksheet } from 'exceljs';
import type { Language } from '../../messages/entry.ts';
import { workbookWords } from '../../messages/workbook.ts';
import type { Book, SheetOf } from './book.ts';
import { impersonal, noTime, spreadsheetLibrary } from './empty.ts';
import { LinePlaces } from './line-places.ts';
import { paper, viewOf } from './page-setup.ts';
import { withSinglePrintAreas } from './repack.ts';
import type { SheetId } from './sheet.ts';
import { lineColumns } from './sheets/lines.ts';
import { sheetsNamed } from './sheets.ts';

interface Piped {
  readonly pipe: (to: PassThrough) => void;
}
interface ZipEntry {
  readonly name: string;
  readonly date?: Date;
}

/** What exceljs's stream writer is made of and does not declare. */
interface Inside {
  readonly zip: { append: (content: string | Piped, entry: ZipEntry) => void };
}
interface SheetInside {
  readonly stream: { readonly pipes: readonly PassThrough[] };
}

/** Steps between two looks at how much waits to be packed, and how many bytes may wait. */
const stepsBetween = 200;
const mostWaiting = 1 << 20;

/**
 * Writes a book of a large settlement as values, row by row, so that never more than a few rows and the packed bytes
 * are held.
 * @param ids its sheets
 */
export async function writeRowByRow(
  language: Language,
  ids: readonly SheetId[],
  bookOver: (sheetOf: SheetOf) => Book,
): Promise<Buffer> {
  const packed = new PassThrough();
  const content = buffer(packed);
  const { stream } = await spreadsheetLibrary();
  class Undated extends stream.xlsx.WorkbookWriter {
    /** The first part that is packed, while the writer is still being made. */
    override addThemes(): Promise<void> {
      withoutClock(this as unknown as Inside);
      return super.addThemes();
    }
  }
  const writer = new Undated({ ...impersonal, stream: packed, useStyles: true });
  const { sheets: names } = workbookWords(language);
  const opened = new Map<SheetId, Worksheet>();
  const book = bookOver((id) => {
    const sheet = writer.addWorksheet(names[id], { pageSetup: paper, views: [viewOf(id)] });
    opened.set(id, sheet);
    return sheet;
  });
  const lines = new LinePlaces(names.lines, lineColumns(book));
  for (const { id, fill } of sheetsNamed(ids)) {
    let steps = 0;
    for (const _ of fill(book, lines) ?? []) {
      steps += 1;
      if (steps % stepsBetween === 0) await drained(opened.get(id));
    }
    opened.get(id)?.commit();
    await packedUp(opened.get(id));
  }
  await writer.commit();
  return content;
}

/** Every entry with the same date, and the print areas as Excel takes them. */
function withoutClock({ zip }: Inside): void {
  const append = zip.append.bind(zip);
  zip.append = (content, entry) => append(packable(content, entry.name), { ...entry, date: noTime });
}

/** A part as the packer takes it: exceljs's own streams it does not know for streams. */
function packable(content: string | Piped, name: string): string | PassThrough {
  if (typeof content === 'string')
    return name.endsWith('xl/workbook.xml') ? withSinglePrintAreas(content) : content;
  const through = new PassThrough();
  content.pipe(through);
  return through;
}

/** Waits until what the sheet has written so far is packed: exceljs itself never waits. */
async function drained(sheet: Worksheet | undefined): Promise<void> {
  const pipe = pipeOf(sheet);
  if (pipe === undefined || pipe.writableLength < mostWaiting) return;
  await new Promise((resolve) => pipe.once('drain', resolve));
}

/** Waits until a sheet that is complete is packed; a stream that has ended drains no more. */
async function packedUp(sheet: Worksheet | undefined): Promise<void> {
  const pipe = pipeOf(sheet);
  if (pipe !== undefined) await finished(pipe, { readable: false });
}

function pipeOf(sheet: Worksheet | undefined): PassThrough | undefined {
  return (sheet as unknown as SheetInside | undefined)?.stream.pipes[0];
}
