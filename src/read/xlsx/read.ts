import { certain } from '../../cells/certain.ts';
import { discreetest } from '../../cells/discreet.ts';
import type { Sheet } from '../../cells/grid.ts';
import { columnLetters } from '../../cells/grid.ts';
import type { Problem } from '../../messages/problem.ts';
import { problem } from '../../messages/problem.ts';
import type { Refusal } from '../refusal.ts';
import { isRefusal } from '../refusal.ts';
import type { CellContext } from './cell.ts';
import { readStyles } from './formats.ts';
import type { HiddenValue } from './merges.ts';
import { applyMerges } from './merges.ts';
import { findWorkbookPart } from './package.ts';
import { Room } from './room.ts';
import type { StoredSheet } from './sheet.ts';
import { readSheet } from './sheet.ts';
import { readStrings } from './strings.ts';
import type { SheetEntry, WorkbookParts } from './workbook.ts';
import { readWorkbook } from './workbook.ts';
import type { Zip } from './zip.ts';
import { openZip } from './zip.ts';

/** The sheets of a workbook file. */
export interface XlsxContent {
  readonly date1904: boolean;
  readonly sheets: readonly Sheet[];
  /** What was read but should be looked at. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the bytes of an .xlsx file: every worksheet in the workbook's order, cells as stored. Refuses it whole,
 * with one problem, where the package, a part or a cell gives no reliable value (E110–E119, E132, E135).
 */
export async function readXlsx(bytes: Buffer): Promise<XlsxContent | Refusal> {
  const zip = await openZip(bytes);
  if (isRefusal(zip)) return zip;
  const main = await findWorkbookPart(zip);
  if (typeof main !== 'string') return main;
  const workbook = await readWorkbook(zip, main);
  if (isRefusal(workbook)) return workbook;
  const context = await readContext(zip, workbook, new Room(bytes.length));
  if (isRefusal(context)) return context;
  const sheets: Sheet[] = [];
  const problems = workbook.hollow.map((sheet): Problem => problem('W105', { sheet }, { sheet }));
  for (const entry of workbook.sheets) {
    const stored = await readSheet(zip, entry.part, entry.name, context);
    if (isRefusal(stored)) return stored;
    const hidden = applyMerges(stored.rows, stored.merges, context.room);
    if (isRefusal(hidden)) return hidden;
    problems.push(...hiddenValues(entry.name, hidden), ...unplacedCells(entry.name, stored.unplaced));
    sheets.push(sheetOf(entry, stored));
  }
  return { date1904: workbook.date1904, sheets, problems };
}

async function readContext(zip: Zip, workbook: WorkbookParts, room: Room): Promise<CellContext | Refusal> {
  const strings = workbook.strings === null ? [] : await readStrings(zip, workbook.strings);
  if (isRefusal(strings)) return strings;
  const styles = workbook.styles === null ? [] : await readStyles(zip, workbook.styles);
  if (isRefusal(styles)) return styles;
  return { strings, styles, date1904: workbook.date1904, room };
}

function sheetOf(entry: SheetEntry, stored: StoredSheet): Sheet {
  const { rows } = stored;
  const used = rows.reduce((most, row) => Math.max(most, row.cells.at(-1)?.column ?? 0), 0);
  const hiddenColumns: number[] = [];
  let next = 1;
  for (const [first, last] of stored.hiddenColumns.toSorted(([a], [b]) => a - b)) {
    // Sheets are often hidden from the last filled column to the end; those columns are no one's concern.
    for (next = Math.max(next, first); next <= Math.min(last, used); next++) hiddenColumns.push(next);
  }
  return { name: entry.name, state: entry.state, rows, hiddenColumns };
}

function unplacedCells(sheet: string, count: number): Problem[] {
  return count === 0 ? [] : [problem('W104', { sheet }, { sheet, count })];
}

function hiddenValues(sheet: string, hidden: readonly HiddenValue[]): Problem[] {
  const [first] = hidden;
  if (first === undefined) return [];
  const { row, cell } = first;
  const place = { sheet, row, cell: `${columnLetters(cell.column)}${row}`, value: discreetest(cell.raw) };
  return [problem('W103', place, { master: certain(cell.mergedFrom), count: hidden.length })];
}
