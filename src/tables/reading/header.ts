import { certain } from '../../cells/certain.ts';
import type { GridCell, GridRow } from '../../cells/grid.ts';
import { columnLetters } from '../../cells/grid.ts';
import { type Problem, problem, type Where } from '../../messages/problem.ts';
import { moneyUnits } from '../../messages/units.ts';
import { closest } from '../closest.ts';
import type { Column } from '../column.ts';
import type { Table } from '../table.ts';
import { folded } from '../types/normal.ts';
import { type HeaderCandidate, oneRow, twoRows } from './header-rows.ts';
import {
  bareHeader,
  type HeaderMeaning,
  headerMeaning,
  type Spellings,
  spellingsOf,
  splitUnit,
  titleUnits,
} from './header-text.ts';

/** Which column of the sheet holds which column of the table. */
export interface Layout {
  /** The header's first row, and its last: data stands below it. */
  readonly first: number;
  readonly row: number;
  readonly columns: readonly LaidColumn[];
  /** Headers that belong to no column of the table. */
  readonly unknown: readonly string[];
  /** Those of them that probably mean a column that is absent, in the order of the sheet. */
  readonly near: readonly NearHeader[];
}

/** A header that only nearly is that of an absent column. */
export interface NearHeader {
  readonly found: string;
  /** The column's header. */
  readonly header: string;
  /** Whether the absent column was told of, naming this header. */
  readonly told: boolean;
}

export interface LaidColumn {
  readonly name: string;
  /** 1 for column A. */
  readonly place: number;
  /** The header as written; two rows are joined. */
  readonly header: string;
  /** 元 per unit of the column's figures; 1 where they are no money. */
  readonly unit: number;
  /** Whether its cells must be filled. */
  readonly required: boolean;
}

/** Five titles, blank rows among them, a header of two rows (2-input.md section 4.3). */
export const rowsToLookAt = 10;

/**
 * Finds the header among the first rows of a sheet and lays the table's columns over it.
 * @param year the award year, where headers may carry it; null where it is not known
 */
export function layOut(
  table: Table,
  rows: readonly GridRow[],
  year: number | null,
  at: Where,
): { readonly layout: Layout | null; readonly problems: readonly Problem[] } {
  const spellings = spellingsOf(table);
  const found = bestOf(candidatesIn(topOf(rows), year), spellings, year);
  const enough = Math.min(2, Object.keys(table.columns).length);
  if (found === null || found.known < enough) {
    const headers = Object.values(table.columns).map((column) => column.header);
    return { layout: null, problems: [problem('E141', at, { title: table.title, headers })] };
  }
  const { layout, named, problems } = assign(table, found.header, spellings, year, at);
  return { layout, problems: [...unitProblems(found.header.titles, named, at), ...problems] };
}

/** A column of money, and the unit that its header, or the group that it stands in, names; null where neither does. */
interface NamedUnit {
  readonly header: string;
  readonly unit: number | null;
}

/** Titles that name two units, or one that no column of money has: which of them the amounts are in is not known. */
function unitProblems(all: readonly string[], named: readonly NamedUnit[], at: Where): Problem[] {
  const [unit, ...others] = titleUnits(all);
  if (unit === undefined) return [];
  const titles = all.filter((title) => titleUnits([title]).length > 0);
  if (others.length > 0) return [problem('E148', at, { titles })];
  if (named.length === 0 || named.some((one) => one.unit === null || one.unit === unit)) return [];
  const headers = named.map(({ header, unit: own }) =>
    splitUnit(header).unit === null ? `${header}（${moneyUnits[own ?? 1]}）` : header,
  );
  return [problem('E149', at, { titles, headers })];
}

/** More characters than any header or title has. */
const longest = 1_000;

/** The rows in which titles and the header stand; cells that hold whole books are cut, as they are compared often. */
function topOf(rows: readonly GridRow[]): GridRow[] {
  const cut = (cell: GridCell): GridCell =>
    cell.value.length <= longest ? cell : { ...cell, value: cell.value.slice(0, longest) };
  return rows.slice(0, rowsToLookAt).map((row) => ({ ...row, cells: row.cells.map(cut) }));
}

/** How many of a table's columns the best header among a sheet's first rows names. */
export function knownHeaders(table: Table, rows: readonly GridRow[]): number {
  return bestOf(candidatesIn(topOf(rows), null), spellingsOf(table), null)?.known ?? 0;
}

/** Every row, and every two rows of which one follows the other; those of one row first. */
function candidatesIn(rows: readonly GridRow[], year: number | null): HeaderCandidate[] {
  return [
    ...rows.flatMap((_, i) => oneRow(rows, i, year)),
    ...rows.flatMap((_, i) => twoRows(rows, i, year)),
  ];
}

/** The candidate that knows the most columns, the first among equals. */
function bestOf(candidates: readonly HeaderCandidate[], spellings: Spellings, year: number | null) {
  let best: { readonly header: HeaderCandidate; readonly known: number } | null = null;
  for (const header of candidates) {
    const names = header.cells.map(({ readings }) => meaningOf(readings, spellings, year)?.name);
    const known = new Set(names.filter((name) => name !== undefined)).size;
    if (known > (best?.known ?? 0)) best = { header, known };
  }
  return best;
}

function meaningOf(
  readings: readonly string[],
  spellings: Spellings,
  year: number | null,
): HeaderMeaning | null {
  for (const text of readings) {
    const meaning = headerMeaning(text, spellings, year);
    if (meaning !== null) return meaning;
  }
  return null;
}

function assign(
  table: Table,
  { cells, first: firstRow, last, titles }: HeaderCandidate,
  spellings: Spellings,
  year: number | null,
  at: Where,
): { readonly layout: Layout; readonly named: readonly NamedUnit[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const named: NamedUnit[] = [];
  const [sheetUnit = 1] = titleUnits(titles);
  const taken = new Map<string, LaidColumn>();
  const strangers: Stranger[] = [];
  for (const { place, row, readings, unit: around, shown: header } of cells) {
    const meaning = meaningOf(readings, spellings, year);
    if (meaning === null) {
      if (header !== '') strangers.push({ header, cell: `${columnLetters(place)}${row}` });
      // The title may speak of a column that is not the table's.
      if (around !== null && around === sheetUnit) named.push({ header, unit: around });
      continue;
    }
    const { name, unit, wrongYear } = meaning;
    const where = { ...at, row, column: name, header, value: header, cell: `${columnLetters(place)}${row}` };
    const first = taken.get(name);
    if (first !== undefined) {
      const firstAt = `${columnLetters(first.place)}${row}`;
      problems.push(problem('E143', where, { column: name, first: firstAt }));
      continue;
    }
    if (wrongYear !== null && year !== null) {
      problems.push(problem('E144', where, { written: wrongYear, year }));
    }
    const { type, required } = certain(table.columns[name]);
    const isMoney = type.name === 'money';
    const own = unit ?? around;
    if (isMoney) named.push({ header, unit: own });
    taken.set(name, { name, place, header, unit: isMoney ? (own ?? sheetUnit) : 1, required });
  }
  const absent = Object.entries(table.columns).filter(([name]) => !taken.has(name));
  const meant = strangers.map((one) => ({ ...one, column: meantColumn(one.header, absent) }));
  const missing = missingColumns(absent, meant, { ...at, row: last });
  const told = new Set(missing.map(({ place }) => place.cell));
  const near = meant.flatMap(({ header: found, cell, column }): NearHeader[] => {
    const header = column === null ? undefined : table.columns[column]?.header;
    return header === undefined ? [] : [{ found, header, told: told.has(cell) }];
  });
  const unknown = strangers.map(({ header }) => header);
  return {
    layout: { first: firstRow, row: last, columns: [...taken.values()], unknown, near },
    named,
    problems: [...problems, ...missing],
  };
}

/** A header that belongs to no column. */
interface Stranger {
  readonly header: string;
  readonly cell: string;
}

/** A header that belongs to no column, and the absent column that it was probably meant for. */
interface Meant extends Stranger {
  readonly column: string | null;
}

/** Columns that most tables leave out, since a blank means no; told of only where a header nearly names them. */
const blankByDefault = ['fraud', 'same_matter'];

function missingColumns(absent: readonly AbsentColumn[], meant: readonly Meant[], at: Where): Problem[] {
  return absent.flatMap(([name, { header, clause, required }]) => {
    const stranger = meant.find(({ column }) => column === name);
    const found = stranger?.header ?? null;
    const where = { ...at, column: name, header: found, cell: stranger?.cell ?? null, value: found };
    if (required) return [problem('E142', where, { header, column: name, found })];
    if (clause === null) return [];
    const facts = { column: name, header };
    if (found !== null) return [problem('W205', where, { ...facts, found })];
    return blankByDefault.includes(name) ? [] : [problem('N141', where, facts)];
  });
}

/** Of fewer characters a header stands inside too many others. */
const tellingHeader = 4;

type AbsentColumn = readonly [name: string, column: Column];

/** The absent column that a header was probably meant for: its name misspelt, or with something around it. */
function meantColumn(header: string, absent: readonly AbsentColumn[]): string | null {
  const names = absent.flatMap(([name, column]) =>
    [column.header, ...column.also, name].map((spelling) => ({ name, spelling: folded(spelling) })),
  );
  const spellings = names.map(({ spelling }) => spelling);
  const near = closest(bareHeader(header), spellings) ?? closest(header, spellings);
  if (near !== null) return certain(names.find(({ spelling }) => spelling === near)).name;
  const inside = names.filter(
    ({ spelling }) => spelling.length >= tellingHeader && folded(header).includes(spelling),
  );
  // 研发费用加计扣除数额 is no 研发费用.
  return inside.sort((a, b) => b.spelling.length - a.spelling.length)[0]?.name ?? null;
}
