import type { GridCell, GridRow } from '../../cells/grid.ts';
import { columnLetters } from '../../cells/grid.ts';
import { type Problem, problem, type Where } from '../../messages/problem.ts';
import { closest } from '../closest.ts';
import type { Table } from '../table.ts';
import { folded, trimmed } from '../types/normal.ts';

/** Which column of the sheet holds which column of the table. */
export interface Layout {
  /** The header's row number. */
  readonly row: number;
  readonly columns: readonly LaidColumn[];
  /** Headers that belong to no column of the table. */
  readonly unknown: readonly string[];
}

export interface LaidColumn {
  readonly name: string;
  /** 1 for column A. */
  readonly place: number;
  /** The header as written. */
  readonly header: string;
  /** 元 per unit of the column's figures; 1 where they are no money. */
  readonly unit: number;
}

/** The rows above the header: a few titles at most (2-input.md section 4.3). */
const titleRows = 10;

const units: Readonly<Record<string, number>> = {
  元: 1,
  千元: 1_000,
  万元: 10_000,
  百万元: 1_000_000,
  亿元: 100_000_000,
};
const unitAtEnd = /[(/:,，]*(?:单位[:：]?)?(百万元|千元|万元|亿元|元)\)?$/;
const titleUnit = /单位[:：]?(?:人民币)?(百万元|千元|万元|亿元|元)/;

/** A header taken apart: `2022年产值（万元）` is 产值 of 2022 in 万元. */
interface HeaderParts {
  readonly word: string;
  readonly unit: number | null;
  readonly year: number | null;
}

function partsOf(header: string): HeaderParts {
  const text = folded(header);
  const unit = unitAtEnd.exec(text);
  const bare = unit === null ? text : text.slice(0, unit.index);
  const year = /^(20\d{2})(?:年度|年)(.+)$/.exec(bare);
  return {
    word: (year?.[2] ?? bare).replace(/\((必填|选填|可空)\)$/, ''),
    unit: unit?.[1] === undefined ? null : (units[unit[1]] ?? null),
    year: year?.[1] === undefined ? null : Number(year[1]),
  };
}

/** The names under which a table's columns go, folded, each with its column. */
function spellingsOf(table: Table): Map<string, string> {
  const spellings = new Map<string, string>();
  for (const [name, column] of Object.entries(table.columns)) {
    for (const spelling of [name, name.replaceAll('_', ''), column.header, ...column.also]) {
      spellings.set(folded(spelling), name);
    }
  }
  return spellings;
}

function columnNamed(
  parts: HeaderParts,
  spellings: Map<string, string>,
  year: number | null,
): string | undefined {
  if (parts.year !== null && year !== null && parts.year === year - 1) {
    return spellings.get(`上年${parts.word}`) ?? spellings.get(`上年度${parts.word}`);
  }
  return spellings.get(parts.word);
}

/**
 * Finds the header row among the first rows of a sheet and lays the table's columns over it.
 * @param year the award year, where headers may carry it; null where it is not known
 */
export function layOut(
  table: Table,
  rows: readonly GridRow[],
  year: number | null,
  at: Where,
): { readonly layout: Layout | null; readonly problems: readonly Problem[] } {
  const spellings = spellingsOf(table);
  const count = (row: GridRow) =>
    new Set(
      row.cells
        .map((cell) => columnNamed(partsOf(cell.value), spellings, year))
        .filter((n) => n !== undefined),
    ).size;
  const candidates = rows.slice(0, titleRows);
  const best = candidates.reduce<GridRow | null>(
    (chosen, row) => (count(row) > (chosen === null ? 0 : count(chosen)) ? row : chosen),
    null,
  );
  if (best === null || count(best) < Math.min(2, Object.keys(table.columns).length)) {
    const headers = Object.values(table.columns).map((column) => column.header);
    return { layout: null, problems: [problem('E141', at, { title: table.title, headers })] };
  }
  const sheetUnit = candidates
    .filter((row) => row.row < best.row)
    .flatMap((row) => row.cells.map((cell) => titleUnit.exec(folded(cell.value))?.[1]))
    .find((unit) => unit !== undefined);
  return assign(table, best, spellings, year, units[sheetUnit ?? '元'] ?? 1, at);
}

function assign(
  table: Table,
  row: GridRow,
  spellings: Map<string, string>,
  year: number | null,
  sheetUnit: number,
  at: Where,
): { readonly layout: Layout; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const taken = new Map<string, LaidColumn>();
  const unknown: string[] = [];
  for (const cell of row.cells) {
    const header = trimmed(cell.value);
    const parts = partsOf(cell.value);
    const name = columnNamed(parts, spellings, year);
    const where = { ...at, ...headerPlace(row, cell, header) };
    const first = name === undefined ? undefined : taken.get(name);
    if (name === undefined) {
      if (header !== '') unknown.push(header);
    } else if (first !== undefined) {
      const firstAt = `${columnLetters(first.place)}${row.row}`;
      problems.push(problem('E143', { ...where, column: name }, { column: name, first: firstAt }));
    } else {
      if (parts.year !== null && year !== null && parts.year !== year && parts.year !== year - 1) {
        problems.push(problem('E144', { ...where, column: name }, { written: parts.year, year }));
      }
      const isMoney = table.columns[name]?.type.name === 'money';
      taken.set(name, { name, place: cell.column, header, unit: isMoney ? (parts.unit ?? sheetUnit) : 1 });
    }
  }
  problems.push(...missingColumns(table, taken, unknown, { ...at, row: row.row }));
  return { layout: { row: row.row, columns: [...taken.values()], unknown }, problems };
}

function headerPlace(row: GridRow, cell: GridCell, header: string): Where {
  return { row: row.row, cell: `${columnLetters(cell.column)}${row.row}`, header, value: header };
}

function missingColumns(
  table: Table,
  taken: ReadonlyMap<string, LaidColumn>,
  unknown: readonly string[],
  at: Where,
): Problem[] {
  return Object.entries(table.columns).flatMap(([name, column]) => {
    if (taken.has(name)) return [];
    const where = { ...at, column: name };
    if (column.required) {
      const found = closest(column.header, unknown) ?? closest(name, unknown);
      return [problem('E142', where, { header: column.header, column: name, found })];
    }
    const decides = column.clause !== null && name !== 'fraud' && name !== 'same_matter';
    return decides ? [problem('N141', where, { column: name, header: column.header })] : [];
  });
}
