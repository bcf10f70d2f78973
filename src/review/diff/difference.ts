import type { CellOrigin, RowOrigin } from '../../cells/origin.ts';
import type { ReadingId } from '../../policy/ids.ts';
import type { TableName } from '../../tables/all/index.ts';

/** A column's value as it names a row. */
export interface KeyPart {
  readonly column: string;
  /** As taken; a choice by its English name. */
  readonly value: string;
}

/** A row of the input as it is told of: its enterprise, its table, and what names it there. */
export interface NamedRow {
  readonly uscc: string | null;
  readonly table: TableName;
  /** The values of the key's columns besides uscc; of a table without key, what tells the row apart. */
  readonly key: readonly KeyPart[];
}

/** What a cell says. */
export interface Said {
  /** As taken, in the table's own terms (元, a date, a code); '' for blank. */
  readonly value: string;
  /** The text as written and where; null where the file has no such column. */
  readonly cell: CellOrigin | null;
}

/**
 * Something in which the inputs of two settlements differ: a cell, a row, a reading, a parameter of the policy, the
 * award year; what the other enterprises are owed where a fund is shared; an enterprise that one side set aside.
 */
export type Difference =
  | ({
      readonly kind: 'cell';
      readonly column: string;
      readonly before: Said;
      readonly after: Said;
    } & NamedRow)
  | ({ readonly kind: 'row-added' | 'row-removed'; readonly origin: RowOrigin } & NamedRow)
  | { readonly kind: 'reading'; readonly id: ReadingId; readonly before: string; readonly after: string }
  | { readonly kind: 'parameter'; readonly id: string; readonly before: string; readonly after: string }
  | { readonly kind: 'year'; readonly before: number; readonly after: number }
  | { readonly kind: 'other-enterprises'; readonly count: number }
  | { readonly kind: 'set-aside'; readonly uscc: string; readonly side: 'A' | 'B' };
