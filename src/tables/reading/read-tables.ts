import type { Workbook } from '../../cells/grid.ts';
import { type Problem, problem } from '../../messages/problem.ts';
import { tables } from '../all/index.ts';
import { findTables } from './find-table.ts';
import { readTable, type TableReading } from './read-table.ts';

/**
 * Reads every table of the workbooks, in their order; says so where the table enterprises is missing.
 * @param year the award year, for headers that carry a year; null where it is not known
 */
export function readTables(
  workbooks: readonly Workbook[],
  year: number | null,
): { readonly readings: readonly TableReading[]; readonly problems: readonly Problem[] } {
  const found = workbooks.map(findTables);
  const readings = found.flatMap(({ sheets }) => sheets.map((sheet) => readTable(sheet, year)));
  const problems = found.flatMap((finding) => finding.problems);
  const { name, title } = tables.enterprises;
  if (!readings.some((reading) => reading.table === 'enterprises')) {
    problems.push(problem('E140', {}, { table: name, title }));
  }
  return { readings, problems };
}
