import type { KeyObject } from 'node:crypto';
import { resolve } from 'node:path';
import { type Problem, problem } from '../messages/problem.ts';
import { changedSince, type FolderReading } from '../read/folder.ts';
import { partsDigest } from '../read/xlsx/parts-digest.ts';
import { measureReadings } from '../settle/measure-readings.ts';
import type { Settlement } from '../settle/settlement.ts';
import { deliver } from '../write/folder.ts';
import { settlementJson } from '../write/json/document.ts';
import { type Products, writeProducts } from '../write/products.ts';
import { outputFault, systemFault } from './faults.ts';
import { exit, type Io } from './io.ts';
import { signingKey } from './keys.ts';
import { faultOfPlace } from './out-place.ts';
import { shown } from './place.ts';
import { preparePublicList, putPublicList } from './public-list.ts';
import { type DataOptions, type SettledData, settleData } from './settle-data.ts';
import { Screen, type ScreenOptions } from './terminal/screen.ts';
import { printable } from './terminal/style.ts';

/** The options of `award settle`. */
export interface SettleOptions extends ScreenOptions, DataOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly strict?: boolean;
  readonly sign?: string;
  readonly readings?: boolean;
  readonly json?: boolean;
  readonly dryRun?: boolean;
  /** Where the public list goes as files of its own. */
  readonly public?: string;
}

/** `award settle <year> <data>`: reads, checks, settles and writes; @returns the exit code */
export async function settleCommand(
  year: string,
  data: string,
  options: SettleOptions,
  io: Io,
): Promise<number> {
  const screen = new Screen(io, options);
  const place = resolve(io.cwd, data);
  const out = options.out ?? `settlement-${year}`;
  const outFault = await faultOfPlace(out, place, io.cwd);
  if (outFault !== null) return screen.refuse([outFault], exit.couldNotRun);
  const key = await signingKey(options.sign, io.cwd);
  if (key !== null && 'code' in key) return screen.refuse([key], exit.couldNotRun);
  const settled = await settleData(year, data, options, io.cwd);
  if ('faults' in settled) return screen.refuse(settled.faults, exit.couldNotRun);
  const { outcome, input, terms, folder, policy } = settled;
  screen.tell(outcome.problems);
  if (outcome.settlement === null) {
    screen.line(screen.words.nothingWritten);
    if (options.setAside) screen.line(whyNotSetAside(outcome.stopping, screen));
    return exit.problems;
  }
  const settlement =
    options.readings === true ? measureReadings(input, terms, outcome.settlement) : outcome.settlement;
  const unchanged = () => faultOfInputs(place, data, folder);
  return write(settlement, { folder, policy, key, options, out, unchanged }, io, screen);
}

/** Which errors belong to no enterprise; none: then every enterprise has one. */
function whyNotSetAside(stopping: readonly Problem[], { words }: Screen): string {
  const places = stopping.map(({ code, place: { file, row } }) =>
    [code, file === null ? '' : row === null ? file : `${file}:${row}`].join(' ').trim(),
  );
  return words.notSetAside(places.slice(0, mostPlaces).map(printable), places.length);
}

const mostPlaces = 5;

/** What a settlement is written with besides itself. */
interface Writing extends Pick<SettledData, 'folder' | 'policy'> {
  /** To sign with; null where nothing is to be signed. */
  readonly key: KeyObject | null;
  readonly options: SettleOptions;
  /** The folder to write, as the person named it. */
  readonly out: string;
  /** The fault of inputs that changed since they were read; null where all are the same. */
  readonly unchanged: () => Promise<Problem | null>;
}

async function write(settlement: Settlement, writing: Writing, io: Io, screen: Screen): Promise<number> {
  const { folder, policy, key, options } = writing;
  const products = await writeProducts(settlement, {
    inputs: folder.files,
    policyFile: policy.bytes,
    language: options.lang ?? 'zh',
    encoding: options.encoding ?? null,
    signingKey: key,
    partsDigest,
  });
  const list =
    options.public === undefined || options.dryRun
      ? null
      : await preparePublicList(
          settlement,
          {
            file: options.public,
            out: writing.out,
            force: options.force ?? false,
            language: options.lang ?? 'zh',
          },
          io,
        );
  if (list !== null && 'code' in list) return screen.refuse([list], exit.couldNotRun);
  const where = options.dryRun ? await tried(writing, screen) : await put(products, writing, io, screen);
  if (where === null) return exit.couldNotRun;
  const listed = list === null ? null : await putPublicList(list, io, screen);
  if (listed !== null && typeof listed !== 'string') return screen.refuse([listed], exit.couldNotRun);
  if (options.json) io.out(settlementJson(settlement));
  screen.summarise(settlement, products, listed === null ? where : `${where}\n${listed}`);
  const incomplete =
    settlement.setAside.length > 0 || !settlement.totals.pending.isZero() || hasPending(settlement);
  return options.strict && incomplete ? exit.incomplete : exit.done;
}

async function faultOfInputs(place: string, data: string, { files }: FolderReading): Promise<Problem | null> {
  const changed = await changedSince(place, files).catch((error: unknown) => systemFault(error, data));
  return changed === null || 'code' in changed ? changed : problem('E932', {}, changed);
}

async function tried({ unchanged }: Writing, screen: Screen): Promise<string | null> {
  const fault = await unchanged();
  if (fault === null) return screen.words.dryRun;
  screen.refuse([fault], exit.couldNotRun);
  return null;
}

/** Puts the files into the folder; @returns the sentence that says where they are, or null after a refusal */
async function put(
  products: Products,
  { out, options, unchanged }: Writing,
  io: Io,
  screen: Screen,
): Promise<string | null> {
  const path = resolve(io.cwd, out);
  let fault: Problem | null = null;
  const delivery = await deliver(path, products.files, options.force ?? false, {
    beginning: (partial) => io.interruption?.temporary(partial),
    ready: async () => {
      fault = await unchanged();
      return fault === null && (io.interruption?.commit() ?? true);
    },
  }).catch((error: unknown) => outputFault(error, out));
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
    case 'stopped':
      if (fault !== null) screen.refuse([fault], exit.couldNotRun);
      return null;
    case 'in-the-way':
      screen.refuse([problem('E907', {}, { path: out })], exit.couldNotRun);
      return null;
  }
}

function hasPending({ enterprises }: Settlement): boolean {
  return enterprises.some(({ lines }) => lines.some((line) => line.outcome.outcome === 'pending'));
}
