import { readFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import type { Workbook } from '../../src/cells/grid.ts';
import type { Problem } from '../../src/messages/problem.ts';
import type { ReadingId, Readings } from '../../src/policy/ids.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { builtInPolicyFile, defaultReadings } from '../../src/policy/loaded.ts';
import { Policy } from '../../src/policy/policy.ts';
import { readInput } from '../../src/read/file.ts';
import { measureReadings } from '../../src/settle/measure-readings.ts';
import { type Input, inputOf, type Outcome, settle, type Terms } from '../../src/settle/settle.ts';
import type { Settlement } from '../../src/settle/settlement.ts';
import { readTables } from '../../src/tables/reading/read-tables.ts';

/** Rows by English column names; a blank cell is ''. */
export type TextRow = Readonly<Record<string, string>>;

export interface Given {
  readonly year?: number;
  readonly basis?: string | null;
  readonly readings?: Readonly<Partial<Record<string, string>>>;
  /** By table name; `columns` names the header where a table may be empty. */
  readonly tables: Readonly<Record<string, readonly TextRow[]>>;
  readonly columns?: Readonly<Record<string, readonly string[]>>;
  readonly setAside?: boolean;
}

const loaded = loadPolicy(readFileSync(builtInPolicyFile));

/** The built-in policy for a year, with the given readings. */
export function policyFor(year: number, readings: Given['readings'] = {}): Policy {
  if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
  const all = { ...defaultReadings(loaded.data), ...readings } as Readings & Record<ReadingId, string>;
  return new Policy(loaded.data, loaded.sha256, year, all);
}

/** The rows as a CSV file. */
export function csvOf(rows: readonly TextRow[], columns?: readonly string[]): string {
  const header = columns ?? [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return stringify([header, ...rows.map((row) => header.map((column) => row[column] ?? ''))]);
}

/** Rows as `settle` is given them: gathered, with the terms to settle them under. */
export async function readRows(given: Given): Promise<{ readonly input: Input; readonly terms: Terms }> {
  const year = given.year ?? 2023;
  const workbooks: Workbook[] = [];
  const found: Problem[] = [];
  for (const [name, rows] of Object.entries(given.tables)) {
    const text = csvOf(rows, given.columns?.[name]);
    const reading = await readInput(`${name}.csv`, Buffer.from(text));
    if (reading.workbook !== null) workbooks.push(reading.workbook);
    found.push(...reading.problems);
  }
  const { readings, problems } = readTables(workbooks, year);
  const terms = {
    policy: policyFor(year, given.readings),
    basis: given.basis ?? null,
    readingDocuments: {},
    setAside: given.setAside ?? false,
  };
  return { input: inputOf(readings, [...found, ...problems], year), terms };
}

/** Settles rows through the whole of reading, checking and settling. */
export async function settleRows(given: Given): Promise<Outcome> {
  const { input, terms } = await readRows(given);
  return settle(input, terms);
}

/** The settlement of rows without an error that is in its way. */
export async function settledRows(given: Given): Promise<Settlement> {
  const { settlement, problems } = await settleRows(given);
  if (settlement === null) throw new Error(`not settled: ${JSON.stringify(problems)}`);
  return settlement;
}

/** Settles rows and measures what every other choice of every reading would change. */
export async function measureRows(given: Given): Promise<Settlement> {
  const { input, terms } = await readRows(given);
  const { settlement, problems } = settle(input, terms);
  if (settlement === null) throw new Error(`not settled: ${JSON.stringify(problems)}`);
  return measureReadings(input, terms, settlement);
}
