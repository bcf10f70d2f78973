import { masked } from '../../cells/discreet.ts';
import type { GridCell, GridRow } from '../../cells/grid.ts';
import { columnLetters } from '../../cells/grid.ts';
import type { CellOrigin, RowOrigin } from '../../cells/origin.ts';
import { atCell, type Problem, problem, type Where } from '../../messages/problem.ts';
import { isChinaIdentityNumber } from '../codes/identity-number.ts';
import type { Column } from '../column.ts';
import { recordedText } from '../recorded.ts';
import type { Columns, PartialRowOf, RowOf, Table } from '../table.ts';
import { cleanCode } from '../types/code.ts';
import { trimmed } from '../types/normal.ts';
import type { LaidColumn } from './header.ts';

/** What a row of a sheet turned out to be. */
export type RowReading =
  /** Data. A value that could not be read is null; `problems` says so. */
  | { readonly kind: 'data'; readonly row: RowOf<Columns>; readonly problems: readonly Problem[] }
  /** Data without a value that the table cannot do without; `row` is what could be read. */
  | { readonly kind: 'broken'; readonly row: PartialRowOf<Columns>; readonly problems: readonly Problem[] };

/** A sheet's columns as its rows are read: every column of the table, and where the sheet has it. */
export interface RowPlan {
  readonly table: string;
  readonly columns: readonly PlannedColumn[];
  readonly file: string;
  readonly sheet: string | null;
  readonly date1904: boolean;
}

interface PlannedColumn {
  readonly name: string;
  readonly column: Column;
  /** null where the sheet does not have the column. */
  readonly laid: LaidColumn | null;
}

/** Made once for a sheet, used for each of its rows. @param found the columns that the sheet has */
export function planRows(
  table: Table,
  found: readonly LaidColumn[],
  { file, sheet, date1904 }: Pick<RowPlan, 'file' | 'sheet' | 'date1904'>,
): RowPlan {
  const laid = new Map(found.map((column) => [column.name, column]));
  const columns = Object.entries(table.columns).map(([name, column]) => ({
    name,
    column,
    laid: laid.get(name) ?? null,
  }));
  return { table: table.name, columns, file, sheet, date1904 };
}

/** Reads one data row of a table's sheet. */
export function readRow(plan: RowPlan, gridRow: GridRow): RowReading {
  const reader = new RowReader(plan, gridRow);
  for (const column of plan.columns) reader.read(column);
  return reader.finish();
}

/** A cell's origin until the cell is read: what it was taken for comes last. */
type WrittenOrigin = CellOrigin & { taken?: string };

/** Cleaning takes characters away and adds none. */
const identityLength = 18;

/** Collects the values of one row column by column. */
class RowReader {
  private readonly values: Record<string, unknown> = {};
  private readonly cells: Record<string, CellOrigin> = {};
  private readonly problems: Problem[] = [];
  private uscc: string | null = null;
  private broken = false;
  private readonly plan: RowPlan;
  private readonly origin: RowOrigin;
  private readonly wrote: readonly GridCell[];

  constructor(plan: RowPlan, { row, cells }: GridRow) {
    this.plan = plan;
    this.origin = { file: plan.file, sheet: plan.sheet, row };
    this.wrote = cells;
  }

  read({ name, column, laid: place }: PlannedColumn): void {
    this.values[name] = null;
    if (place === null) {
      this.broken ||= column.required;
      return;
    }
    const stored = this.cellAt(place.place);
    const cell = column.type.name === 'money' ? stored : seen(stored);
    const origin = this.originOf(name, place, cell, column);
    this.cells[name] = origin;
    const value = cell === undefined ? undefined : this.valueOf(column, origin, cell, place.unit);
    if (value === undefined) {
      this.broken ||= column.required;
      const blank = cell === undefined || (isText(cell) && column.type.isBlank(trimmed(cell.value)));
      if (blank && column.required) this.tell('E200', origin, column);
    } else {
      this.values[name] = value;
      const taken = (column.confidential ? null : recordedText(value)) ?? origin.raw;
      if (taken !== origin.raw) origin.taken = taken;
      if (name === 'uscc') this.uscc = value as string;
    }
  }

  finish(): RowReading {
    const row = { ...this.values, origin: this.origin, cells: this.cells };
    if (this.broken) return { kind: 'broken', row: row as PartialRowOf<Columns>, problems: this.problems };
    return { kind: 'data', row: row as RowOf<Columns>, problems: this.problems };
  }

  /** Cells stand in column order, so that a cell is never further on than its column. */
  private cellAt(column: number): GridCell | undefined {
    for (let i = Math.min(column, this.wrote.length) - 1; i >= 0; i--) {
      const cell = this.wrote[i];
      if (cell === undefined || cell.column < column) return undefined;
      if (cell.column === column) return cell;
    }
    return undefined;
  }

  private originOf(
    name: string,
    place: LaidColumn,
    cell: GridCell | undefined,
    column: Column,
  ): WrittenOrigin {
    const raw = (cell?.type === 'date' ? cell.value : cell?.raw) ?? '';
    const { file, sheet, row } = this.origin;
    return {
      file,
      sheet,
      row,
      column: place.place,
      table: this.plan.table,
      name,
      header: place.header,
      raw: column.confidential ? masked(cleanCode(raw)) : raw,
    };
  }

  private valueOf(column: Column, origin: CellOrigin, cell: GridCell, unit: number): unknown {
    const where = (): Where => ({ ...atCell(origin), uscc: this.uscc });
    if (cell.type === 'error') return this.refuse(problem('E223', where(), {}));
    if (cell.type === 'empty-formula') return this.refuse(problem('E224', where(), {}));
    if (isCovered(cell, origin.row) && column.type.name === 'money')
      return this.refuse(problem('E226', where(), {}));
    const text = trimmed(cell.value);
    if (column.type.isBlank(text)) return undefined;
    const confided =
      text.length >= identityLength &&
      !column.confidential &&
      column.type.name === 'text' &&
      isChinaIdentityNumber(cleanCode(text));
    if (confided) return this.refuse(problem('E227', where(), { column: column.header }));
    const { uscc } = this;
    const reading = column.type.read(text, {
      origin,
      cell,
      uscc,
      unit,
      date1904: this.plan.date1904,
      required: column.required,
    });
    if (reading.problems.length > 0) this.problems.push(...reading.problems);
    return reading.value;
  }

  private refuse(found: Problem): undefined {
    this.problems.push(found);
    return undefined;
  }

  private tell(code: 'E200', origin: CellOrigin, column: Column): void {
    // A row without a single filled cell of the table is not data that misses something.
    if (this.wrote.length === 0) return;
    this.problems.push(problem(code, { ...atCell(origin), uscc: this.uscc }, { column: column.header }));
  }
}

function isText(cell: GridCell): boolean {
  return cell.type !== 'error' && cell.type !== 'empty-formula';
}

/** The cell with what a person sees in it, where a merged range hides what it stores; undefined where that is nothing. */
function seen(cell: GridCell | undefined): GridCell | undefined {
  if (cell?.shown === undefined) return cell;
  return cell.shown === null ? undefined : { ...cell, ...cell.shown };
}

/** Whether a cell only shows what the first cell of its merged range holds. */
export function isCovered(cell: GridCell, row: number): boolean {
  return cell.mergedFrom !== undefined && cell.mergedFrom !== `${columnLetters(cell.column)}${row}`;
}
