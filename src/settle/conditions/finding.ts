import type { CellOrigin, RowOrigin } from '../../cells/origin.ts';
import type { Code } from '../../messages/catalogue/index.ts';
import type { ConditionId } from '../../policy/ids.ts';

export type Result = 'met' | 'not-met' | 'undetermined';

/** The exact comparison behind a threshold. */
export interface Threshold {
  /** The exact ratio cut to 6 decimals; null where there is none. */
  readonly value: string | null;
  readonly bound: string;
  readonly atBound: boolean;
  /** value − bound, cut likewise; null where there is no value. */
  readonly distance: string | null;
}

/** How a condition of 三（一）, 三（二） turned out, with everything that it rests on. */
export interface Finding {
  readonly id: ConditionId;
  readonly result: Result;
  /** C1 only. */
  readonly threshold: Threshold | null;
  /** C2 only: the grade was lifted by 二（一）2. */
  readonly lifted: boolean;
  readonly clause: string;
  readonly origins: readonly RowOrigin[];
  /** The cells that were read. */
  readonly cells: readonly CellOrigin[];
  readonly notes: readonly Code[];
}

/** A row as conditions cite it. */
export interface CitedRow {
  readonly origin: RowOrigin;
  readonly cells: Readonly<Record<string, CellOrigin | undefined>>;
}

/** The cells of a row's named columns, as far as the file has them. */
export function cellsOf(row: CitedRow, ...columns: readonly string[]): CellOrigin[] {
  return columns.flatMap((column) => row.cells[column] ?? []);
}
