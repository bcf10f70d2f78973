import { createHash } from 'node:crypto';
import type { Ingested } from '../../flow/ingested.ts';
import { outputFault, systemFault } from '../../library/inputs/faults.ts';
import { large } from '../../library/inputs/size.ts';
import { type Problem, problem } from '../../messages/problem.ts';
import { settingsFile } from '../../read/folder.ts';
import { SpillFault } from '../../spill/temporary.ts';
import { type TableName, tables } from '../../tables/all/index.ts';
import { mostEnterprises } from '../../write/large/line-books.ts';
import type { SettleOptions } from './settle-options.ts';

/**
 * What keeps a year that was read from passing by; null for nothing.
 * @param settings the settlement.yaml that it is settled under; null for none
 */
export function faultOfYear(
  settings: Buffer | null,
  options: SettleOptions,
  ingested: Ingested,
): Problem | null {
  return faultOfSettings(settings, ingested) ?? faultOfList(options, ingested) ?? faultOfTables(ingested);
}

/** A public list of more enterprises than a workbook shows. */
function faultOfList({ public: list }: SettleOptions, ingested: Ingested): Problem | null {
  if (list === undefined || enterprisesIn(ingested) <= mostEnterprises) return null;
  return problem('E938', {}, { option: '--public', most: mostEnterprises });
}

/**
 * Tables that a year which passes by cannot have: what stands under former codes lies apart from the enterprise, and the
 * sheets that sum up know no single lines, of which some are cut or held.
 */
const refused: readonly TableName[] = ['predecessors', 'holds', 'adjustments'];

/** A table that a year which passes by cannot have, where it has rows. */
function faultOfTables({ inputs }: Ingested): Problem | null {
  const found = inputs.find(({ table, rows }) => rows > 0 && refused.includes(table));
  if (found === undefined) return null;
  const { table } = found;
  return problem('E939', {}, { table, title: tables[table].title, most: large });
}

/** settlement.yaml is read before the other files are: it must be the one whose digest is recorded. */
export function faultOfSettings(file: Buffer | null, { files }: Ingested): Problem | null {
  const recorded = files.find((one) => one.file === settingsFile)?.sha256;
  const read = file === null ? undefined : createHash('sha256').update(file).digest('hex');
  if (recorded === read) return null;
  const change = read === undefined ? 'new' : recorded === undefined ? 'removed' : 'changed';
  return problem('E932', {}, { file: settingsFile, change });
}

/** The rows of the table enterprises. */
export function enterprisesIn({ inputs }: Ingested): number {
  return inputs
    .filter(({ table }) => table === 'enterprises')
    .reduce((sum, { rows: count }) => sum + count, 0);
}

/** A fault in reading, of the data or of the temporary folder in which rows are set down: that may be what is full. */
export function readingFault(error: unknown, data: string): Problem {
  return error instanceof SpillFault ? outputFault(error, error.folder) : systemFault(error, data);
}
