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

/** Where headers stand, titles above them included. */
const topRows = 10;
/** `2023年销售收入`, `2023年度…情况表`; not `2023年5月`. */
const namedYear = /^(20\d{2})年度?[^\d\s]/;

/**
 * The latest year that headers or titles name, null for none: enough to tell 产值 of the year from that of the year
 * before, where the award year itself is not known.
 */
export function yearInHeaders(workbooks: readonly Workbook[]): number | null {
  const rows = workbooks.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.rows.slice(0, topRows)));
  const years = rows.flatMap(({ cells }) =>
    cells.flatMap(({ value }) => Number(namedYear.exec(value.trim())?.[1] ?? 0) || []),
  );
  return years.length === 0 ? null : Math.max(...years);
}
