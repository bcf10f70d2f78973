import { createHash } from 'node:crypto';
import { PassThrough, Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import type { stream, Worksheet } from 'exceljs';
import { certain } from '../../cells/certain.ts';
import { partsDigestOf } from '../../cells/parts-digest.ts';
import type { DraftRow, PackedWorkbook, SheetEnd, SheetStart, WorkbookTarget } from './draft.ts';
import { impersonal, noTime, rowWriter } from './empty.ts';
import { withSinglePrintAreas } from './pack.ts';
import { paper } from './page-setup.ts';
import { styleOfKind } from './styles.ts';

interface Piped {
  readonly pipe: (to: Transform) => void;
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
  readonly stream: { readonly pipes: readonly Transform[] };
}

type Writer = stream.xlsx.WorkbookWriter;

/** How many bytes may wait to be packed. */
const mostWaiting = 1 << 20;

/**
 * A workbook that is packed as values, row by row, so that never more than a few rows and the packed bytes are held.
 * Its sheets are begun in the order of their tabs, each after the end of the one before.
 */
export class RowByRowTarget implements WorkbookTarget {
  private readonly writer: Writer;
  private readonly content: Promise<Buffer>;
  private readonly parts: ReadonlyMap<string, string>;
  private sheet: Worksheet | null = null;
  private ended = false;

  private constructor(writer: Writer, content: Promise<Buffer>, parts: ReadonlyMap<string, string>) {
    this.writer = writer;
    this.content = content;
    this.parts = parts;
  }

  static async open(): Promise<RowByRowTarget> {
    const WorkbookWriter = await rowWriter();
    const parts = new Map<string, string>();
    class Undated extends WorkbookWriter {
      /** The first part that is packed, while the writer is still being made. */
      override addThemes(): Promise<void> {
        withoutClock(this as unknown as Inside, parts);
        return super.addThemes();
      }
    }
    const packed = new PassThrough();
    const writer = new Undated({ ...impersonal, stream: packed, useStyles: true });
    return new RowByRowTarget(writer, buffer(packed), parts);
  }

  begin({ name, view, widths }: SheetStart): void {
    const sheet = this.writer.addWorksheet(name, { pageSetup: paper, views: [view] });
    widths?.forEach((width, i) => {
      sheet.getColumn(i + 1).width = width;
    });
    this.sheet = sheet;
    this.ended = false;
  }

  rows(_: string, rows: readonly DraftRow[]): void {
    const sheet = certain(this.sheet);
    for (const row of rows) {
      addRow(sheet, row);
      sheet.getRow(row.row).commit();
    }
  }

  finish(_: string, end: SheetEnd): void {
    const sheet = certain(this.sheet);
    closeSheet(sheet, end);
    sheet.commit();
    this.ended = true;
  }

  formulas(): void {
    throw new Error('rows that are packed take no formulas any more');
  }

  /** exceljs itself never waits for what it has written to be packed. */
  async ready(): Promise<void> {
    const pipe = pipeOf(this.sheet);
    if (pipe === undefined) return;
    // A stream that has ended drains no more.
    if (this.ended) await finished(pipe, { readable: false });
    else if (pipe.writableLength >= mostWaiting) await new Promise((resolve) => pipe.once('drain', resolve));
  }

  async pack(): Promise<PackedWorkbook> {
    await this.writer.commit();
    const content = await this.content;
    return { content, parts: partsDigestOf(this.parts) };
  }
}

/** Every entry with the same date, the print areas as Excel takes them, and each part with its digest. */
function withoutClock({ zip }: Inside, digests: Map<string, string>): void {
  const append = zip.append.bind(zip);
  zip.append = (content, entry) => {
    const name = entry.name.replace(/^\//, '');
    append(
      packable(content, name, (digest) => digests.set(name, digest)),
      { ...entry, date: noTime },
    );
  };
}

/** A part as the packer takes it: exceljs's own streams it does not know for streams. */
function packable(content: string | Piped, name: string, told: (digest: string) => void): string | Transform {
  const hash = createHash('sha256');
  if (typeof content === 'string') {
    const text = name === 'xl/workbook.xml' ? withSinglePrintAreas(content) : content;
    told(hash.update(text).digest('hex'));
    return text;
  }
  const through = new Transform({
    transform: (chunk: Buffer, _, done) => {
      hash.update(chunk);
      done(null, chunk);
    },
    flush: (done) => {
      told(hash.digest('hex'));
      done();
    },
  });
  content.pipe(through);
  return through;
}

function pipeOf(sheet: Worksheet | null): Transform | undefined {
  return (sheet as unknown as SheetInside | null)?.stream.pipes[0];
}

/** Writes a row's cells. */
function addRow(sheet: Worksheet, { row: number, height, styles, contents, merged }: DraftRow): void {
  const row = sheet.getRow(number);
  styles.forEach((style, i) => {
    if (style === null) return;
    const cell = row.getCell(i + 1);
    cell.style = styleOfKind(style);
    const content = contents[i] ?? null;
    if (content !== null) cell.value = content;
  });
  for (const [from, to] of merged) sheet.mergeCells(number, from, number, to);
  if (height !== null) row.height = height;
}

/** Says of a sheet what is known after its last row, however it is written. */
export function closeSheet(sheet: Worksheet, { pageSetup, footer, filter }: SheetEnd): void {
  Object.assign(sheet.pageSetup, pageSetup);
  sheet.headerFooter.oddFooter = footer;
  if (filter !== null) sheet.autoFilter = filter;
}
