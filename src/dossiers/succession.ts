import type { RowOfTable, TableName } from '../tables/all/index.ts';
import { yearOf } from '../tables/types/date.ts';
import type { EnterpriseRows, EnterpriseTable } from './dossier.ts';
import type { Gathered, Stray } from './gather.ts';

type Predecessor = RowOfTable<'predecessors'>;

/** A code that has passed into an enterprise, be it renamed or merged. */
export interface Former {
  readonly uscc: string;
  /** The day on which it passed, over several steps the latest. */
  readonly date: string;
}

/** What counts for the enterprise that a code has passed into; everything else is claimed under its own code. */
const carriedTables = [
  'tax_increment',
  'recognitions',
  'titles',
  'award_history',
  'predecessors',
] as const satisfies readonly EnterpriseTable[];

const isCarried = (table: TableName): boolean => (carriedTables as readonly TableName[]).includes(table);

/**
 * The codes that have passed into one by the end of a year, directly or through others, in the order of the rows.
 * @param rows of the table predecessors, of whatever codes; a circle, which is an error, is gone round once
 * @param year null: whenever it was
 */
export function formersOf(uscc: string, rows: readonly Predecessor[], year: number | null): Former[] {
  const seen = new Set([uscc]);
  const formers: Former[] = [];
  const follow = (successor: string, since: string): void => {
    for (const row of rows) {
      if (row.uscc !== successor || seen.has(row.former_uscc) || !hasPassed(row, year)) continue;
      seen.add(row.former_uscc);
      const date = row.date > since ? row.date : since;
      formers.push({ uscc: row.former_uscc, date });
      follow(row.former_uscc, date);
    }
  };
  follow(uscc, '');
  return formers;
}

/** Whether a row of the table predecessors has come into effect by the end of the year. */
export function hasPassed({ date }: Predecessor, year: number | null): boolean {
  return year === null || yearOf(date) <= year;
}

/** Every row of the table predecessors once, those that were handed on included. */
export function everyPredecessor({ dossiers, unattached }: Pick<Gathered, 'dossiers' | 'unattached'>) {
  return [...new Set([...dossiers, ...unattached].flatMap(({ predecessors }) => predecessors))];
}

/**
 * Hands the recognitions, titles, history and tax rows of former codes on to the enterprises that they have passed
 * into by the end of the year, after their own rows; a row's uscc says under which code it stands. A former code that
 * itself stands in the table enterprises is settled by itself: it keeps its tax rows and its recognitions from Y on.
 */
export function withFormers(gathered: Gathered, year: number | null): Gathered {
  const rows = everyPredecessor(gathered);
  if (rows.length === 0) return gathered;
  const { known } = gathered;
  const byCode = new Map([...gathered.dossiers, ...gathered.unattached].map((one) => [one.uscc, one]));
  const successors = new Map<string, string>();
  const handedOn = new Map<string, EnterpriseRows[]>();
  for (const uscc of known.keys()) {
    for (const former of formersOf(uscc, rows, year)) {
      if (!successors.has(former.uscc)) successors.set(former.uscc, uscc);
      const own = byCode.get(former.uscc);
      if (own === undefined) continue;
      const passed = known.has(former.uscc) ? withoutOwnYear(own, year) : own;
      handedOn.set(uscc, [...(handedOn.get(uscc) ?? []), passed]);
    }
  }
  const taken = <R extends EnterpriseRows>(one: R): R => {
    let own = one;
    for (const former of handedOn.get(one.uscc) ?? []) own = joined(own, former);
    return own;
  };
  const isGone = (uscc: string): boolean => successors.has(uscc) && !known.has(uscc);
  return {
    ...gathered,
    successors,
    dossiers: gathered.dossiers.map(taken),
    unattached: gathered.unattached.map((one) => (isGone(one.uscc) ? emptied(one) : taken(one))),
    strays: gathered.strays
      .filter((stray) => !(isGone(stray.uscc) && isCarried(stray.table)) && !isToCome(stray, year))
      .map((stray) => ({ ...stray, successor: successors.get(stray.uscc) ?? null })),
  };
}

/** A code that passes after Y has no effect, whether its successor stands in the table enterprises yet or not. */
function isToCome({ table, row }: Stray, year: number | null): boolean {
  if (table !== 'predecessors' || year === null) return false;
  const { date } = row as { readonly date?: string | null };
  return typeof date === 'string' && yearOf(date) > year;
}

function withoutOwnYear(rows: EnterpriseRows, year: number | null): EnterpriseRows {
  const isEarlier = (row: { readonly year: number | null }): boolean =>
    year === null || row.year === null || row.year < year;
  const { recognitions, tax_increment: _, ...partial } = rows.partial;
  return {
    ...rows,
    tax_increment: [],
    recognitions: rows.recognitions.filter(isEarlier),
    partial:
      recognitions === undefined ? partial : { ...partial, recognitions: recognitions.filter(isEarlier) },
  };
}

/** An enterprise with the rows of a former code after its own. */
function joined<R extends EnterpriseRows>(own: R, former: EnterpriseRows): R {
  const tables: Record<string, unknown> = {};
  const partial: Record<string, unknown> = { ...own.partial };
  for (const table of carriedTables) {
    tables[table] = [...own[table], ...former[table]];
    if (own.partial[table] !== undefined || former.partial[table] !== undefined) {
      partial[table] = [...(own.partial[table] ?? own[table]), ...(former.partial[table] ?? former[table])];
    }
  }
  const incomplete = new Set([...own.incomplete, ...[...former.incomplete].filter(isCarried)]);
  return { ...own, ...tables, partial, incomplete };
}

/** A former code without what was handed on. */
function emptied(rows: EnterpriseRows): EnterpriseRows {
  const none = Object.fromEntries(carriedTables.map((table) => [table, []]));
  const partial = Object.entries(rows.partial).filter(([table]) => !isCarried(table as TableName));
  return { ...rows, ...none, partial: Object.fromEntries(partial) };
}
