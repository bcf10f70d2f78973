import type { Language } from '../../messages/entry.ts';
import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import { grandTotals, ruleTotals } from '../../settle/settlement.ts';
import type { EnterpriseEntries } from '../audit/log-places.ts';
import { Book } from '../workbook/book.ts';
import { RowByRowTarget } from '../workbook/row-by-row.ts';
import type { SheetId } from '../workbook/sheet.ts';
import { type BookContent, bookName, contentOf, lineSheets, sliced, usualLimits } from '../workbook/split.ts';
import { fillRowByRow, type WorkbookProduct } from '../workbook/workbook.ts';
import type { Frame } from './frame.ts';
import { placesIn } from './places.ts';

/** With more enterprises every sheet that has a row for each goes to the further books. */
export const mostEnterprises = 100_000;
const enterpriseSheets: readonly SheetId[] = [
  'summary',
  'eligibility',
  'caps',
  'publicList',
  'payments',
  'recovery',
];

/** How much is held before it is written. */
export interface HeldLimits {
  /** Lines, and enterprises, where one book may hold them all. */
  readonly mostLines: number;
  /** Lines, and enterprises, where it is certain that there are more than one book holds. */
  readonly linesOfPart: number;
}

export const usualHeld: HeldLimits = { mostLines: usualLimits.mostLines, linesOfPart: 25_000 };

/** The sheets that the further books have, where there are so many enterprises. */
export function movedSheets(enterprises: number): readonly SheetId[] {
  return enterprises > mostEnterprises ? [...lineSheets, ...enterpriseSheets] : lineSheets;
}

/** How line books are written. */
export interface LineBooksOptions {
  readonly language: Language;
  /** The sheets that they have. */
  readonly moved: readonly SheetId[];
  /** Lines, and enterprises, that are held before the first book is written, and before each of the further ones. */
  readonly first: number;
  readonly further: number;
}

/** Enterprises that are held, or were until their book was written. */
export interface Held {
  readonly part: readonly EnterpriseSettlement[];
  readonly entries: ReadonlyMap<string, EnterpriseEntries>;
  /** Of an enterprise in pieces: the whole of the first one, nothing of those that go on. */
  readonly wholes: ReadonlyMap<EnterpriseSettlement, EnterpriseSettlement | null>;
}

/**
 * The books with the lines of enterprises that pass by: as many as have the lines of one book are held, then they are
 * written.
 */
export class LineBooks {
  private readonly frame: Frame;
  private readonly options: LineBooksOptions;
  private readonly put: (book: WorkbookProduct, content: BookContent, held: Held) => Promise<void>;
  private part: EnterpriseSettlement[] = [];
  private lines = 0;
  private readonly entries = new Map<string, EnterpriseEntries>();
  private readonly wholes = new Map<EnterpriseSettlement, EnterpriseSettlement | null>();
  private count = 0;

  /** @param put takes each book as soon as it is written */
  constructor(
    frame: Frame,
    options: LineBooksOptions,
    put: (book: WorkbookProduct, content: BookContent, held: Held) => Promise<void>,
  ) {
    this.frame = frame;
    this.options = options;
    this.put = put;
  }

  /** What no book has yet. */
  get held(): Held {
    const { part, entries, wholes } = this;
    return { part, entries, wholes };
  }

  /** Takes the next enterprise; @returns when a book has to be written first, else null */
  add(settled: EnterpriseSettlement, entries: EnterpriseEntries): Promise<void> | null {
    const pieces = sliced(settled, this.most);
    if (pieces.length > 1) return this.addPieces(settled, pieces, entries);
    if (!this.isFull(settled)) {
      this.take(settled, entries);
      return null;
    }
    return this.write().then(() => this.take(settled, entries));
  }

  /** Writes a book of what is held. */
  async write(): Promise<void> {
    const { part, held } = this;
    const { language, moved } = this.options;
    const own = { enterprises: part, rules: ruleTotals(part), totals: grandTotals(part), fund: null };
    const places = placesIn(this.entries, { head: () => '', entries: 0 });
    const target = await RowByRowTarget.open();
    const book = new Book({ ...this.frame, ...own }, places, language, 'values', target);
    const written = { file: bookName(this.count), ...(await fillRowByRow(book, moved)) };
    this.count += 1;
    await this.put(written, contentOf(part), held);
    this.part = [];
    this.lines = 0;
    this.entries.clear();
    this.wholes.clear();
  }

  private async addPieces(
    settled: EnterpriseSettlement,
    pieces: readonly EnterpriseSettlement[],
    entries: EnterpriseEntries,
  ): Promise<void> {
    for (const [i, piece] of pieces.entries()) {
      if (this.isFull(piece)) await this.write();
      this.wholes.set(piece, i === 0 ? settled : null);
      this.take(piece, entries);
    }
  }

  private get most(): number {
    const { first, further } = this.options;
    return this.count === 0 ? first : further;
  }

  private isFull(next: EnterpriseSettlement): boolean {
    const { part, lines, most } = this;
    return part.length > 0 && (part.length >= most || lines + next.lines.length > most);
  }

  private take(settled: EnterpriseSettlement, entries: EnterpriseEntries): void {
    this.part.push(settled);
    this.entries.set(settled.dossier.uscc, entries);
    this.lines += settled.lines.length;
  }
}
