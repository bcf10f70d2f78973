import { resolve } from 'node:path';
import { type Problem, severityOf } from '../../messages/problem.ts';
import { listFolder, readFolder } from '../../read/folder.ts';
import { whileThere } from '../../read/gone.ts';
import { scanFile } from '../../read/large/scan.ts';
import type { Recorded } from '../../review/replay/recorded.ts';
import type { SettledAgain } from '../../review/verify/data.ts';
import { measureReadings } from '../../settle/measure-readings.ts';
import { inputOf, settle, type Terms } from '../../settle/settle.ts';
import { ofTables } from '../../tables/reading/find-table.ts';
import { readTables } from '../../tables/reading/read-tables.ts';
import type { FileDigest } from '../../write/manifest/manifest.ts';
import { writeProducts } from '../../write/products.ts';
import { systemFault } from '../inputs/faults.ts';
import { readOptionsOf } from '../inputs/inputs.ts';
import { large } from '../inputs/size.ts';

/** What stands for a year that passed by into further books, which memory does not hold: the digests of its files. */
export async function digestsOnly(data: string, cwd: string): Promise<SettledAgain | Problem> {
  const folder = resolve(cwd, data);
  try {
    const inputs: FileDigest[] = [];
    for (const file of (await listFolder(folder)).files) {
      const { bytes, sha256 } = await whileThere(folder, file, scanFile);
      inputs.push({ file, bytes, sha256 });
    }
    return { inputs, products: null, errors: 0, most: large };
  } catch (error) {
    return systemFault(error, data);
  }
}

/**
 * Settles a data folder again under what a settlement records: readings, basis, policy, language, encoding.
 * @returns why the folder cannot be read at all
 */
export async function settleAgain(
  data: string,
  recorded: Recorded,
  policyFile: Buffer,
  cwd: string,
): Promise<SettledAgain | Problem> {
  const { policy, basis, readingDocuments, settings, previous } = recorded;
  const encoding = settings.encoding ?? undefined;
  const folder = await readFolder(
    resolve(cwd, data),
    readOptionsOf(encoding === undefined ? {} : { encoding }),
  ).catch((error: unknown) => systemFault(error, data));
  if ('code' in folder) return folder;
  const { readings, problems } = readTables(folder.workbooks, policy.year);
  const input = inputOf(readings, [...ofTables(folder.problems, folder.workbooks), ...problems], policy.year);
  const terms: Terms = { policy, basis, readingDocuments, previous, setAside: recorded.setAside.length > 0 };
  const outcome = settle(input, terms);
  const errors = outcome.problems.filter(({ code }) => severityOf(code) === 'error').length;
  const { settlement } = outcome;
  if (settlement === null) return { inputs: folder.files, products: null, errors, most: null };
  const { files } = await writeProducts(
    recorded.measured ? measureReadings(input, terms, settlement) : settlement,
    { ...settings, inputs: folder.files, policyFile, signingKey: null },
  );
  return { inputs: folder.files, products: files, errors, most: null };
}
