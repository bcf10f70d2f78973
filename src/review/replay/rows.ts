import { cellAt } from '../../cells/address.ts';
import { certain } from '../../cells/certain.ts';
import type { CellOrigin, RowOrigin } from '../../cells/origin.ts';
import type { InputTable } from '../../settle/settlement.ts';
import { tables } from '../../tables/all/index.ts';
import type { Column } from '../../tables/column.ts';
import { recordedValue } from '../../tables/recorded.ts';
import type { Columns, RowOf, Table } from '../../tables/table.ts';
import type { DossierEntry, RunEntry } from '../../write/audit/schema.ts';

/** A row as the log keeps it. */
export type RecordedRow = DossierEntry['rows'][number];

/** The inputs of the run, with their columns. */
export function recordedInputs({ inputs }: Pick<RunEntry, 'inputs'>): InputTable[] {
  return inputs.map((input) => ({
    ...input,
    columns: input.columns.map(([name, header, letters, unit = 1]) => ({
      name,
      header,
      column: certain(cellAt(`${letters}1`)).column,
      unit,
    })),
  }));
}

/**
 * The row as reading gave it, with the same cells and values, but for confidential columns: those have no cell, and
 * an account number is ''.
 * @throws Error where the row names an input or a column that the run does not have: the log is not what it was
 */
export function typedRow({ table, input, row, cells }: RecordedRow, inputs: readonly InputTable[]): unknown {
  const from = inputs[input];
  if (from === undefined || from.table !== table) throw new Error(`no input ${input} of ${table}`);
  const origin: RowOrigin = { file: from.file, sheet: from.sheet, row };
  const places = new Map(from.columns.map((column) => [column.name, column]));
  const { columns }: Table = tables[table];
  const origins: Record<string, CellOrigin> = {};
  const values: Record<string, unknown> = {};
  for (const [name, column] of Object.entries(columns)) {
    values[name] = column.confidential && column.required ? '' : null;
    const place = places.get(name);
    if (place === undefined) continue;
    const fact = cells[name] ?? ['', null];
    const [raw, taken] = typeof fact === 'string' ? [fact, fact] : fact;
    const written = { ...origin, column: place.column, table, name, header: place.header, raw };
    const cell = taken === null || taken === raw ? written : { ...written, taken };
    origins[name] = cell;
    if (taken !== null) values[name] = valueIn(column, taken, cell);
  }
  return { ...values, origin, cells: origins } as unknown as RowOf<Columns>;
}

/** @throws Error where no cell could have been taken for such a value */
function valueIn(column: Column, taken: string, cell: CellOrigin): unknown {
  const { name, choices } = column.type;
  const isNone =
    (name === 'choice' && choices?.some(([value]) => value === taken) === false) ||
    (name === 'flag' && taken !== 'yes' && taken !== 'no') ||
    (name === 'year' && !/^\d{4}$/.test(taken)) ||
    (name === 'date' && !/^\d{4}-\d\d-\d\d$/.test(taken));
  if (isNone) throw new Error(`${taken} is no ${name}`);
  return recordedValue(column, taken, cell);
}
