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

/** A file in `award-inspect/1`: its cells as stored and as taken, those of confidential columns masked. */
export function inspectedJson({ file, workbook, problems, readings }: Inspected, language: Language): string {
  const [first] = problems;
  const refused = workbook === null && first !== undefined;
  return JSON.stringify({
    file,
    refused: refused ? { code: first.code, message: messageOf(first, language) } : null,
    problems: problems.map((one) => problemObject(one, language)),
    format: workbook?.format ?? null,
    encoding: workbook?.encoding ?? null,
    delimiter: workbook?.delimiter ?? null,
    date1904: workbook?.date1904 ?? false,
    sheets: (workbook?.sheets ?? []).map((sheet) => sheetObject(sheet, readings.get(sheet))),
  });
}

function sheetObject({ name, state, rows }: Sheet, reading: TableReading | undefined) {
  const header = reading?.layout?.row ?? null;
  const hidden = confidentialPlaces(reading);
  const cells: Record<string, Pick<GridCell, 'type' | 'raw' | 'value'>> = {};
  for (const row of rows) {
    for (const { column, type, raw, value, repeated } of row.cells) {
      if (repeated === true) continue;
      const hide = hidden.has(column) && row.row > (header ?? 0);
      const shown = (text: string) => (hide ? masked(cleanCode(text)) : kept(text));
      cells[`${columnLetters(column)}${row.row}`] = { type, raw: shown(raw), value: shown(value) };
    }
  }
  return { name, state, table: reading?.table ?? null, headerRow: header, cells };
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
