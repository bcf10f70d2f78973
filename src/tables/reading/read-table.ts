import type { Problem } from '../../messages/problem.ts';
import type { PartialRowOfTable, RowOfTable, TableName } from '../all/index.ts';
import type { TableSheet } from './find-table.ts';
import type { Layout } from './header.ts';
import { SheetReader } from './sheet-reader.ts';

/** The typed rows of one sheet, and what was wrong with it. */
export interface TableReading<N extends TableName = TableName> {
  readonly table: N;
  readonly file: string;
  readonly sheet: string | null;
  readonly sha256: string;
  readonly rows: readonly RowOfTable<N>[];
  /** Data rows, readable or not. */
  readonly count: number;
  /** Rows without a value that the table cannot do without, as far as they could be read. */
  readonly broken: readonly PartialRowOfTable<N>[];
  /** How the columns were laid; null where no header was found. */
  readonly layout: Layout | null;
  /** Rows that are no data: titles, totals, signatures, remarks, blanks between the rows. */
  readonly passedOver: readonly number[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a sheet as its table. Never throws for bad input: everything wrong is told in `problems`.
 * @param year the award year, for headers that carry a year; null where it is not known
 */
export function readTable({ workbook, sheet, table }: TableSheet, year: number | null): TableReading {
  const rows: unknown[] = [];
  const broken: unknown[] = [];
  const problems: Problem[] = [];
  const { file, sha256, date1904 } = workbook;
  const reader = new SheetReader({ table, file, sheet, date1904 }, year, {
    take: (reading) => void (reading.kind === 'data' ? rows : broken).push(reading.row),
    tell: (problem) => void problems.push(problem),
  });
  reader.add(sheet.rows);
  const { layout, count, passedOver } = reader.end();
  return {
    table,
    file,
    sheet: sheet.name,
    sha256,
    rows: rows as RowOfTable<TableName>[],
    count,
    broken: broken as PartialRowOfTable<TableName>[],
    layout,
    passedOver,
    problems,
  };
}
