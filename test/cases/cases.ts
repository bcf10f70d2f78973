import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { tables } from '../../src/tables/all/index.ts';
import type { Given, TextRow } from '../support/settle-rows.ts';

type Scalar = string | number | boolean | null;
type GivenRow = Readonly<Record<string, Scalar>>;

/** A case as a clerk reads it; test/cases/defaults.yaml says what a row that says little means. */
export interface Case {
  readonly case: string;
  readonly title: string;
  readonly year?: number;
  readonly basis?: string;
  readonly readings?: Readonly<Record<string, string>>;
  readonly given?: Readonly<Record<string, readonly GivenRow[]>>;
  readonly then: Readonly<Record<string, unknown>>;
}

interface Defaults {
  readonly aliases: Readonly<Record<string, { readonly uscc: string; readonly name: string }>>;
  readonly year: number;
  readonly tables: Readonly<Record<string, GivenRow>>;
}

const here = new URL('./', import.meta.url);
const load = (file: string): unknown => parse(readFileSync(new URL(file, here), 'utf8'));
const defaults = load('defaults.yaml') as Defaults;

/** Every case by the file that it stands in. */
export function allCases(): { readonly file: string; readonly cases: readonly Case[] }[] {
  return readdirSync(here)
    .filter((file) => file.endsWith('.yaml') && file !== 'defaults.yaml')
    .sort()
    .map((file) => ({ file, cases: load(file) as Case[] }));
}

/** The code of an enterprise's alias; a text that is no alias stands for itself. */
export function usccOf(alias: string): string {
  return defaults.aliases[alias]?.uscc ?? alias;
}

/** The case's rows with everything that it leaves to the defaults. */
export function givenBy(one: Pick<Case, 'year' | 'basis' | 'readings' | 'given'>): Given {
  const year = one.year ?? defaults.year;
  const given = one.given ?? {};
  const enterprises = given['enterprises'] ?? [{}];
  const aliases = [...new Set(enterprises.map((row) => String(row['uscc'] ?? '甲')))];
  const all: Record<string, readonly GivenRow[]> = {
    award_history: [],
    ...given,
    enterprises,
    tax_increment: given['tax_increment'] ?? aliases.map((uscc) => ({ uscc })),
  };
  const rows = Object.entries(all).map(([table, list]) => [
    table,
    list.map((row) => filled(table, row, year)),
  ]);
  const columns = Object.entries(tables).map(([name, table]) => [name, Object.keys(table.columns)]);
  return {
    year,
    basis: one.basis ?? null,
    ...(one.readings === undefined ? {} : { readings: one.readings }),
    tables: Object.fromEntries(rows) as Given['tables'],
    columns: Object.fromEntries(columns) as NonNullable<Given['columns']>,
  };
}

function filled(table: string, row: GivenRow, year: number): TextRow {
  const merged: Record<string, Scalar> = { ...defaults.tables[table], ...row };
  const alias = String(merged['uscc'] ?? '');
  if (table === 'enterprises' && merged['name'] === undefined) {
    merged['name'] = (defaults.aliases[alias] ?? defaults.aliases['甲'])?.name ?? '';
  }
  return Object.fromEntries(
    Object.entries(merged).map(([column, value]) => {
      if (column === 'uscc') return [column, usccOf(alias)];
      if (column === 'former_uscc') return [column, usccOf(String(value))];
      return [column, value === null ? '' : value === 'award' ? String(year) : String(value)];
    }),
  );
}
