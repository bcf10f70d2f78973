import { certain } from '../../cells/certain.ts';
import type { CellOrigin, RowOrigin } from '../../cells/origin.ts';
import type { Dossier, EnterpriseTable } from '../../dossiers/dossier.ts';
import type { ReadingId } from '../../policy/ids.ts';
import { tables } from '../../tables/all/index.ts';
import { recordedText, recordedValue } from '../../tables/recorded.ts';
import type { Table } from '../../tables/table.ts';

/** A cell that would say something else. */
export interface CellChange {
  readonly table: EnterpriseTable;
  readonly column: string;
  readonly origin: RowOrigin;
  /** null where the file has no such column. */
  readonly cell: CellOrigin | null;
  /** As taken (元, a date, yes or no, a choice's English name); null for a blank. */
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * A single change of what a settlement was made from. `isExample`: any other value of the kind does as well, this one
 * only shows what it comes to.
 */
export type Change =
  | { readonly kind: 'cells'; readonly cells: readonly CellChange[]; readonly isExample: boolean }
  | {
      readonly kind: 'row-added';
      readonly table: EnterpriseTable;
      readonly values: Readonly<Record<string, string>>;
      readonly isExample: boolean;
    }
  | { readonly kind: 'row-removed'; readonly table: EnterpriseTable; readonly origin: RowOrigin }
  | { readonly kind: 'reading'; readonly id: ReadingId; readonly before: string; readonly after: string };

/** Any row of a dossier. */
export interface AnyRow {
  readonly origin: RowOrigin;
  readonly cells: Readonly<Record<string, CellOrigin | undefined>>;
}

/** The tables of a dossier. */
const dossierTables = Object.keys(tables).filter((name): name is EnterpriseTable => name !== 'fund');

/** What a row's column holds. */
export function valueIn(row: AnyRow, column: string): unknown {
  return (row as unknown as Readonly<Record<string, unknown>>)[column] ?? null;
}

/** The change of one cell of a row. */
export function cellChange(
  table: EnterpriseTable,
  row: AnyRow,
  column: string,
  after: string | null,
): CellChange {
  const before = recordedText(valueIn(row, column));
  return { table, column, origin: row.origin, cell: row.cells[column] ?? null, before, after };
}

/** A change of one cell. */
export function oneCell(
  table: EnterpriseTable,
  row: AnyRow,
  column: string,
  after: string | null,
  isExample = false,
): Change {
  return { kind: 'cells', cells: [cellChange(table, row, column, after)], isExample };
}

/** The row of a dossier that stands at a place of the input; null for none. */
export function rowAt(
  dossier: Dossier,
  origin: RowOrigin,
): { readonly table: EnterpriseTable; readonly row: AnyRow } | null {
  for (const table of dossierTables) {
    const row = (dossier[table] as readonly AnyRow[]).find((one) => stands(one, origin));
    if (row !== undefined) return { table, row };
  }
  return null;
}

function stands({ origin }: AnyRow, { file, sheet, row }: RowOrigin): boolean {
  return origin.row === row && origin.file === file && origin.sheet === sheet;
}

/** The dossier as it would be with some changes; readings are not in it. */
export function changedDossier(dossier: Dossier, changes: readonly Change[]): Dossier {
  let changed = dossier;
  for (const change of changes) {
    if (change.kind === 'cells') {
      for (const one of change.cells)
        changed = withRows(changed, one.table, (rows) => rows.map((row) => withCell(row, one)));
    } else if (change.kind === 'row-added') {
      const row = addedRow(change.table, { uscc: dossier.uscc, ...change.values });
      changed = withRows(changed, change.table, (rows) => [...rows, row]);
    } else if (change.kind === 'row-removed') {
      changed = withRows(changed, change.table, (rows) => rows.filter((row) => !stands(row, change.origin)));
    }
  }
  return changed;
}

function withRows(
  dossier: Dossier,
  table: EnterpriseTable,
  make: (rows: readonly AnyRow[]) => readonly AnyRow[],
): Dossier {
  const rows = make(dossier[table] as readonly AnyRow[]);
  const changed = { ...dossier, [table]: rows } as Dossier;
  const [enterprise = dossier.enterprise] = changed.enterprises;
  return { ...changed, enterprise };
}

function withCell(row: AnyRow, { table, column, origin, after }: CellChange): AnyRow {
  if (!stands(row, origin)) return row;
  const cell = { ...(row.cells[column] ?? madeUp(table, column, origin)), raw: after ?? '' };
  return { ...row, [column]: typed(table, column, after, cell), cells: { ...row.cells, [column]: cell } };
}

/** A row that no file has yet stands nowhere. */
const nowhere: RowOrigin = { file: '', sheet: null, row: 0 };

function addedRow(table: EnterpriseTable, values: Readonly<Record<string, string>>): AnyRow {
  const { columns }: Table = tables[table];
  const entries = Object.keys(columns).map((column) => {
    const text = values[column] ?? null;
    return [column, typed(table, column, text, { ...madeUp(table, column, nowhere), raw: text ?? '' })];
  });
  return { ...Object.fromEntries(entries), origin: nowhere, cells: {} } as AnyRow;
}

function madeUp(table: EnterpriseTable, column: string, origin: RowOrigin): CellOrigin {
  const { columns }: Table = tables[table];
  return { ...origin, column: 0, table, name: column, header: certain(columns[column]).header, raw: '' };
}

function typed(table: EnterpriseTable, column: string, text: string | null, cell: CellOrigin): unknown {
  const { columns }: Table = tables[table];
  const known = columns[column];
  return text === null || known === undefined ? null : recordedValue(known, text, cell);
}
