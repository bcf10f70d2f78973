import { settingsFrom } from '../../src/library/inputs/settings.ts';
import { readFolder } from '../../src/read/folder.ts';
import { inputOf, type Outcome, settle } from '../../src/settle/settle.ts';
import { readTables } from '../../src/tables/reading/read-tables.ts';
import { policyFor } from './settle-rows.ts';

/** Reads, checks and settles a data folder with its settlement.yaml, as `award settle` does. */
export async function settleFolder(folder: string, year: number): Promise<Outcome> {
  const { workbooks, problems: found, settings } = await readFolder(folder);
  const chosen = await settingsFrom(settings);
  const { readings, problems } = readTables(workbooks, year);
  return settle(inputOf(readings, [...found, ...chosen.problems, ...problems], year), {
    policy: policyFor(year, chosen.readings),
    basis: chosen.basis,
    readingDocuments: chosen.documents,
    setAside: false,
  });
}
