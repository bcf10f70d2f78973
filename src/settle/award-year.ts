import type { Workbook } from '../cells/grid.ts';
import type { RowOfTable } from '../tables/all/index.ts';
import { findTables } from '../tables/reading/find-table.ts';
import { readTable } from '../tables/reading/read-table.ts';

/** The years that the table tax_increment carries, in order: where there is one, it is the award year. */
export function taxYears(workbooks: readonly Workbook[]): number[] {
  const sheets = workbooks
    .flatMap((workbook) => findTables(workbook).sheets)
    .filter(({ table }) => table === 'tax_increment');
  const rows = sheets.flatMap((sheet) => readTable(sheet, null).rows as RowOfTable<'tax_increment'>[]);
  return [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
}
