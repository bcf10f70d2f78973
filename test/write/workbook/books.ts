import type { GridCell } from '../../../src/cells/grid.ts';
import { columnLetters } from '../../../src/cells/grid.ts';
import { readInput } from '../../../src/read/file.ts';

/** A workbook's cells by sheet and address, as the project's own reader has them: it shares nothing with exceljs. */
export async function readBook(bytes: Buffer): Promise<Map<string, Map<string, GridCell>>> {
  const { workbook, problems } = await readInput('book.xlsx', bytes);
  const errors = problems.filter(({ code }) => code.startsWith('E'));
  if (workbook === null || errors.length > 0) throw new Error(JSON.stringify(errors));
  return new Map(
    workbook.sheets.map(({ name, rows }) => [
      name ?? '',
      new Map(
        rows.flatMap(({ row, cells }) =>
          cells
            .filter(({ repeated }) => repeated !== true)
            .map((cell) => [`${columnLetters(cell.column)}${row}`, cell] as const),
        ),
      ),
    ]),
  );
}

/** The texts of a sheet's rows; '' where a cell is blank. */
export async function rowsOf(bytes: Buffer, sheet: string): Promise<string[][]> {
  const { workbook } = await readInput('book.xlsx', bytes);
  const found = workbook?.sheets.find(({ name }) => name === sheet);
  return (found?.rows ?? []).map(({ cells }) => {
    const texts: string[] = [];
    for (const { column, value, repeated } of cells) if (repeated !== true) texts[column - 1] = value;
    return Array.from(texts, (text) => text ?? '');
  });
}

/** Cells that two readings of a workbook have differently; figures count as the same to the ninth digit. */
export async function differentCells(a: Buffer, b: Buffer): Promise<string[]> {
  const [left, right] = [await readBook(a), await readBook(b)];
  const found: string[] = [];
  for (const sheet of new Set([...left.keys(), ...right.keys()])) {
    const [one, other] = [left.get(sheet), right.get(sheet)];
    for (const address of new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])])) {
      const [x, y] = [one?.get(address), other?.get(address)];
      if (!same(x?.value ?? '', y?.value ?? '')) found.push(`${sheet}!${address}: ${x?.value} | ${y?.value}`);
    }
  }
  return found;
}

function same(a: string, b: string): boolean {
  if (a === b) return true;
  if (a === '' || b === '' || Number.isNaN(Number(a)) || Number.isNaN(Number(b))) return false;
  return Math.abs(Number(a) - Number(b)) <= Math.abs(Number(a)) * 1e-9;
}
