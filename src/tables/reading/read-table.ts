import type { RowOrigin } from '../../cells/origin.ts';
import { type Problem, problem } from '../../messages/problem.ts';
import { type RowOfTable, type TableName, tables } from '../all/index.ts';
import type { Table } from '../table.ts';
import type { TableSheet } from './find-table.ts';
import { layOut } from './header.ts';
import { readRow } from './rows.ts';

/** The typed rows of one sheet, and what was wrong with it. */
export interface TableReading<N extends TableName = TableName> {
  readonly table: N;
  readonly file: string;
  readonly sheet: string | null;
  readonly sha256: string;
  readonly rows: readonly RowOfTable<N>[];
  /** Data rows, readable or not. */
  readonly count: number;
  /** The enterprises of rows that could not be taken (null where not even that was readable). */
  readonly broken: readonly (string | null)[];
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
  const { layout, problems: headerProblems } = layOut(table, sheet.rows, year, at);
  const problems: Problem[] = [...headerProblems];
  const rows: unknown[] = [];
  const broken: (string | null)[] = [];
  const passedOver: number[] = [];

  for (const gridRow of layout === null ? [] : sheet.rows) {
    if (layout === null || gridRow.row === layout.row) continue;
    const origin: RowOrigin = { ...at, row: gridRow.row };
    const reading =
      gridRow.row < layout.row ? ({ kind: 'passed-over' } as const) : readRow(table, layout, gridRow, origin);
    if (reading.kind === 'passed-over') {
      passedOver.push(gridRow.row);
      continue;
    }
    problems.push(...reading.problems);
    if (reading.kind === 'data') rows.push(reading.row);
    else broken.push(reading.uscc);
  }
  if (layout !== null && layout.unknown.length > 0)
    problems.push(problem('N140', { ...at, row: layout.row }, { headers: layout.unknown }));
  if (passedOver.length > 0) problems.push(problem('N142', at, { rows: passedOver.join(', ') }));
  if (sheet.state !== 'visible' || sheet.hiddenColumns.length > 0 || sheet.rows.some((row) => row.hidden)) {
    problems.push(problem('N143', at, {}));
  }
  return {
    table: found.table,
    file: workbook.file,
    sheet: sheet.name,
    sha256: workbook.sha256,
    rows: rows as RowOfTable<TableName>[],
    count: rows.length + broken.length,
    broken,
    problems,
  };
}
