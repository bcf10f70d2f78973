import type { CellOrigin, RowOrigin } from '../cells/origin.ts';
import type { Column } from './column.ts';

export type Columns = Readonly<Record<string, Column>>;

/** An input table, declared once: everything else that is said of it is derived from this. */
export interface Table<Name extends string = string, C extends Columns = Columns> {
  /** The English name: the file's stem or the sheet's name. */
  readonly name: Name;
  /** The Chinese name. */
  readonly title: string;
  /** The columns whose values together name a row; empty where rows may repeat. */
  readonly key: readonly string[];
  readonly columns: C;
}

type ValueOf<C> = C extends Column<infer T, infer R> ? (R extends true ? T : T | null) : never;

/** A typed row: a value for every column (null where blank), and where it all stands. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: ValueOf<C[K]> } & {
  readonly origin: RowOrigin;
  /** The cells that the row's file has; a column that is absent there has none. */
  readonly cells: { readonly [K in keyof C]?: CellOrigin };
};

/** A row in which even required values may be missing, since their cells could not be read: for checks, not for awards. */
export type PartialRowOf<C extends Columns> = { readonly [K in keyof C]: ValueOf<C[K]> | null } & {
  readonly origin: RowOrigin;
  readonly cells: { readonly [K in keyof C]?: CellOrigin };
};

/** The row type of a table. */
export type Row<T> = T extends Table<string, infer C> ? RowOf<C> : never;

/** The type of a table's rows as far as they could be read. */
export type PartialRow<T> = T extends Table<string, infer C> ? PartialRowOf<C> : never;

/** Declares a table. */
export function table<const Name extends string, const C extends Columns>(
  declaration: Table<Name, C> & { readonly key: readonly (keyof C & string)[] },
): Table<Name, C> {
  return declaration;
}
