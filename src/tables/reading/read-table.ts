import { columnLetters, type GridRow } from '../../cells/grid.ts';
import { type Problem, problem, type Where } from '../../messages/problem.ts';
import { type PartialRowOfTable, type RowOfTable, type TableName, tables } from '../all/index.ts';
import type { Table } from '../table.ts';
import type { TableSheet } from './find-table.ts';
import { type Layout, layOut } from './header.ts';
import { noData } from './no-data.ts';
import { isCovered, readRow } from './rows.ts';
import { RunningTotals } from './totals.ts';

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
export function readTable(found: TableSheet, year: number | null): TableReading {
  const { workbook, sheet } = found;
  const table: Table = tables[found.table];
  const at = { file: workbook.file, sheet: sheet.name };
  const { date1904 } = workbook;
  const { layout, problems } = layOut(table, sheet.rows, year, at);
  const read = layout === null ? nothing : readRows(table, layout, sheet.rows, at, date1904);
  const hidden =
    sheet.state !== 'visible' || sheet.hiddenColumns.length > 0 || sheet.rows.some((row) => row.hidden);
  return {
    table: found.table,
    file: workbook.file,
    sheet: sheet.name,
    sha256: workbook.sha256,
    rows: read.rows as RowOfTable<TableName>[],
    count: read.rows.length + read.broken.length,
    broken: read.broken as PartialRowOfTable<TableName>[],
    layout,
    passedOver: read.passedOver,
    problems: [
      ...problems,
      ...read.problems,
      ...(layout === null ? [] : layoutNotes(layout, at)),
      ...(read.passedOver.length === 0 ? [] : [problem('N142', at, { rows: read.passedOver.join(', ') })]),
      ...(hidden ? [problem('N143', at, {})] : []),
    ],
  };
}

interface RowsRead {
  readonly rows: readonly unknown[];
  readonly broken: readonly unknown[];
  readonly passedOver: readonly number[];
  readonly problems: readonly Problem[];
}

const nothing: RowsRead = { rows: [], broken: [], passedOver: [], problems: [] };

function readRows(
  table: Table,
  layout: Layout,
  gridRows: readonly GridRow[],
  at: { readonly file: string; readonly sheet: string | null },
  date1904: boolean,
): RowsRead {
  const read = {
    rows: [] as unknown[],
    broken: [] as unknown[],
    passedOver: [] as number[],
    problems: [] as Problem[],
  };
  const money = new Set(
    Object.keys(table.columns).filter((name) => table.columns[name]?.type.name === 'money'),
  );
  const totals = new RunningTotals(layout, money, at);
  const covered: string[] = [];
  for (const gridRow of gridRows) {
    if (gridRow.row === layout.row) continue;
    const kind = gridRow.row < layout.row ? 'header' : noData(layout, gridRow);
    if (kind !== null) {
      if (kind === 'subtotal' || kind === 'total') read.problems.push(...totals.compare(kind, gridRow));
      if (kind !== 'blank') read.passedOver.push(gridRow.row);
      continue;
    }
    for (const cell of coveredCells(gridRow)) covered.push(cell);
    const reading = readRow(table, layout, gridRow, { ...at, row: gridRow.row, date1904 });
    read.problems.push(...reading.problems);
    (reading.kind === 'data' ? read.rows : read.broken).push(reading.row);
    totals.add(reading.kind === 'data' ? reading.row : null);
  }
  if (covered.length > 0) read.problems.push(problem('N145', at, { cells: covered.join(', ') }));
  return read;
}

function coveredCells({ row, cells }: GridRow): string[] {
  return cells.filter((cell) => isCovered(cell, row)).map(({ column }) => `${columnLetters(column)}${row}`);
}

/** Columns that were not used, and columns whose unit was converted. */
function layoutNotes(layout: Layout, at: Where): Problem[] {
  const where = { ...at, row: layout.row };
  const converted = layout.columns.filter(({ unit }) => unit !== 1).map(({ header }) => header);
  const unused = layout.unknown.filter((header) => !layout.doubted.includes(header));
  return [
    ...(unused.length === 0 ? [] : [problem('N140', where, { headers: unused })]),
    ...(converted.length === 0 ? [] : [problem('N144', where, { headers: converted })]),
  ];
}
