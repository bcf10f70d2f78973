import { join } from 'node:path';
import type { Policy } from '../../policy/policy.ts';
import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import type { Settlement } from '../../settle/settlement.ts';
import { CountedEntries } from '../audit/chain.ts';
import { DossierEntries } from '../audit/dossier-entries.ts';
import { addEnterprise } from '../audit/enterprise-entries.ts';
import type { EnterpriseEntries, LogPlaces } from '../audit/log-places.ts';
import { writeDurably } from '../delivery/durable.ts';
import { digestOf, type ManifestOutput } from '../manifest/manifest.ts';
import type { BookContent } from '../workbook/split.ts';
import type { WorkbookProduct } from '../workbook/workbook.ts';
import type { Books } from './books.ts';
import { type Frame, type FrameHead, frameBefore } from './frame.ts';
import { LineBooks, type LineBooksOptions } from './line-books.ts';
import { Summaries } from './summaries.ts';

/** What line books are written from in another thread, as plain data; the enterprises it settles again itself. */
export interface LinesOrder {
  /** Where the books are written. */
  readonly folder: string;
  readonly options: LineBooksOptions;
  /** How many entries the log has before the first enterprise's. */
  readonly entriesBefore: number;
  readonly head: Omit<FrameHead, 'policy' | 'fundRows' | 'otherSellers'>;
}

/** A line book that stands in the folder. */
export interface WrittenBook {
  readonly output: ManifestOutput;
  readonly content: BookContent;
}

/** The line books that another thread writes. */
export interface LinesElsewhere {
  /** All of them, in their order; rejected with what kept them from being written. */
  readonly books: Promise<readonly WrittenBook[]>;
  /** Ends the thread; nothing is written any more once this has passed. */
  stop(): Promise<void>;
}

/** Writes the line books of an order in the thread that settles the enterprises again. */
export class OrderedLineBooks {
  private readonly policy: Policy;
  private readonly entries: CountedEntries;
  private readonly dossiers: DossierEntries;
  private readonly books: LineBooks;

  /** @param told takes each book that stands in the folder */
  constructor(
    { folder, options, entriesBefore, head }: LinesOrder,
    policy: Policy,
    told: (book: WrittenBook) => void,
  ) {
    this.policy = policy;
    this.entries = new CountedEntries(entriesBefore);
    this.dossiers = new DossierEntries(this.entries, head.inputs);
    const frame = frameBefore({ ...head, policy, fundRows: [], otherSellers: [] });
    this.books = new LineBooks(frame, options, async (book, content) =>
      told({ output: await written(folder, book), content }),
    );
  }

  /** Takes the next enterprise; @returns when a book has to be written first, else null */
  add(settled: EnterpriseSettlement): Promise<void> | null {
    this.dossiers.add(settled.dossier);
    return this.books.add(settled, addEnterprise(this.entries, settled, this.policy));
  }

  /** After the last enterprise. */
  end(): Promise<void> {
    return this.books.write();
  }
}

/** The workbooks of a settlement whose line books another thread writes. */
export class BooksApart implements Books {
  private readonly options: LineBooksOptions;
  private readonly elsewhere: LinesElsewhere;
  private readonly put: (product: WorkbookProduct) => Promise<void>;
  private readonly list: (output: ManifestOutput) => void;
  private readonly summaries = new Summaries();
  private fault: { readonly error: unknown } | null = null;

  /**
   * @param put takes settlement.xlsx
   * @param list takes what stands in the folder already
   */
  constructor(
    options: LineBooksOptions,
    elsewhere: LinesElsewhere,
    put: (product: WorkbookProduct) => Promise<void>,
    list: (output: ManifestOutput) => void,
  ) {
    this.options = options;
    this.elsewhere = elsewhere;
    this.put = put;
    this.list = list;
    elsewhere.books.catch((error: unknown) => {
      this.fault = { error };
    });
  }

  add(settled: EnterpriseSettlement, entries: EnterpriseEntries): null {
    // What is written here is worth nothing without the other books.
    if (this.fault !== null) throw this.fault.error;
    if (!this.options.moved.includes('summary')) this.summaries.keep(settled, entries);
    return null;
  }

  async end(frame: Frame, log: Pick<LogPlaces, 'head' | 'entries'>): Promise<Settlement> {
    const { language, moved } = this.options;
    const standing = await this.elsewhere.books;
    for (const { output } of standing) this.list(output);
    const books = standing.map(({ content }) => content);
    const { product, shown } = await this.summaries.write(frame, log, language, { moved, books });
    await this.put(product);
    return shown;
  }

  stop(): Promise<void> {
    return this.elsewhere.stop();
  }
}

/** Writes a workbook into a folder; @returns what the manifest says of it */
export async function written(
  folder: string,
  { file, content, parts }: WorkbookProduct,
): Promise<ManifestOutput> {
  await writeDurably(join(folder, file), content);
  return { ...digestOf(file, content), parts };
}
