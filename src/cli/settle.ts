import { isAbsolute, relative, resolve } from 'node:path';
import { problem } from '../messages/problem.ts';
import type { ReadingId, Readings } from '../policy/ids.ts';
import { defaultReadings, type LoadedPolicy } from '../policy/load.ts';
import { Policy } from '../policy/policy.ts';
import { type FolderReading, readFolder } from '../read/folder.ts';
import { partsDigest } from '../read/xlsx/parts-digest.ts';
import { settle } from '../settle/settle.ts';
import type { Settlement } from '../settle/settlement.ts';
import { ofTables } from '../tables/reading/find-table.ts';
import { readTables } from '../tables/reading/read-tables.ts';
import { deliver } from '../write/folder.ts';
import { settlementJson } from '../write/json/document.ts';
import { type Products, writeProducts } from '../write/products.ts';
import { systemFault } from './faults.ts';
import { faultOfEncoding, readOptionsOf } from './inputs.ts';
import { exit, type Io } from './io.ts';
import { policyFrom } from './policy-file.ts';
import { readingsInForce, readReadingOptions, type Settings, settingsFrom } from './settings.ts';
import { Screen, type ScreenOptions } from './terminal/screen.ts';
import { faultOfYear } from './year.ts';

/** The options of `award settle`. */
export interface SettleOptions extends ScreenOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly setAside?: boolean;
  readonly strict?: boolean;
  readonly reading: readonly string[];
  readonly basis?: string;
  readonly policy?: string;
  readonly encoding?: string;
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
  const policy = await policyFrom(options.policy, io.cwd);
  if ('problems' in policy) return screen.refuse(policy.problems, exit.couldNotRun);
  const chosen = readReadingOptions(options.reading);
  const faults = [faultOfYear(year, policy), faultOfEncoding(options.encoding), ...chosen.problems];
  const usage = faults.filter((fault) => fault !== null);
  if (usage.length > 0) return screen.refuse(usage, exit.couldNotRun);

  const folder = await readFolder(resolve(io.cwd, data), readOptionsOf(options)).catch((error: unknown) =>
    systemFault(error, data),
  );
  if ('code' in folder) return screen.refuse([folder], exit.couldNotRun);
  const settings = settingsFrom(folder.settings);
  const basis = options.basis?.trim() || settings.basis;
  if (basis === null && policy.data.years.with_basis.includes(Number(year))) {
    return screen.refuse([problem('E902', {}, { year: Number(year) })], exit.couldNotRun);
  }

  const { readings, problems } = readTables(folder.workbooks, Number(year));
  const inForce = readingsInForce(defaultReadings(policy.data), settings.readings, chosen.readings);
  const outcome = settle(
    readings,
    [...ofTables(folder.problems, folder.workbooks), ...settings.problems, ...problems],
    {
      policy: new Policy(policy.data, policy.sha256, Number(year), inForce),
      basis,
      readingDocuments: documentsInForce(settings, inForce),
      setAside: options.setAside ?? false,
    },
  );
  screen.tell(outcome.problems);
  if (outcome.settlement === null) {
    screen.line(screen.words.nothingWritten);
    return exit.problems;
  }
  return write(outcome.settlement, folder, policy, options, io, screen);
}

async function write(
  settlement: Settlement,
  folder: FolderReading,
  policy: LoadedPolicy,
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

/** A document decided the value that settlement.yaml gives; it says nothing for another one. */
function documentsInForce({ readings, documents }: Settings, inForce: Readings): Settings['documents'] {
  const kept = Object.entries(documents).filter(
    ([id]) => readings[id as ReadingId] === inForce[id as ReadingId],
  );
  return Object.fromEntries(kept);
}
