import type { Sheet, Workbook } from '../../src/cells/grid.ts';
import { columnLetters } from '../../src/cells/grid.ts';
import { readInput } from '../../src/read/file.ts';
import type { WorkbookPlan } from './make-workbook.ts';
import { makeWorkbook } from './make-workbook.ts';

/** Reads a workbook that must be readable. */
export async function read(bytes: Buffer): Promise<Workbook> {
  const { workbook, problems } = await readInput('表.xlsx', bytes);
  if (workbook === null) throw new Error(JSON.stringify(problems));
  return workbook;
}

/** The first sheet of a small workbook. */
export async function firstSheet(plan: WorkbookPlan): Promise<Sheet> {
  const [sheet] = (await read(makeWorkbook(plan))).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

/** Cells by address, as `type raw` or, where it differs, `type raw → value`. */
export function cells(sheet: Sheet): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { row, cells: ofRow } of sheet.rows) {
    for (const { column, type, raw, value } of ofRow) {
      found[`${columnLetters(column)}${row}`] = `${type} ${raw}${raw === value ? '' : ` → ${value}`}`;
    }
  }
  return found;
}

/** A first row of these cells. */
export const inRow = (...list: readonly string[]): string => `<row r="1">${list.join('')}</row>`;
