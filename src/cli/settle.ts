import { isAbsolute, relative, resolve } from 'node:path';
import { problem } from '../messages/problem.ts';
import { partsDigest } from '../read/xlsx/parts-digest.ts';
import { measureReadings } from '../settle/measure-readings.ts';
import type { Settlement } from '../settle/settlement.ts';
import { deliver } from '../write/folder.ts';
import { settlementJson } from '../write/json/document.ts';
import { type Products, writeProducts } from '../write/products.ts';
import { systemFault } from './faults.ts';
import { exit, type Io } from './io.ts';
import { type DataOptions, type SettledData, settleData } from './settle-data.ts';
import { Screen, type ScreenOptions } from './terminal/screen.ts';

/** The options of `award settle`. */
export interface SettleOptions extends ScreenOptions, DataOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly strict?: boolean;
  readonly readings?: boolean;
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** `award settle <year> <data>`: reads, checks, settles and writes; @returns the exit code */
export async function settleCommand(
  year: string,
  data: string,
  options: SettleOptions,
  io: Io,
): Promise<number> {
  const screen = new Screen(io, options);
  const settled = await settleData(year, data, options, io.cwd);
  if ('faults' in settled) return screen.refuse(settled.faults, exit.couldNotRun);
  const { outcome, input, terms } = settled;
  screen.tell(outcome.problems);
  if (outcome.settlement === null) {
    screen.line(screen.words.nothingWritten);
    return exit.problems;
  }
  const settlement =
    options.readings === true ? measureReadings(input, terms, outcome.settlement) : outcome.settlement;
  return write(settlement, settled, options, io, screen);
}

async function write(
  settlement: Settlement,
  { folder, policy }: SettledData,
  options: SettleOptions,
  io: Io,
  screen: Screen,
): Promise<number> {
  const products = await writeProducts(settlement, {
    inputs: folder.files,
    policyFile: policy.bytes,
    language: options.lang ?? 'zh',
    partsDigest,
  });
  const out = options.out ?? `settlement-${settlement.policy.year}`;
  const where = options.dryRun ? screen.words.dryRun : await put(products, out, options, io, screen);
  if (where === null) return exit.couldNotRun;
  if (options.json) io.out(settlementJson(settlement));
  screen.summarise(settlement, products, where);
  const incomplete =
    settlement.setAside.length > 0 || !settlement.totals.pending.isZero() || hasPending(settlement);
  return options.strict && incomplete ? exit.incomplete : exit.done;
}

/** Puts the files into the folder; @returns the sentence that says where they are, or null after a refusal */
async function put(
  products: Products,
  out: string,
  options: SettleOptions,
  io: Io,
  screen: Screen,
): Promise<string | null> {
  const path = resolve(io.cwd, out);
  const delivery = await deliver(path, products.files, options.force ?? false).catch((error: unknown) =>
    systemFault(error, out),
  );
  if ('code' in delivery) {
    screen.refuse([delivery], exit.couldNotRun);
    return null;
  }
  switch (delivery.kind) {
    case 'written': {
      const aside =
        delivery.movedAside === null ? '' : `\n${screen.words.movedAside(shown(delivery.movedAside, io))}`;
      return screen.words.written_(shown(path, io)) + aside;
    }
    case 'unchanged':
      return screen.words.unchanged(shown(path, io));
    case 'different':
      screen.refuse([problem('E908', {}, { path: out })], exit.couldNotRun);
      return null;
    case 'in-the-way':
      screen.refuse([problem('E907', {}, { path: out })], exit.couldNotRun);
      return null;
  }
}

function shown(path: string, io: Io): string {
  const short = relative(io.cwd, path);
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short;
}

function hasPending({ enterprises }: Settlement): boolean {
  return enterprises.some(({ lines }) => lines.some((line) => line.outcome.outcome === 'pending'));
}
