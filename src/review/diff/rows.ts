import type { CellOrigin, RowOrigin } from '../../cells/origin.ts';
import { Money } from '../../money/money.ts';
import { type TableName, tables } from '../../tables/all/index.ts';
import type { Columns, Table } from '../../tables/table.ts';
import type { Difference, KeyPart, NamedRow } from './difference.ts';

/** A typed row of any table. */
export interface AnyRow {
  readonly origin: RowOrigin;
  readonly cells: Readonly<Record<string, CellOrigin | undefined>>;
}

/** A row of A and the row of B that is the same one; null where a side has none. */
export interface Unit {
  readonly a: AnyRow | null;
  readonly b: AnyRow | null;
  /** In which they differ. */
  readonly differences: readonly Difference[];
}

/** One table of one enterprise on both sides. */
export interface Pairing {
  readonly table: TableName;
  /** In B's order; rows of A alone stand after the row that is before them in A. */
  readonly units: readonly Unit[];
}

/** Pairs the rows of a table by its key, rows without key by what they say. */
export function pairRows(
  table: TableName,
  uscc: string | null,
  before: readonly AnyRow[],
  after: readonly AnyRow[],
): Pairing {
  const declared: Table = tables[table];
  const columns = comparedColumns(declared.columns);
  const partner =
    declared.key.length > 0 ? byKey(declared.key, columns, before, after) : byContent(columns, before, after);
  const unitOf = new Map<AnyRow, Unit>();
  for (const a of before) {
    const b = partner.get(a) ?? null;
    const unit = {
      a,
      b,
      differences: differencesOf(a, b, { table, uscc, key: nameOf(declared, b ?? a) }, columns),
    };
    unitOf.set(a, unit);
    if (b !== null) unitOf.set(b, unit);
  }
  for (const b of after) {
    if (unitOf.has(b)) continue;
    const named = { table, uscc, key: nameOf(declared, b) };
    unitOf.set(b, { a: null, b, differences: [{ kind: 'row-added', origin: b.origin, ...named }] });
  }
  return { table, units: inOrder(after, before, unitOf) };
}

/** Every difference of a table's rows. */
export function differencesIn({ units }: Pairing): Difference[] {
  return units.flatMap(({ differences }) => differences);
}

/** The rows of A with some of the differences applied; with all of them they are those of B. */
export function rowsUnder({ units }: Pairing, taken: ReadonlySet<Difference>): AnyRow[] {
  return units.flatMap((unit) => rowUnder(unit, taken) ?? []);
}

function rowUnder({ a, b, differences }: Unit, taken: ReadonlySet<Difference>): AnyRow | null {
  const applied = differences.filter((one) => taken.has(one));
  if (a === null) return applied.length > 0 ? b : null;
  if (b === null) return applied.length > 0 ? null : a;
  if (applied.length === differences.length) return b;
  if (applied.length === 0) return a;
  const changed: Record<string, unknown> = { ...a };
  const cells: Record<string, CellOrigin | undefined> = { ...a.cells };
  for (const one of applied) {
    if (one.kind !== 'cell') continue;
    changed[one.column] = valueIn(b, one.column);
    cells[one.column] = b.cells[one.column];
  }
  return { ...changed, cells } as unknown as AnyRow;
}

function differencesOf(
  a: AnyRow,
  b: AnyRow | null,
  named: NamedRow,
  columns: readonly string[],
): Difference[] {
  if (b === null) return [{ kind: 'row-removed', origin: a.origin, ...named }];
  return columns
    .filter((column) => said(a, column) !== said(b, column))
    .map((column) => ({
      kind: 'cell',
      column,
      before: { value: said(a, column), cell: a.cells[column] ?? null },
      after: { value: said(b, column), cell: b.cells[column] ?? null },
      ...named,
    }));
}

/** Account and identity numbers decide nothing and are told to nobody. */
function comparedColumns(columns: Columns): string[] {
  return Object.keys(columns).filter((name) => columns[name]?.confidential !== true);
}

function valueIn(row: AnyRow, column: string): unknown {
  return (row as unknown as Readonly<Record<string, unknown>>)[column];
}

/** A value as text, so that equal values are equal texts; '' for blank. */
function said(row: AnyRow, column: string): string {
  const value = valueIn(row, column);
  if (value === null || value === undefined) return '';
  if (value instanceof Money) return value.value.toFixed();
  return String(value);
}

/** How people tell the row from others of its table. */
function nameOf({ key, columns }: Table, row: AnyRow): KeyPart[] {
  const own = (key.length > 0 ? key : Object.keys(columns)).filter(
    (column) => column !== 'uscc' && column !== 'enterprise_name' && columns[column]?.confidential !== true,
  );
  const parts = own.map((column) => ({ column, value: said(row, column) }));
  return parts.filter(({ value }) => value !== '').slice(0, 4);
}

/** Rows of equal keys; then of the others those whose key was changed. */
function byKey(
  key: readonly string[],
  columns: readonly string[],
  before: readonly AnyRow[],
  after: readonly AnyRow[],
): Map<AnyRow, AnyRow> {
  const keyOf = (row: AnyRow) => JSON.stringify(key.map((column) => said(row, column)));
  const later = new Map(after.map((row) => [keyOf(row), row]));
  const pairs = new Map(before.flatMap((row) => pairOf(row, later.get(keyOf(row)))));
  const there = new Set(pairs.values());
  const left = before.filter((row) => !pairs.has(row));
  const free = after.filter((row) => !there.has(row));
  const isSame = (a: AnyRow, b: AnyRow, apart: number) =>
    apart === 1 || (isAtPlace(a, b) && isClose(a, b, apart, columns));
  return new Map([...pairs, ...nearestPairs(columns, left, free, isSame)]);
}

function isAtPlace({ origin: a }: AnyRow, { origin: b }: AnyRow): boolean {
  return a.row === b.row && a.file === b.file && a.sheet === b.sheet;
}

/** Whether rows differ in at most half of the columns that are filled. */
function isClose(a: AnyRow, b: AnyRow, apart: number, columns: readonly string[]): boolean {
  const filled = (row: AnyRow) => columns.filter((column) => said(row, column) !== '').length;
  return apart * 2 <= Math.max(filled(a), filled(b));
}

const pairOf = (a: AnyRow, b: AnyRow | undefined): [AnyRow, AnyRow][] => (b === undefined ? [] : [[a, b]]);

/** Equal rows first; then of the others those that differ in the fewest columns, in at most half of them. */
function byContent(
  columns: readonly string[],
  before: readonly AnyRow[],
  after: readonly AnyRow[],
): Map<AnyRow, AnyRow> {
  const contentOf = (row: AnyRow) => JSON.stringify(columns.map((column) => said(row, column)));
  const free = new Map<string, AnyRow[]>();
  for (const b of after) free.set(contentOf(b), [...(free.get(contentOf(b)) ?? []), b]);
  const pairs = new Map<AnyRow, AnyRow>();
  for (const a of before) {
    const same = free.get(contentOf(a))?.shift();
    if (same !== undefined) pairs.set(a, same);
  }
  const left = before.filter((a) => !pairs.has(a));
  const close = nearestPairs(columns, left, [...free.values()].flat(), (a, b, apart) =>
    isClose(a, b, apart, columns),
  );
  return new Map([...pairs, ...close]);
}

/** Rows that may be the same, those that differ in the fewest columns first; each row once. */
function nearestPairs(
  columns: readonly string[],
  before: readonly AnyRow[],
  after: readonly AnyRow[],
  isSame: (a: AnyRow, b: AnyRow, apart: number) => boolean,
): Map<AnyRow, AnyRow> {
  const candidates = before.flatMap((a, i) =>
    after.flatMap((b, j) => {
      const apart = columns.filter((column) => said(a, column) !== said(b, column)).length;
      return isSame(a, b, apart) ? [{ a, b, i, j, apart }] : [];
    }),
  );
  const pairs = new Map<AnyRow, AnyRow>();
  const taken = new Set<AnyRow>();
  for (const { a, b } of candidates.sort((x, y) => x.apart - y.apart || x.i - y.i || x.j - y.j)) {
    if (pairs.has(a) || taken.has(b)) continue;
    pairs.set(a, b);
    taken.add(b);
  }
  return pairs;
}

/** All units in B's order; a row of A alone follows the row that precedes it there. */
function inOrder(
  after: readonly AnyRow[],
  before: readonly AnyRow[],
  unitOf: ReadonlyMap<AnyRow, Unit>,
): Unit[] {
  const units = (rows: readonly AnyRow[]) => rows.flatMap((row) => unitOf.get(row) ?? []);
  const there = new Set(units(after));
  const gone = new Map<Unit | null, Unit[]>();
  let last: Unit | null = null;
  for (const unit of units(before)) {
    if (there.has(unit)) last = unit;
    else gone.set(last, [...(gone.get(last) ?? []), unit]);
  }
  return [...(gone.get(null) ?? []), ...[...there].flatMap((unit) => [unit, ...(gone.get(unit) ?? [])])];
}
