import { masked } from '../cells/discreet.ts';
import { columnLetters, type GridCell, type Sheet, type Workbook } from '../cells/grid.ts';
import type { Language } from '../messages/entry.ts';
import type { Problem } from '../messages/problem.ts';
import { tables } from '../tables/all/index.ts';
import type { TableReading } from '../tables/reading/read-table.ts';
import type { Table } from '../tables/table.ts';
import { cleanCode } from '../tables/types/code.ts';
import { problemObject } from './problems/json.ts';
import { messageOf } from './problems/report.ts';

/** How a file was read, sheet by sheet. */
export interface Inspected {
  /** As outputs may name it. */
  readonly file: string;
  /** null where the file was refused; the problems say why. */
  readonly workbook: Workbook | null;
  readonly problems: readonly Problem[];
  /** The readings of the sheets that are tables. */
  readonly readings: ReadonlyMap<Sheet, TableReading>;
}

/**
 * A file in `award-inspect/1`: its cells as stored and as taken, those of confidential columns masked.
 * @returns the JSON in pieces, since a sheet of a million cells makes a text of a hundred megabytes
 */
export function* inspectedJson(
  { file, workbook, problems, readings }: Inspected,
  language: Language,
): Generator<string> {
  const [first] = problems;
  const refused = workbook === null && first !== undefined;
  const about = {
    file,
    refused: refused ? { code: first.code, message: messageOf(first, language) } : null,
    problems: problems.map((one) => problemObject(one, language)),
    format: workbook?.format ?? null,
    encoding: workbook?.encoding ?? null,
    delimiter: workbook?.delimiter ?? null,
    date1904: workbook?.date1904 ?? false,
  };
  yield `${JSON.stringify(about).slice(0, -1)},"sheets":[`;
  for (const [i, sheet] of (workbook?.sheets ?? []).entries()) {
    if (i > 0) yield ',';
    yield* sheetJson(sheet, readings.get(sheet));
  }
  yield ']}';
}

function* sheetJson({ name, state, rows }: Sheet, reading: TableReading | undefined): Generator<string> {
  const header = reading?.layout?.row ?? null;
  const hidden = confidentialPlaces(reading);
  const about = { name, state, table: reading?.table ?? null, headerRow: header };
  yield `${JSON.stringify(about).slice(0, -1)},"cells":{`;
  let comma = '';
  for (const row of rows) {
    const cells = row.cells.filter((cell) => cell.repeated !== true);
    const entries = cells.map((cell) => {
      const hide = hidden.has(cell.column) && row.row > (header ?? 0);
      return `"${columnLetters(cell.column)}${row.row}":${cellJson(cell, hide)}`;
    });
    if (entries.length > 0) yield comma + entries.join(',');
    if (entries.length > 0) comma = ',';
  }
  yield '}}';
}

function cellJson({ type, raw, value }: GridCell, hide: boolean): string {
  const shown = (text: string) => (hide ? masked(cleanCode(text)) : kept(text));
  return JSON.stringify({ type, raw: shown(raw), value: shown(value) });
}

/** The most characters that a spreadsheet cell holds. */
const mostCharacters = 32_767;

/** A small file can repeat a text that no cell holds until it fills the disk; such texts are given by their beginning. */
function kept(text: string): string {
  return text.length <= mostCharacters ? text : `${text.slice(0, 1_000)}… (${text.length})`;
}

function confidentialPlaces(reading: TableReading | undefined): ReadonlySet<number> {
  if (reading === undefined) return new Set();
  const { columns }: Table = tables[reading.table];
  const laid = reading.layout?.columns ?? [];
  return new Set(laid.filter(({ name }) => columns[name]?.confidential).map(({ place }) => place));
}
