import type { KeyObject } from 'node:crypto';
import { resolve } from 'node:path';
import { outputFault } from '../../library/inputs/faults.ts';
import { signingKey } from '../../library/inputs/keys.ts';
import { waysToSettle } from '../../library/inputs/size.ts';
import { type Prepared, prepare, type SettledData, settleData } from '../../library/settle-data.ts';
import type { GoneOnFrom } from '../../library/settlements/previous.ts';
import type { Problem } from '../../messages/problem.ts';
import type { PreviousSettlement } from '../../settle/rounds/previous.ts';
import type { Input, Terms } from '../../settle/settle.ts';
import type { Settlement } from '../../settle/settlement.ts';
import { whyNotSetAside } from '../../terminal/not-set-aside.ts';
import { summarised } from '../../terminal/summary.ts';
import { deliver } from '../../write/delivery/folder.ts';
import { settlementJson } from '../../write/json/document.ts';
import { type Products, writeProducts } from '../../write/products.ts';
import { exit, type Io } from '../io.ts';
import { Screen } from '../screen.ts';
import { faultOfInputs, faultOfMoving, type Handed, whereabouts } from '../settling/handing-over.ts';
import { faultOfPlace } from '../settling/out-place.ts';
import { preparePublicList, putPublicList } from '../settling/public-list.ts';
import type { SettleOptions } from '../settling/settle-options.ts';

/** `award settle <year> <data>`: reads, checks, settles and writes; @returns the exit code */
export async function settleCommand(
  year: string,
  data: string,
  options: SettleOptions,
  io: Io,
): Promise<number> {
  const screen = new Screen(io, options);
  const place = resolve(io.cwd, data);
  const first = options.out ?? `settlement-${year}`;
  const outFault = await faultOfPlace(first, place, io.cwd);
  if (outFault !== null) return screen.refuse([outFault], exit.couldNotRun);
  const key = await signingKey(options.sign, io.cwd);
  if (key !== null && 'code' in key) return screen.refuse([key], exit.couldNotRun);
  const prepared = await prepare(year, options, io.cwd);
  if ('faults' in prepared) return screen.refuse(prepared.faults, exit.couldNotRun);
  const way = await waysToSettle(place, options);
  if (typeof way !== 'string') return screen.refuse([way], exit.couldNotRun);
  if (way === 'passing') {
    const { settleLargeData } = await import('../settling/settle-large.ts');
    return settleLargeData(prepared, { place, data, out: first, key, options }, io, screen);
  }
  const previous = await previousOf(prepared, place, options, io.cwd);
  if (previous !== null && 'code' in previous) return screen.refuse([previous], exit.couldNotRun);
  const out = previous === null ? first : placeOf(previous.settlement, year, options);
  const settled = await settleData(prepared, data, options, io.cwd, previous?.settlement ?? null);
  if ('faults' in settled) return screen.refuse(settled.faults, exit.couldNotRun);
  const { outcome, input, terms, folder, policy } = settled;
  const { doubts, changed } = await toldOf(previous, terms, resolve(io.cwd, out), io);
  screen.tell([...doubts, ...outcome.problems, ...changed]);
  if (outcome.settlement === null) {
    screen.line(screen.words.nothingWritten);
    if (options.setAside) screen.line(whyNotSetAside(outcome.stopping, screen.words));
    return exit.problems;
  }
  const settlement = await (options.readings
    ? measured(input, terms, outcome.settlement)
    : outcome.settlement);
  const unchanged = () => faultOfInputs(place, data, folder);
  const goesOnFrom = previous === null ? null : { path: previous.path, head: previous.settlement.head };
  const handed = { out, year: prepared.year, previous: goesOnFrom };
  return write(settlement, { folder, policy, key, options, handed, unchanged }, io, screen);
}

/** The settlement that was given to go on from, and its folder as the person named it. */
interface Previous extends GoneOnFrom {
  readonly path: string;
}

/** The settlement that this one goes on from, and whether this one may be written where it would be; null for a first one. */
async function previousOf(
  { year, policy }: Prepared,
  data: string,
  options: SettleOptions,
  cwd: string,
): Promise<Previous | Problem | null> {
  const { previous: path } = options;
  if (path === undefined) return null;
  const { previousSettlement } = await import('../../library/settlements/previous.ts');
  const { faultOfPlaceBeside } = await import('../settling/previous-place.ts');
  const previous = await previousSettlement(path, year, policy, cwd);
  if ('code' in previous) return previous;
  const out = placeOf(previous.settlement, String(year), options);
  const fault = (await faultOfPlace(out, data, cwd)) ?? (await faultOfPlaceBeside(out, path, cwd));
  return fault ?? { path, ...previous };
}

/** What is doubtful about the settlement that this one goes on from, and what has changed since. */
async function toldOf(previous: Previous | null, terms: Terms, out: string, io: Io) {
  if (previous === null) return { doubts: [], changed: [] };
  const { doubtOfPrevious } = await import('../settling/previous-place.ts');
  const { changedTerms } = await import('../../review/changed-terms.ts');
  const doubts = await doubtOfPrevious(previous.path, out, io);
  return { doubts, changed: changedTerms(previous.under, terms) };
}

async function measured(input: Input, terms: Terms, settlement: Settlement): Promise<Settlement> {
  const { measureReadings } = await import('../../settle/measure-readings.ts');
  return measureReadings(input, terms, settlement);
}

/** Where a supplementary settlement goes: beside the earlier rounds, named by its own. */
function placeOf({ round }: PreviousSettlement, year: string, { out }: SettleOptions): string {
  return out ?? `settlement-${year}-${round + 1}`;
}

/** What a settlement is written with besides itself. */
interface Writing extends Pick<SettledData, 'folder' | 'policy'> {
  /** To sign with; null where nothing is to be signed. */
  readonly key: KeyObject | null;
  readonly options: SettleOptions;
  /** The folder to write, and what for. */
  readonly handed: Handed;
  /** The fault of inputs that changed since they were read; null where all are the same. */
  readonly unchanged: () => Promise<Problem | null>;
}

async function write(settlement: Settlement, writing: Writing, io: Io, screen: Screen): Promise<number> {
  const { folder, policy, key, options } = writing;
  const settings = {
    inputs: folder.files,
    policyFile: policy.bytes,
    language: options.lang ?? 'zh',
    encoding: options.encoding ?? null,
    signingKey: key,
  };
  const elsewhere = io.startWorkbook?.() ?? null;
  const products = await writeProducts(settlement, settings, elsewhere).finally(() => void elsewhere?.stop());
  const list = await preparePublicList(settlement, options, writing.handed.out, io);
  if (list !== null && 'code' in list) return screen.refuse([list], exit.couldNotRun);
  const where = options.dryRun ? await tried(writing, screen) : await put(products, writing, io, screen);
  if (where === null) return exit.couldNotRun;
  const listed = list === null ? null : await putPublicList(list, io, screen);
  if (listed !== null && typeof listed !== 'string') return screen.refuse([listed], exit.couldNotRun);
  if (options.json) io.out(settlementJson(settlement));
  screen.summarise(summarised(settlement), products, {
    where: listed === null ? where : `${where}\n${listed}`,
    isTried: options.dryRun ?? false,
  });
  const incomplete =
    settlement.setAside.length > 0 || !settlement.totals.pending.isZero() || hasPending(settlement);
  return options.strict && incomplete ? exit.incomplete : exit.done;
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
  { handed, options, unchanged }: Writing,
  io: Io,
  screen: Screen,
): Promise<string | null> {
  const path = resolve(io.cwd, handed.out);
  let fault: Problem | null = null;
  const delivery = await deliver(path, products.files, options.force ?? false, {
    beginning: (partial) => io.interruption?.temporary(partial),
    ready: async () => {
      fault = await unchanged();
      return fault === null && (io.interruption?.commit() ?? true);
    },
    mayMove: async (there) => {
      fault = await faultOfMoving(there, handed, io);
      return fault === null;
    },
  }).catch((error: unknown) => outputFault(error, handed.out));
  return whereabouts(delivery, handed, fault, io, screen);
}

function hasPending({ enterprises }: Settlement): boolean {
  return enterprises.some(({ lines }) => lines.some((line) => line.outcome.outcome === 'pending'));
}
