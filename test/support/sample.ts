import { fileURLToPath } from 'node:url';
import { readFolder } from '../../src/read/folder.ts';
import { settle } from '../../src/settle/settle.ts';
import type { Settlement } from '../../src/settle/settlement.ts';
import { readTables } from '../../src/tables/reading/read-tables.ts';
import { policyFor } from './settle-rows.ts';

/** The sample year's folder. */
export const sampleFolder = fileURLToPath(new URL('../../samples/2023/', import.meta.url));

/** The sample year, settled under the defaults or other readings. */
export async function settleSample(readings: Readonly<Record<string, string>> = {}): Promise<Settlement> {
  const folder = await readFolder(sampleFolder);
  const { readings: tables, problems } = readTables(folder.workbooks, 2023);
  const { settlement } = settle(tables, [...folder.problems, ...problems], {
    policy: policyFor(2023, readings),
    basis: null,
    readingDocuments: {},
    setAside: false,
  });
  if (settlement === null) throw new Error('the sample has errors');
  return settlement;
}
