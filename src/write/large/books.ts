import type { Language } from '../../messages/entry.ts';
import { fundOver } from '../../settle/fund.ts';
import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import { grandTotals, ruleTotals, type Settlement } from '../../settle/settlement.ts';
import type { EnterpriseEntries, LogPlaces } from '../audit/log-places.ts';
import type { SheetId } from '../workbook/sheet.ts';
import type { BookContent } from '../workbook/split.ts';
import { type WorkbookProduct, writeWorkbooks } from '../workbook/workbook.ts';
import type { Frame } from './frame.ts';
import { type HeldLimits, LineBooks, movedSheets, usualHeld } from './line-books.ts';
import { placesIn } from './places.ts';
import { Summaries } from './summaries.ts';

/** The workbooks of a settlement whose enterprises pass by. */
export interface Books {
  /** Takes the next enterprise; @returns when a book has to be written first, else null */
  add(settled: EnterpriseSettlement, entries: EnterpriseEntries): Promise<void> | null;
  /**
   * After the last enterprise.
   * @param log its head and how many entries it has so far
   * @returns the settlement as settlement.xlsx shows it: without enterprises where there are too many of them
   */
  end(frame: Frame, log: Pick<LogPlaces, 'head' | 'entries'>): Promise<Settlement>;
  /** Where there will be no last enterprise: nothing is written any more once this has passed. */
  stop(): Promise<void>;
}

/** How many enterprises there may be, and how many lines at least. */
export interface Expected {
  readonly enterprises: number;
  readonly lines: number;
}

/** Whether there are more books than one whatever follows. */
export function isDivided({ lines }: Expected, limits: HeldLimits = usualHeld): boolean {
  return lines > limits.mostLines;
}

/**
 * Writes the workbooks in the thread in which the enterprises pass. A settlement that one book holds is written as one
 * in memory is.
 */
export class BooksInTurn implements Books {
  private readonly language: Language;
  private readonly put: (product: WorkbookProduct) => Promise<void>;
  private readonly moved: readonly SheetId[];
  private readonly lineBooks: LineBooks;
  private readonly books: BookContent[] = [];
  private readonly summaries = new Summaries();

  /** @param put takes each workbook as soon as it is written */
  constructor(
    language: Language,
    frame: Frame,
    expected: Expected,
    put: (product: WorkbookProduct) => Promise<void>,
    limits: HeldLimits = usualHeld,
  ) {
    this.language = language;
    this.put = put;
    this.moved = movedSheets(expected.enterprises);
    const further = limits.linesOfPart;
    const first = isDivided(expected, limits) ? further : limits.mostLines;
    this.lineBooks = new LineBooks(
      frame,
      { language, moved: this.moved, first, further },
      async (book, content, held) => {
        await put(book);
        this.books.push(content);
        if (!this.moved.includes('summary')) this.summaries.keepHeld(held);
      },
    );
  }

  add(settled: EnterpriseSettlement, entries: EnterpriseEntries): Promise<void> | null {
    return this.lineBooks.add(settled, entries);
  }

  async end(frame: Frame, log: Pick<LogPlaces, 'head' | 'entries'>): Promise<Settlement> {
    const { books, lineBooks, moved, language } = this;
    if (books.length > 0) {
      await lineBooks.write();
      const { product, shown } = await this.summaries.write(frame, log, language, { moved, books });
      await this.put(product);
      return shown;
    }
    const { part, entries } = lineBooks.held;
    const fund = frame.fund && fundOver(part, frame.fund, frame.policy);
    const sums = { rules: ruleTotals(part), totals: grandTotals(part), fund };
    const whole = { ...frame, ...sums, enterprises: part };
    for await (const book of writeWorkbooks(whole, placesIn(entries, log), language)) await this.put(book);
    return whole;
  }

  async stop(): Promise<void> {}
}
