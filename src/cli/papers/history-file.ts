import type { Workbook } from '../../cells/grid.ts';
import { readInputs, readOptionsOf } from '../../library/inputs/inputs.ts';
import { type Problem, problem } from '../../messages/problem.ts';
import { type RowOfTable, tables } from '../../tables/all/index.ts';
import { findTables, type TableSheet } from '../../tables/reading/find-table.ts';
import { readTable } from '../../tables/reading/read-table.ts';

/** An existing history, read as `settle` reads it. */
export interface HistoryFile {
  readonly rows: readonly RowOfTable<'award_history'>[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the table award_history of a file, or of a data folder. @param year for headers that carry one
 * @returns why there is nothing to read
 */
export async function readHistoryFile(
  path: string,
  year: number,
  options: { readonly encoding?: string },
  cwd: string,
): Promise<HistoryFile | { readonly faults: readonly Problem[] }> {
  const inputs = await readInputs([path], readOptionsOf(options), cwd);
  if ('faults' in inputs) return inputs;
  const sheets = inputs.workbooks.flatMap((workbook) => historySheets(workbook, !inputs.whole));
  const files = new Set(sheets.map(({ workbook }) => workbook.file));
  // Of a folder's other files nothing is asked here.
  const found = inputs.problems.filter(({ place }) => !inputs.whole || files.has(place.file ?? ''));
  const { title, name: table } = tables.award_history;
  if (sheets.length === 0 && found.length === 0)
    return { faults: [problem('E962', {}, { path, title, table })] };
  const readings = sheets.map((sheet) => readTable(sheet, year));
  return {
    rows: readings.flatMap(({ rows }) => rows as readonly RowOfTable<'award_history'>[]),
    problems: [...found, ...readings.flatMap(({ problems }) => problems)],
  };
}

/** The sheets of the table; in a file that was named for it, the only sheet is the table whatever it is called. */
function historySheets(workbook: Workbook, named: boolean): TableSheet[] {
  const { sheets } = findTables(workbook);
  const own = sheets.filter(({ table }) => table === 'award_history');
  const [only, ...others] = workbook.sheets.filter(({ rows }) => rows.length > 0);
  if (!named || sheets.length > 0 || only === undefined || others.length > 0) return own;
  return [{ workbook, sheet: only, table: 'award_history' }];
}
