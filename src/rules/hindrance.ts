import type { CellOrigin, RowOrigin } from '../cells/origin.ts';
import type { Policy } from '../policy/policy.ts';
import type { OwnReason } from '../policy/reasons.ts';
import { yearOf } from '../tables/types/date.ts';

/** Something that stands against a row or a line, with the place where it shows. */
export interface Hindrance {
  readonly reason: OwnReason;
  readonly origin: RowOrigin;
  /** The table column that decides, and its cell where the file has one. */
  readonly column: string | null;
  readonly cell: CellOrigin | null;
}

/** Any typed row. */
interface AnyRow {
  readonly origin: RowOrigin;
  readonly cells: Readonly<Record<string, CellOrigin | undefined>>;
}

/** Hindrance of a row, at one of its columns where one decides. */
export function against(reason: OwnReason, row: AnyRow, column: string | null = null): Hindrance {
  return {
    reason,
    origin: row.origin,
    column,
    cell: (column === null ? undefined : row.cells[column]) ?? null,
  };
}

type Columns<R, V> = { [K in keyof R]: R[K] extends V ? K : never }[keyof R] & string;

/** A blank that decides: the line waits. */
export function filled<R extends AnyRow>(row: R, column: keyof R & string): Hindrance[] {
  return row[column] === null ? [against('missing-data', row, column)] : [];
}

/** A flag that has to say yes; no hinders with `reason`, blank keeps the line waiting. */
export function affirmed<R extends AnyRow>(
  row: R,
  column: Columns<R, boolean | null>,
  reason: OwnReason,
): Hindrance[] {
  if (row[column] === true) return [];
  return [against(row[column] === null ? 'missing-data' : reason, row, column)];
}

/** 取消有关奖励资格: a row marked as a false declaration (三（四）). */
export function declaredTruly(row: AnyRow & { readonly fraud: boolean | null }): Hindrance[] {
  return row.fraud === true ? [against('false-declaration', row, 'fraud')] : [];
}

/** The deciding date has to lie in Y and, under the reading `facts.window` trial, inside the trial. */
export function inYear<R extends AnyRow>(
  row: R,
  column: Columns<R, string | null>,
  policy: Policy,
): Hindrance[] {
  const day = row[column] as string | null;
  if (day === null) return [against('missing-data', row, column)];
  if (yearOf(day) !== policy.year)
    return [against('outside-year', row, column), ...inTrial(row, column, policy)];
  return inTrial(row, column, policy);
}

/** Under the reading `facts.window` trial: the deciding date has to lie inside the trial. */
export function inTrial<R extends AnyRow>(
  row: R,
  column: Columns<R, string | null>,
  policy: Policy,
): Hindrance[] {
  const day = row[column] as string | null;
  const { from, to } = policy.data.trial;
  const inside = day === null || policy.reading('facts.window') !== 'trial' || (day >= from && day <= to);
  return inside ? [] : [against('outside-trial', row, column)];
}
