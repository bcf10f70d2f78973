import type { Language } from '../../messages/entry.ts';
import { fundOver } from '../../settle/fund.ts';
import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import { grandTotals, ruleTotals, type Settlement } from '../../settle/settlement.ts';
import type { EnterpriseEntries, LogPlaces } from '../audit/log-places.ts';
import { Book } from '../workbook/book.ts';
import { RowByRowTarget } from '../workbook/row-by-row.ts';
import type { SheetId } from '../workbook/sheet.ts';
import { sheetsOf } from '../workbook/sheets.ts';
import { type BookContent, bookName, contentOf, lineSheets, sliced, usualLimits } from '../workbook/split.ts';
import { fillRowByRow, type WorkbookProduct, writeWorkbooks } from '../workbook/workbook.ts';
import { Slimming } from './slim.ts';

/** What a settlement says besides its enterprises. */
export type Frame = Omit<Settlement, 'enterprises'>;

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
interface HeldLimits {
  /** Lines, and enterprises, where one book may hold them all. */
  readonly mostLines: number;
  /** Lines, and enterprises, where it is certain that there are more than one book holds. */
  readonly linesOfPart: number;
}

const usualHeld: HeldLimits = { mostLines: usualLimits.mostLines, linesOfPart: 25_000 };
const noLines: EnterpriseEntries['lines'] = new Map();

/**
 * The workbooks of a settlement whose enterprises pass by: as many as have the lines of one book are held, then they
 * are written. A settlement that one book holds is written as one in memory is.
 */
export class LargeBooks {
  private readonly language: Language;
  private readonly put: (product: WorkbookProduct) => Promise<void>;
  private readonly limits: HeldLimits;
  private readonly moved: readonly SheetId[];
  /** Whether there are more books than one whatever follows. */
  private readonly certain: boolean;
  private part: EnterpriseSettlement[] = [];
  private lines = 0;
  private readonly entries = new Map<string, EnterpriseEntries>();
  /** Of an enterprise in pieces: the whole of the first one, nothing of those that go on. */
  private readonly wholes = new Map<EnterpriseSettlement, EnterpriseSettlement | null>();
  private readonly books: BookContent[] = [];
  private readonly slimming = new Slimming();
  private readonly slim: EnterpriseSettlement[] = [];
  private readonly slimEntries = new Map<string, EnterpriseEntries>();

  /**
   * @param enterprises how many there may be
   * @param lines how many there are at least
   * @param put takes each workbook as soon as it is written
   */
  constructor(
    language: Language,
    { enterprises, lines }: { readonly enterprises: number; readonly lines: number },
    put: (product: WorkbookProduct) => Promise<void>,
    limits: HeldLimits = usualHeld,
  ) {
    this.language = language;
    this.put = put;
    this.limits = limits;
    this.certain = lines > limits.mostLines;
    this.moved = enterprises > mostEnterprises ? [...lineSheets, ...enterpriseSheets] : lineSheets;
  }

  /** Takes the next enterprise; @returns when a book has to be written first, else null */
  add(settled: EnterpriseSettlement, entries: EnterpriseEntries, frame: Frame): Promise<void> | null {
    const pieces = sliced(settled, this.most);
    if (pieces.length > 1) return this.addPieces(settled, pieces, entries, frame);
    if (!this.isFull(settled)) {
      this.take(settled, entries);
      return null;
    }
    return this.writePart(frame).then(() => this.take(settled, entries));
  }

  private async addPieces(
    settled: EnterpriseSettlement,
    pieces: readonly EnterpriseSettlement[],
    entries: EnterpriseEntries,
    frame: Frame,
  ): Promise<void> {
    for (const [i, piece] of pieces.entries()) {
      if (this.isFull(piece)) await this.writePart(frame);
      this.wholes.set(piece, i === 0 ? settled : null);
      this.take(piece, entries);
    }
  }

  /** Lines, and enterprises, that are held before they are written. */
  private get most(): number {
    const { linesOfPart, mostLines } = this.limits;
    return this.certain || this.books.length > 0 ? linesOfPart : mostLines;
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

  /**
   * After the last enterprise.
   * @param log its head and how many entries it has so far
   * @returns the settlement as settlement.xlsx shows it: without enterprises where there are too many of them
   */
  async end(frame: Frame, log: Pick<LogPlaces, 'head' | 'entries'>): Promise<Settlement> {
    if (this.books.length === 0) {
      const { part } = this;
      const fund = frame.fund && fundOver(part, frame.fund, frame.policy);
      const sums = { rules: ruleTotals(part), totals: grandTotals(part), fund };
      const whole = { ...frame, ...sums, enterprises: part };
      const places = this.placesIn(this.entries, log);
      for await (const book of writeWorkbooks(whole, places, this.language)) await this.put(book);
      return whole;
    }
    await this.writePart(frame);
    const { moved, books } = this;
    const settlement = { ...frame, enterprises: this.slim };
    const kept = sheetsOf(settlement)
      .map(({ id }) => id)
      .filter((id) => !moved.includes(id));
    const places = this.placesIn(this.slimEntries, log);
    const target = await RowByRowTarget.open();
    const book = new Book(settlement, places, this.language, 'values', target, { moved, books });
    await this.put({ file: 'settlement.xlsx', ...(await fillRowByRow(book, kept)) });
    return settlement;
  }

  private async writePart(frame: Frame): Promise<void> {
    const { part, moved, language } = this;
    const own = { enterprises: part, rules: ruleTotals(part), totals: grandTotals(part), fund: null };
    const places = this.placesIn(this.entries, { head: '', entries: 0 });
    const target = await RowByRowTarget.open();
    const book = new Book({ ...frame, ...own }, places, language, 'values', target);
    await this.put({ file: bookName(this.books.length), ...(await fillRowByRow(book, moved)) });
    this.books.push(contentOf(part));
    if (!moved.includes('summary')) this.keep(part);
    this.part = [];
    this.lines = 0;
    this.entries.clear();
    this.wholes.clear();
  }

  /** What settlement.xlsx shows of enterprises whose lines are written. */
  private keep(part: readonly EnterpriseSettlement[]): void {
    for (const piece of part) {
      const settled = this.wholes.get(piece) ?? piece;
      if (this.wholes.get(piece) === null) continue;
      const { uscc } = settled.dossier;
      this.slim.push(this.slimming.slim(settled));
      const entries = this.entries.get(uscc);
      if (entries !== undefined) this.slimEntries.set(uscc, { ...entries, lines: noLines });
    }
  }

  private placesIn(
    entries: ReadonlyMap<string, EnterpriseEntries>,
    { head, entries: count }: Pick<LogPlaces, 'head' | 'entries'>,
  ): LogPlaces {
    const enterprise = (uscc: string) => {
      const own = entries.get(uscc);
      if (own === undefined) throw new Error(`no entries for ${uscc}`);
      return own;
    };
    return { head, entries: count, enterprise, differences: new Map() };
  }
}
