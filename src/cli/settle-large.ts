import type { KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ingest } from '../flow/ingest.ts';
import type { Ingested } from '../flow/ingested.ts';
import { ProblemTally } from '../flow/problem-tally.ts';
import { settleLarge } from '../flow/settle-large.ts';
import type { Settled, SettlementSink, Stopped } from '../flow/sink.ts';
import type { Problem } from '../messages/problem.ts';
import { listFolder, settingsFile } from '../read/folder.ts';
import { partsDigest } from '../read/xlsx/parts-digest.ts';
import type { Terms } from '../settle/settle.ts';
import { deliverWritten } from '../write/folder.ts';
import { LargeProducts } from '../write/large/products.ts';
import type { Products } from '../write/products.ts';
import { outputFault, systemFault } from './faults.ts';
import { faultOfInputs, whereabouts } from './handing-over.ts';
import { readOptionsOf } from './inputs.ts';
import { exit, type Io } from './io.ts';
import { type Prepared, termsOf } from './settle-data.ts';
import type { SettleOptions } from './settle-options.ts';
import { whyNotSetAside } from './terminal/not-set-aside.ts';
import { Progress } from './terminal/progress.ts';
import type { Screen } from './terminal/screen.ts';

/** Bytes of input from which on a year passes by instead of being held; a workbook unpacks to many times its size. */
const large = 32 << 20;
const unpacked = 8;

/** Whether a folder holds more than should be in memory. What cannot be read is told by whoever reads it. */
export async function isLarge(place: string, options: SettleOptions): Promise<boolean> {
  // These look at all enterprises together.
  if (options.readings === true || options.public !== undefined) return false;
  let bytes = 0;
  for (const file of (await listFolder(place).catch(() => null))?.files ?? []) {
    const { size } = await stat(join(place, file));
    bytes += file.toLowerCase().endsWith('.csv') ? size : size * unpacked;
  }
  return bytes > large;
}

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
  readonly products: Pick<Products, 'head' | 'entries'>;
}

/** Reads, checks, settles and writes a year of any size; @returns the exit code */
export async function settleLargeData(
  prepared: Prepared,
  call: Call,
  io: Io,
  screen: Screen,
): Promise<number> {
  const { place, data, options } = call;
  const progress = new Progress(io, screen.words, screen.quiet);
  const tally = new ProblemTally();
  const file = await readFile(join(place, settingsFile)).catch(() => null);
  const under = termsOf(prepared, file);
  if ('faults' in under) return screen.refuse(under.faults, exit.couldNotRun);
  const ingested = await ingest(place, prepared.year, readOptionsOf(options), {
    tell: (one) => tally.add(one),
    temporary: (path) => io.interruption?.temporary(path),
    progress: (name, done, of) => progress.at('reading', screen.words.readingFile(name), done, of),
  }).catch((error: unknown) => systemFault(error, data));
  if ('code' in ingested) return screen.refuse([ingested], exit.couldNotRun);
  for (const one of under.problems) tally.add(one);
  try {
    return await new LargeRun(prepared, call, ingested, under.terms, tally, progress, io, screen).run();
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
    const delivered = await deliverWritten(path, (folder) => this.make(folder), options.force ?? false, {
      beginning: (partial) => io.interruption?.temporary(partial),
      ready: async () => {
        this.fault = await this.changedInputs();
        return this.fault === null && (io.interruption?.commit() ?? true);
      },
    }).catch((error: unknown) => outputFault(error, out));
    this.tell();
    if (delivered === null) return this.nothing();
    const where = 'code' in delivered ? delivered : delivered.delivery;
    const sentence = whereabouts(where, { out, fault: this.fault }, io, screen);
    if (sentence === null || 'code' in delivered || delivered.made === null) return exit.couldNotRun;
    return this.close(delivered.made, sentence, path);
  }

  /** Everything but the folder: made where nobody looks, and removed. */
  private async tryOut(): Promise<number> {
    const folder = await mkdtemp(join(tmpdir(), 'award-'));
    this.io.interruption?.temporary(folder);
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
    const settings = {
      inputs: ingested.files,
      policyFile: this.prepared.policy.bytes,
      language: this.call.options.lang ?? 'zh',
      encoding: this.call.options.encoding ?? null,
      signingKey: this.call.key,
      partsDigest,
    } as const;
    const writing: { products: LargeProducts | null; log: Made['products'] | null } = {
      products: null,
      log: null,
    };
    const open = (): SettlementSink => {
      writing.products?.discard();
      return {
        begin: async (head) => {
          writing.products = new LargeProducts(folder, head, settings);
        },
        add: (settled) => writing.products?.add(settled) ?? null,
        end: async (tail) => {
          progress.at('workbook', screen.words.writingWorkbook, 1, 1);
          writing.log = (await writing.products?.end(tail)) ?? null;
        },
      };
    };
    const rows = ingested.inputs.filter(({ table }) => table === 'enterprises').map((input) => input.rows);
    const all = rows.reduce((sum, count) => sum + count, 0);
    const settled = await settleLarge(ingested, terms, tally, open, (done) =>
      progress.at('settling', screen.words.settlingOf(done, all), done, all),
    );
    if (!('stopping' in settled)) return writing.log && { settled, products: writing.log };
    writing.products?.discard();
    this.stopped = settled;
    return null;
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
    this.screen.summarise(settled, products, where);
    const incomplete =
      settled.setAside.length > 0 || !settled.totals.pending.isZero() || settled.outcomes.pending > 0;
    return options.strict && incomplete ? exit.incomplete : exit.done;
  }
}
