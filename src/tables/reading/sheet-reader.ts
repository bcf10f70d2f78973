import { columnLetters, type GridRow, type Sheet } from '../../cells/grid.ts';
import { type Problem, problem, type Where } from '../../messages/problem.ts';
import { type TableName, tables } from '../all/index.ts';
import type { Table } from '../table.ts';
import { type Layout, layOut, rowsToLookAt } from './header.ts';
import { headerFaults, noData } from './no-data.ts';
import { isCovered, planRows, type RowPlan, type RowReading, readRow } from './rows.ts';
import { RunningTotals } from './totals.ts';

/** A sheet that is read as a table. */
export interface SheetAsTable {
  readonly table: TableName;
  readonly file: string;
  readonly sheet: Omit<Sheet, 'rows'>;
  readonly date1904: boolean;
}

/** Who gets what a sheet holds, row by row. */
export interface SheetTaker {
  readonly take: (reading: RowReading, row: GridRow, plan: RowPlan) => void;
  readonly tell: (problem: Problem) => void;
}

/** What was made of a sheet. */
export interface SheetRead {
  /** How the columns were laid; null where no header was found. */
  readonly layout: Layout | null;
  /** Data rows, readable or not. */
  readonly count: number;
  /** Rows that are no data: titles, totals, signatures, remarks. */
  readonly passedOver: readonly number[];
}

/** Reads a sheet from top to bottom without keeping its rows: the header first, then row by row. */
export class SheetReader {
  private readonly sheet: SheetAsTable;
  private readonly table: Table;
  private readonly at: { readonly file: string; readonly sheet: string | null };
  private readonly year: number | null;
  private readonly to: SheetTaker;
  /** The first rows, until it is known which of them is the header. */
  private top: GridRow[] | null = [];
  private begun: { readonly layout: Layout; readonly plan: RowPlan; readonly totals: RunningTotals } | null =
    null;
  private count = 0;
  private readonly hiddenRows: number[] = [];
  private readonly passedOver: number[] = [];
  private readonly covered: string[] = [];

  /** @param year the award year, for headers that carry a year; null where it is not known */
  constructor(sheet: SheetAsTable, year: number | null, to: SheetTaker) {
    this.sheet = sheet;
    this.table = tables[sheet.table];
    this.at = { file: sheet.file, sheet: sheet.sheet.name };
    this.year = year;
    this.to = to;
  }

  /** The next rows of the sheet. */
  add(rows: readonly GridRow[]): void {
    for (const row of rows) {
      if (row.hidden) this.hiddenRows.push(row.row);
      if (this.top === null) this.addRow(row);
      else if (this.top.push(row) === rowsToLookAt) this.begin();
    }
  }

  /** After the last row. */
  end(): SheetRead {
    this.begin();
    const { begun, at, passedOver } = this;
    const { tell } = this.to;
    const { state, hiddenColumns } = this.sheet.sheet;
    if (this.covered.length > 0) tell(problem('N145', at, { cells: this.covered.join(', ') }));
    if (begun !== null) for (const note of layoutNotes(begun.layout, at)) tell(note);
    if (passedOver.length > 0) tell(problem('N142', at, { rows: passedOver.join(', ') }));
    const hidden = {
      sheet: state !== 'visible',
      rows: this.hiddenRows,
      columns: hiddenColumns.map(columnLetters),
    };
    if (hidden.sheet || hidden.rows.length > 0 || hidden.columns.length > 0)
      tell(problem('N143', { ...at, row: this.hiddenRows[0] ?? null }, hidden));
    return { layout: begun?.layout ?? null, count: this.count, passedOver };
  }

  private begin(): void {
    const { top, table, at } = this;
    if (top === null) return;
    this.top = null;
    const { layout, problems } = layOut(table, top, this.year, at);
    for (const one of problems) this.to.tell(one);
    if (layout === null) return;
    const money = new Set(
      Object.keys(table.columns).filter((name) => table.columns[name]?.type.name === 'money'),
    );
    const plan = planRows(table, layout.columns, { ...at, date1904: this.sheet.date1904 });
    this.begun = { layout, plan, totals: new RunningTotals(layout, money, at) };
    for (const row of top) this.addRow(row);
  }

  private addRow(row: GridRow): void {
    if (this.begun === null) return;
    const { layout, plan, totals } = this.begun;
    if (row.row === layout.row) return;
    const kind = row.row < layout.row ? 'header' : noData(layout, row);
    if (kind !== null) {
      if (kind === 'subtotal' || kind === 'total')
        for (const one of totals.compare(kind, row)) this.to.tell(one);
      if (kind === 'header' && row.row > layout.row)
        for (const one of headerFaults(layout, row, this.at)) this.to.tell(one);
      if (kind !== 'blank') this.passedOver.push(row.row);
      return;
    }
    this.covered.push(...coveredCells(row));
    const reading = readRow(plan, row);
    for (const one of reading.problems) this.to.tell(one);
    this.count += 1;
    totals.add(reading.kind === 'data' ? reading.row : null, reading.problems, row);
    this.to.take(reading, row, plan);
  }
}

function coveredCells({ row, cells }: GridRow): string[] {
  if (!cells.some(({ mergedFrom }) => mergedFrom !== undefined)) return [];
  return cells.filter((cell) => isCovered(cell, row)).map(({ column }) => `${columnLetters(column)}${row}`);
}

/** Columns that were not used, and columns whose unit was converted. */
function layoutNotes(layout: Layout, at: Where): Problem[] {
  const where = { ...at, row: layout.row };
  const converted = layout.columns.filter(({ unit }) => unit !== 1).map(({ header }) => header);
  const told = new Set(layout.near.filter((one) => one.told).map(({ found }) => found));
  const unused = layout.unknown.filter((header) => !told.has(header));
  const near = layout.near.filter((one) => !told.has(one.found));
  return [
    ...(unused.length === 0 ? [] : [problem('N140', where, { headers: unused, near })]),
    ...(converted.length === 0 ? [] : [problem('N144', where, { headers: converted })]),
  ];
}
