import { resolve } from 'node:path';
import { type Problem, problem } from '../messages/problem.ts';
import type { ReadingId, Readings } from '../policy/ids.ts';
import { defaultReadings, type LoadedPolicy } from '../policy/loaded.ts';
import { Policy } from '../policy/policy.ts';
import { type FolderReading, readFolder } from '../read/folder.ts';
import type { PreviousSettlement } from '../settle/rounds/previous.ts';
import { type Input, inputOf, type Outcome, settle, type Terms } from '../settle/settle.ts';
import { ofTables } from '../tables/reading/find-table.ts';
import { readTables } from '../tables/reading/read-tables.ts';
import type { Settings } from './inputs/chosen-readings.ts';
import { systemFault } from './inputs/faults.ts';
import { faultOfEncoding, readOptionsOf } from './inputs/inputs.ts';
import { policyFrom } from './inputs/policy-file.ts';
import { readingsInForce, readReadingOptions, settingsFrom } from './inputs/settings.ts';
import { faultOfYear } from './inputs/year.ts';

/** The options that decide how a year's data are settled. */
export interface DataOptions {
  readonly setAside?: boolean;
  readonly reading: readonly string[];
  readonly basis?: string;
  readonly policy?: string;
  readonly encoding?: string;
}

/** A year's data, settled, with everything that it was settled from. */
export interface SettledData {
  readonly policy: LoadedPolicy;
  readonly folder: FolderReading;
  readonly input: Input;
  readonly terms: Terms;
  readonly outcome: Outcome;
}

/** What a call says of how to settle, before anything is read. */
export interface Prepared {
  readonly year: number;
  readonly policy: LoadedPolicy;
  readonly options: DataOptions;
  readonly chosen: ReturnType<typeof readReadingOptions>;
}

/** Why it could not be done where the call is at fault. */
interface Faulty {
  readonly faults: readonly Problem[];
}

/** Looks whether the call makes sense and loads the policy. */
export async function prepare(year: string, options: DataOptions, cwd: string): Promise<Prepared | Faulty> {
  const policy = await policyFrom(options.policy, cwd);
  if ('problems' in policy) return { faults: policy.problems };
  const chosen = readReadingOptions(options.reading);
  const faults = [faultOfYear(year, policy), faultOfEncoding(options.encoding), ...chosen.problems];
  const usage = faults.filter((fault) => fault !== null);
  return usage.length > 0 ? { faults: usage } : { year: Number(year), policy, options, chosen };
}

/** Under what a folder with this settlement.yaml is settled, and what is wrong with that file. */
export async function termsOf(
  { year, policy, options, chosen }: Prepared,
  settingsFile: Buffer | null,
): Promise<{ readonly terms: Terms; readonly problems: readonly Problem[] } | Faulty> {
  const settings = await settingsFrom(settingsFile);
  const named = options.basis?.trim() || settings.basis;
  // What `validate` proposes has a place for the document's number: left as it is, it names none.
  const basis = named !== null && /^<[^>]*>$/.test(named) ? null : named;
  if (basis === null && policy.data.years.with_basis.includes(year)) {
    // The basis may stand in settlement.yaml, where something else keeps it from being read.
    return { faults: [...settings.problems, problem('E902', {}, { year: year })] };
  }
  const inForce = readingsInForce(defaultReadings(policy.data), settings.readings, chosen.readings);
  const terms: Terms = {
    policy: new Policy(policy.data, policy.sha256, year, inForce),
    basis,
    readingDocuments: documentsInForce(settings, inForce),
    setAside: options.setAside ?? false,
  };
  return { terms, problems: settings.problems };
}

/** Reads, checks and settles a data folder; @returns why it could not be done where the call is at fault */
export async function settleData(
  prepared: Prepared,
  data: string,
  options: DataOptions,
  cwd: string,
  previous: PreviousSettlement | null = null,
): Promise<SettledData | Faulty> {
  const folder = await readFolder(resolve(cwd, data), readOptionsOf(options)).catch((error: unknown) =>
    systemFault(error, data),
  );
  if ('code' in folder) return { faults: [folder] };
  const under = await termsOf(prepared, folder.settings);
  if ('faults' in under) return under;
  const { readings, problems } = readTables(folder.workbooks, prepared.year);
  const found = [...ofTables(folder.problems, folder.workbooks), ...under.problems, ...problems];
  const input = inputOf(readings, found, prepared.year);
  const { policy } = prepared;
  const terms: Terms = { ...under.terms, previous };
  return { policy, folder, input, terms, outcome: settle(input, terms) };
}

/** A document decided the value that settlement.yaml gives; it says nothing for another one. */
function documentsInForce({ readings, documents }: Settings, inForce: Readings): Settings['documents'] {
  const kept = Object.entries(documents).filter(
    ([id]) => readings[id as ReadingId] === inForce[id as ReadingId],
  );
  return Object.fromEntries(kept);
}
