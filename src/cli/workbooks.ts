import { Worker } from 'node:worker_threads';
import { certain } from '../cells/certain.ts';
import type {
  DraftFormula,
  DraftRow,
  Holding,
  OpenWorkbook,
  PackedWorkbook,
  SheetEnd,
  SheetStart,
  WorkbookTarget,
} from '../write/workbook/draft.ts';

/** What the thread that packs workbooks is told, in order. */
export type PackingOrder = { readonly book: number } & (
  | { readonly do: 'open'; readonly holding: Holding; readonly sheets: readonly string[] }
  | { readonly do: 'begin'; readonly start: SheetStart }
  | { readonly do: 'rows'; readonly sheet: string; readonly rows: readonly DraftRow[] }
  | { readonly do: 'finish'; readonly sheet: string; readonly end: SheetEnd }
  | { readonly do: 'formulas'; readonly sheet: string; readonly formulas: readonly DraftFormula[] }
  | { readonly do: 'ready'; readonly question: number }
  | { readonly do: 'pack'; readonly question: number; readonly links: ReadonlyMap<string, string> }
);

/** What it answers: that it is ready, or a workbook. */
export interface PackingAnswer {
  readonly question: number;
  readonly packed: PackedWorkbook | null;
}

/** MiB for objects that are soon forgotten. */
const youngGeneration = 64;

interface Asked {
  readonly resolve: (packed: PackedWorkbook | null) => void;
  readonly reject: (error: unknown) => void;
}

/** Workbooks that a thread of its own packs, while this one goes on. */
export class Workbooks {
  private worker: Worker | null = null;
  private readonly asked = new Map<number, Asked>();
  private questions = 0;
  private books = 0;
  private fault: unknown = null;

  /** Begins the thread, which takes a moment until it can pack. */
  start(): void {
    if (this.worker !== null) return;
    const worker = new Worker(new URL('./workbook-thread.js', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
    });
    worker.on('message', ({ question, packed }: PackingAnswer) => {
      this.asked.get(question)?.resolve(packed);
      this.asked.delete(question);
    });
    worker.on('error', (error: unknown) => {
      this.fault = error;
      for (const { reject } of this.asked.values()) reject(error);
      this.asked.clear();
    });
    this.worker = worker;
  }

  readonly open: OpenWorkbook = (holding, sheets) => {
    this.start();
    const book = this.books;
    this.books += 1;
    this.tell({ book, do: 'open', holding, sheets });
    return new DistantWorkbook(book, this);
  };

  /** Ends the thread. */
  async end(): Promise<void> {
    await this.worker?.terminate();
    this.worker = null;
  }

  /** Says what is to be done. */
  tell(order: PackingOrder): void {
    certain(this.worker).postMessage(order);
  }

  /** Asks; @returns the answer; rejects when the thread breaks down */
  ask(order: (question: number) => PackingOrder): Promise<PackedWorkbook | null> {
    const question = this.questions;
    this.questions += 1;
    return new Promise((resolve, reject) => {
      if (this.fault !== null) return reject(this.fault);
      this.asked.set(question, { resolve, reject });
      this.tell(order(question));
    });
  }
}

/** A workbook that the other thread takes down. */
class DistantWorkbook implements WorkbookTarget {
  private readonly book: number;
  private readonly thread: Workbooks;
  private last: Promise<unknown> = Promise.resolve();

  constructor(book: number, thread: Workbooks) {
    this.book = book;
    this.thread = thread;
  }

  begin(start: SheetStart): void {
    this.thread.tell({ book: this.book, do: 'begin', start });
  }

  rows(sheet: string, rows: readonly DraftRow[]): void {
    this.thread.tell({ book: this.book, do: 'rows', sheet, rows });
  }

  finish(sheet: string, end: SheetEnd): void {
    this.thread.tell({ book: this.book, do: 'finish', sheet, end });
  }

  formulas(sheet: string, formulas: readonly DraftFormula[]): void {
    this.thread.tell({ book: this.book, do: 'formulas', sheet, formulas });
  }

  /** When what came before the last question is packed: so that neither thread waits for the other all the time. */
  async ready(): Promise<void> {
    const before = this.last;
    this.last = this.thread.ask((question) => ({ book: this.book, do: 'ready', question }));
    this.last.catch(() => undefined);
    await before;
  }

  async pack(links: ReadonlyMap<string, string>): Promise<PackedWorkbook> {
    const packed = await this.thread.ask((question) => ({ book: this.book, do: 'pack', question, links }));
    const { content, parts } = certain(packed);
    return { content: Buffer.from(content.buffer, content.byteOffset, content.byteLength), parts };
  }
}
