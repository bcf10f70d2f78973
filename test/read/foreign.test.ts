import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { columnLetters, type GridCell, type Sheet } from '../../src/cells/grid.ts';
import { severityOf } from '../../src/messages/problem.ts';
import { readInput } from '../../src/read/file.ts';

type Stored = string | number | boolean | { readonly e: string } | { readonly d: string };

interface Expected {
  readonly file: string;
  readonly why: string;
  readonly outcome: 'readable' | 'reject' | 'report';
  readonly sheet?: string;
  readonly count?: number;
  readonly date1904?: boolean;
  readonly rows?: number;
  readonly cols?: number;
  readonly cells?: Readonly<Record<string, Stored>>;
  readonly grid?: readonly (readonly string[])[];
  readonly encoding?: string;
}

const folder = fileURLToPath(new URL('../../../shared/foreign/', import.meta.url));
const isThere = existsSync(`${folder}expected.json`);
const list: readonly Expected[] = isThere ? JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) : [];
const bytesOf = (file: string): Buffer => readFileSync(`${folder}files/${file}`);

// Only a table's columns show what is wrong with this one.
const needsTheTable = new Set(['csv-test-data/csv/bad-header-wrong-header.csv']);
const isNamedByHand = (one: Expected): boolean => !/^utf/.test(one.encoding ?? 'utf-8');

const title = isThere
  ? 'files that others made (../shared/foreign)'
  : 'files that others made: SKIPPED, because ../shared/foreign is not there';

describe.skipIf(!isThere)(title, () => {
  it('are listed', () => {
    expect(list.length).toBeGreaterThan(0);
  });

  it.each(list.filter((one) => one.outcome === 'readable'))('reads $file ($why)', async (one) => {
    const bytes = bytesOf(one.file);
    const options = isNamedByHand(one) ? { encoding: one.encoding ?? '' } : {};
    const outcome = await readInput(basename(one.file), bytes, options);
    expect(outcome.problems.filter((problem) => severityOf(problem.code) === 'error')).toEqual([]);
    const sheet = outcome.workbook?.sheets[0];
    if (sheet === undefined) throw new Error('no sheet');
    if (outcome.workbook?.format === 'csv') expectGrid(sheet, one);
    else expectCells(sheet, one);
    if (one.date1904 !== undefined) expect(outcome.workbook?.date1904).toBe(one.date1904);
    expect(await readInput(basename(one.file), bytes, options)).toEqual(outcome);
  });

  it.each(list.filter((one) => one.outcome === 'readable' && isNamedByHand(one)))(
    'reads $file unasked as $encoding, or says that it doubts the encoding',
    async (one) => {
      const { workbook, problems } = await readInput(basename(one.file), bytesOf(one.file));
      const doubts = problems.some((problem) => problem.code === 'W101');
      expect(doubts || workbook?.encoding === one.encoding).toBe(true);
    },
  );

  it.each(list.filter((one) => one.outcome !== 'readable' && !needsTheTable.has(one.file)))(
    'refuses or reports $file ($why)',
    async (one) => {
      const { problems } = await readInput(basename(one.file), bytesOf(one.file));
      expect(problems.map((problem) => severityOf(problem.code))).toContain('error');
    },
  );
});

/** Cells that the file stores and that hold something, by address. */
function storedCells(sheet: Sheet): Map<string, GridCell> {
  const cells = new Map<string, GridCell>();
  for (const { row, cells: ofRow } of sheet.rows) {
    for (const cell of ofRow) {
      if (cell.repeated === true || cell.type === 'empty-formula') continue;
      cells.set(`${columnLetters(cell.column)}${row}`, cell);
    }
  }
  return cells;
}

function expectCells(sheet: Sheet, one: Expected): void {
  const cells = storedCells(sheet);
  expect(sheet.name).toBe(one.sheet);
  expect(cells.size).toBe(one.count);
  if (one.cells === undefined) {
    expect(sheet.rows.at(-1)?.row).toBe(one.rows);
    expect(Math.max(...sheet.rows.map((row) => row.cells.at(-1)?.column ?? 0))).toBe(one.cols);
    return;
  }
  const expected = Object.entries(one.cells).map(([address, stored]) => [address, expectedText(stored)]);
  expect(Object.fromEntries([...cells].map(([address, cell]) => [address, shown(cell)]))).toEqual(
    Object.fromEntries(expected),
  );
}

function shown(cell: GridCell): string {
  const kind = cell.type === 'date' && Number.isFinite(Number(cell.raw)) ? 'number' : cell.type;
  return `${kind} ${cell.raw}`;
}

function expectedText(stored: Stored): string {
  if (typeof stored === 'string') return `text ${stored}`;
  if (typeof stored === 'boolean') return `boolean ${stored ? 'TRUE' : 'FALSE'}`;
  if (typeof stored === 'number') return `number ${plain(Number(stored.toPrecision(15)))}`;
  return 'e' in stored ? `error ${stored.e}` : `date ${stored.d}`;
}

// Written another way than the reader's, so that the two check each other; BigInt writes no exponents.
function plain(number: number): string {
  if (Number.isInteger(number)) return BigInt(number).toString();
  const text = String(number);
  return text.includes('e') ? number.toFixed(30).replace(/0+$/, '') : text;
}

function expectGrid(sheet: Sheet, one: Expected): void {
  if (one.grid === undefined) {
    expect(sheet.rows.at(-1)?.row).toBe(one.rows);
    return;
  }
  const filled = one.grid.flatMap((record, row) =>
    record.flatMap((field, place) => (field === '' ? [] : [[row + 1, place + 1, field]])),
  );
  expect(sheet.rows.flatMap(({ row, cells }) => cells.map((cell) => [row, cell.column, cell.raw]))).toEqual(
    filled,
  );
}
