import { fileURLToPath } from 'node:url';
import { readFolder } from '../../src/read/folder.ts';
import { measureReadings } from '../../src/settle/measure-readings.ts';
import { inputOf, settle } from '../../src/settle/settle.ts';
import type { Settlement } from '../../src/settle/settlement.ts';
import { readTables } from '../../src/tables/reading/read-tables.ts';
import { policyFor } from './settle-rows.ts';

/** The sample year's folder. */
export const sampleFolder = fileURLToPath(new URL('../../samples/2023/', import.meta.url));

/** The sample year, settled under the defaults or other readings. */
export async function settleSample(readings: Readonly<Record<string, string>> = {}): Promise<Settlement> {
  return (await readAndSettle(readings)).settlement;
}

/** The sample year, settled, with what every other choice of every reading would change. */
export async function measureSample(): Promise<Settlement> {
  const { input, terms, settlement } = await readAndSettle({});
  return measureReadings(input, terms, settlement);
}

/** The sample year, or a copy of it, gathered, with the terms to settle it under. */
export async function readSample(readings: Readonly<Record<string, string>>, place = sampleFolder) {
  const folder = await readFolder(place);
  const { readings: tables, problems } = readTables(folder.workbooks, 2023);
  const terms = {
    policy: policyFor(2023, readings),
    basis: null,
    readingDocuments: {},
    setAside: false,
  };
  const input = inputOf(tables, [...folder.problems, ...problems], terms.policy.year);
  return { input, terms };
}

async function readAndSettle(readings: Readonly<Record<string, string>>) {
  const { input, terms } = await readSample(readings);
  const { settlement } = settle(input, terms);
  if (settlement === null) throw new Error('the sample has errors');
  return { input, terms, settlement };
}
