import type { KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { againOf } from '../../flow/again.ts';
import { ingest } from '../../flow/ingest.ts';
import type { Ingested } from '../../flow/ingested.ts';
import { ProblemTally } from '../../flow/problem-tally.ts';
import { settleLarge } from '../../flow/settle-large.ts';
import type { Coming, Settled, SettlementHead, SettlementSink, Stopped } from '../../flow/sink.ts';
import { outputFault } from '../../library/inputs/faults.ts';
import { readOptionsOf } from '../../library/inputs/inputs.ts';
import { type Prepared, termsOf } from '../../library/settle-data.ts';
import type { Problem } from '../../messages/problem.ts';
import { settingsFile } from '../../read/folder.ts';
import type { Terms } from '../../settle/settle.ts';
import { makeTemporary, SpillFault } from '../../spill/temporary.ts';
import { whyNotSetAside } from '../../terminal/not-set-aside.ts';
import { deliverWritten } from '../../write/delivery/folder.ts';
import type { LinesOrder } from '../../write/large/books-apart.ts';
import { type LargelyWritten, LargeProducts } from '../../write/large/products.ts';
import { exit, type Io } from '../io.ts';
import { tellV8 } from '../process/v8-flags.ts';
import { Progress } from '../progress.ts';
import type { Screen } from '../screen.ts';
import { faultOfInputs, faultOfMoving, whereabouts } from './handing-over.ts';
import { enterprisesIn, faultOfYear, readingFault } from './large-refusals.ts';
import { faultOfListPlace, type PublicList, preparePublicList, putPublicList } from './public-list.ts';
import type { SettleOptions } from './settle-options.ts';

interface Call {
  /** The data folder, and as the person named it. */
  readonly place: string;
  readonly data: string;
  /** The folder to write, as the person named it. */
  readonly out: string;
  /** To sign with; null where nothing is to be signed. */
  readonly key: KeyObject | null;
  readonly options: SettleOptions;
}

/** A settlement that passed by. */
interface Made {
  readonly settled: Settled;
  readonly products: LargelyWritten;
  readonly list: PublicList | null;
}

/** Reads, checks, settles and writes a year of any size; @returns the exit code */
export async function settleLargeData(
  prepared: Prepared,
  call: Call,
  io: Io,
  screen: Screen,
): Promise<number> {
  const { place, data, out, options } = call;
  tellV8('heap-growing-percent');
  const progress = new Progress(io, screen.words, screen.quiet);
  const tally = new ProblemTally();
  const listFault = faultOfListPlace(options.public, out, io);
  if (listFault !== null) return screen.refuse([listFault], exit.couldNotRun);
  const file = await readFile(join(place, settingsFile)).catch(() => null);
  const under = await termsOf(prepared, file);
  if ('faults' in under) return screen.refuse(under.faults, exit.couldNotRun);
  const ingested = await ingest(place, prepared.year, readOptionsOf(options), {
    tell: (one) => tally.add(one),
    forget: () => tally.clear(),
    temporary: (path) => io.interruption?.temporary(path),
    progress: ({ stage, file: name, rows, done, of }) =>
      progress.at(stage, screen.words[stage](name, rows), done, of),
  }).catch((error: unknown) => readingFault(error, data));
  if ('code' in ingested) return screen.refuse([ingested], exit.couldNotRun);
  for (const one of under.problems) tally.add(one);
  try {
    const fault = faultOfYear(file, options, ingested);
    if (fault !== null) return screen.refuse([fault], exit.couldNotRun);
    return await new LargeRun(prepared, call, ingested, under.terms, tally, progress, io, screen).run();
  } catch (error) {
    if (!(error instanceof SpillFault)) throw error;
    return screen.refuse([outputFault(error, error.folder)], exit.couldNotRun);
  } finally {
    progress.end();
    ingested.partitions.remove();
  }
}

class LargeRun {
  private readonly prepared: Prepared;
  private readonly call: Call;
  private readonly ingested: Ingested;
  private readonly terms: Terms;
  private readonly tally: ProblemTally;
  private readonly progress: Progress;
  private readonly io: Io;
  private readonly screen: Screen;
  /** What came between, at the end: inputs that changed, a public list that cannot be written. */
  private fault: Problem | null = null;
  private stopped: Stopped | null = null;

  constructor(
    prepared: Prepared,
    call: Call,
    ingested: Ingested,
    terms: Terms,
    tally: ProblemTally,
    progress: Progress,
    io: Io,
    screen: Screen,
  ) {
    this.prepared = prepared;
    this.call = call;
    this.ingested = ingested;
    this.terms = terms;
    this.tally = tally;
    this.progress = progress;
    this.io = io;
    this.screen = screen;
  }

  async run(): Promise<number> {
    const { out, options } = this.call;
    const { io, screen } = this;
    if (options.dryRun) return this.tryOut();
    const path = resolve(io.cwd, out);
    const handed = { out, year: this.prepared.year, previous: null };
    const delivered = await deliverWritten(path, (folder) => this.make(folder), options.force ?? false, {
      beginning: (partial) => io.interruption?.temporary(partial),
      ready: async () => {
        this.fault = await this.changedInputs();
        return this.fault === null && (io.interruption?.commit() ?? true);
      },
      mayMove: async (there) => {
        this.fault = await faultOfMoving(there, handed, io);
        return this.fault === null;
      },
    }).catch((error: unknown) => outputFault(error, out));
    this.tell();
    if (delivered === null) return this.nothing();
    const where = 'code' in delivered ? delivered : delivered.delivery;
    const sentence = await whereabouts(where, handed, this.fault, io, screen);
    if (sentence === null || 'code' in delivered || delivered.made === null) return exit.couldNotRun;
    const { made } = delivered;
    const listed = made.list === null ? null : await putPublicList(made.list, io, screen);
    if (listed !== null && typeof listed !== 'string') return screen.refuse([listed], exit.couldNotRun);
    return this.close(made, listed === null ? sentence : `${sentence}\n${listed}`, path);
  }

  /** Everything but the folder: made where nobody looks, and removed. */
  private async tryOut(): Promise<number> {
    const folder = makeTemporary((path) => this.io.interruption?.temporary(path));
    try {
      const made = await this.make(folder);
      this.tell();
      if (made === null) return this.nothing();
      const fault = await this.changedInputs();
      if (fault !== null) return this.screen.refuse([fault], exit.couldNotRun);
      return await this.close(made, this.screen.words.dryRun, folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Settles and writes the files into a folder; @returns null where errors stand against it */
  private async make(folder: string): Promise<Made | null> {
    const { ingested, terms, tally, progress, screen } = this;
    const { options, out, key } = this.call;
    const settings = {
      inputs: ingested.files,
      policyFile: this.prepared.policy.bytes,
      language: options.lang ?? 'zh',
      encoding: options.encoding ?? null,
      signingKey: key,
    } as const;
    const writing: { products: LargeProducts | null; written: LargelyWritten | null } = {
      products: null,
      written: null,
    };
    const open = (): SettlementSink => ({
      begin: async (head, coming) => {
        await writing.products?.discard();
        writing.products = new LargeProducts(folder, head, settings, this.elsewhere(head, coming));
      },
      add: (settled) => writing.products?.add(settled) ?? null,
      end: async (tail) => {
        progress.at('workbook', screen.words.writingWorkbook, 0, 0);
        writing.written = (await writing.products?.end(tail)) ?? null;
      },
    });
    const all = enterprisesIn(ingested);
    const settled = await settleLarge(ingested, terms, tally, open, (done) =>
      progress.at('settling', screen.words.settlingOf(done, all), done, all),
    ).catch(async (error: unknown) => {
      await writing.products?.stop();
      throw error;
    });
    if ('stopping' in settled) {
      await writing.products?.discard();
      this.stopped = settled;
      return null;
    }
    if (writing.written === null) return null;
    const list = await preparePublicList(writing.written.shown, options, out, this.io);
    if (list === null || !('code' in list)) return { settled, products: writing.written, list };
    this.fault = list;
    return null;
  }

  /** How another thread writes the lines; null where none can. Shares of a fund are only known here. */
  private elsewhere({ policy, setAside }: SettlementHead, { crossings, shared }: Coming) {
    const { startLines } = this.io;
    if (startLines === undefined || shared) return null;
    const again = againOf(this.ingested, policy, crossings, setAside);
    return (order: LinesOrder) => startLines({ again, order });
  }

  private changedInputs(): Promise<Problem | null> {
    return faultOfInputs(this.call.place, this.call.data, this.ingested);
  }

  private tell(): void {
    this.progress.end();
    this.screen.tell(this.tally.kept, this.tally);
  }

  private nothing(): number {
    const { words } = this.screen;
    if (this.fault !== null) return this.screen.refuse([this.fault], exit.couldNotRun);
    this.screen.line(words.nothingWritten);
    const { stopping, count } = this.stopped ?? { stopping: [], count: 0 };
    if (this.terms.setAside) this.screen.line(whyNotSetAside(stopping, words, count));
    return exit.problems;
  }

  private async close({ settled, products }: Made, where: string, folder: string): Promise<number> {
    const { options } = this.call;
    if (options.json) {
      const text = createReadStream(join(folder, 'settlement.json'), { encoding: 'utf8' });
      for await (const piece of text) this.io.out(piece as string);
    }
    this.screen.summarise(settled, products, { where, isTried: options.dryRun ?? false });
    const incomplete =
      settled.setAside.length > 0 || !settled.totals.pending.isZero() || settled.outcomes.pending > 0;
    return options.strict && incomplete ? exit.incomplete : exit.done;
  }
}
