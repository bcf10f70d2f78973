import { createHash } from 'node:crypto';
import { discreetest } from '../cells/discreet.ts';
import { columnLetters, type GridRow, type Workbook } from '../cells/grid.ts';
import type { Problem } from '../messages/problem.ts';
import { problem } from '../messages/problem.ts';
import { readCsv } from './csv.ts';
import type { EncodingDoubt } from './doubt.ts';
import type { DecodedText } from './encoding.ts';
import { decodeText } from './encoding.ts';
import { lineAt } from './lines.ts';
import type { Refusal } from './refusal.ts';
import { isRefusal } from './refusal.ts';
import { sniff } from './sniff.ts';
import { readXlsx } from './xlsx/read.ts';

/** What reading one input file came to. */
export interface ReadOutcome {
  /** null where the file was refused; then `problems` says why. */
  readonly workbook: Workbook | null;
  readonly problems: Problem[];
}

export interface ReadOptions {
  /** The encoding of CSV files that carry no mark of their own. */
  readonly encoding?: string;
}

type Content = Omit<Workbook, 'file' | 'sha256' | 'bytes'> & { readonly problems: readonly Problem[] };

/**
 * Turns the bytes of an input file into cells, whatever its name says. `file` is the name to show, not a path to
 * open. Bad input never throws: it gives an error problem (E101–E132), and no workbook where no cell can be relied
 * on. A workbook that comes with an error among its problems must not be settled on either.
 */
export async function readInput(
  file: string,
  bytes: Buffer,
  options: ReadOptions = {},
): Promise<ReadOutcome> {
  const content = await readContent(file, bytes, options);
  const placed = (one: Problem): Problem => ({ ...one, place: { ...one.place, file } });
  if (isRefusal(content)) return { workbook: null, problems: [placed(content.refused)] };
  const { problems, ...rest } = content;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { workbook: { file, sha256, bytes: bytes.length, ...rest }, problems: problems.map(placed) };
}

async function readContent(file: string, bytes: Buffer, options: ReadOptions): Promise<Content | Refusal> {
  const sniffed = sniff(file, bytes);
  if (isRefusal(sniffed)) return sniffed;
  return sniffed.format === 'xlsx' ? xlsxContent(file, bytes) : csvContent(bytes, options.encoding);
}

async function xlsxContent(file: string, bytes: Buffer): Promise<Content | Refusal> {
  const read = await readXlsx(bytes);
  if (isRefusal(read)) return read;
  const misnamed = /\.(csv|txt|tsv|xls|et|ods)$/i.test(file);
  const problems = misnamed ? [problem('N101', {}, { format: 'xlsx' }), ...read.problems] : read.problems;
  return { format: 'xlsx', encoding: null, delimiter: null, ...read, problems };
}

function csvContent(bytes: Buffer, forced: string | undefined): Content | Refusal {
  const decoded = decodeText(bytes, forced);
  if (isRefusal(decoded)) return decoded;
  const table = readCsv(decoded.text);
  if (isRefusal(table)) return table;
  const { encoding } = decoded;
  const sheet = { name: null, state: 'visible', rows: table.rows, hiddenColumns: [] } as const;
  const problems = [...doubts(decoded, table.rows), ...table.problems];
  return { format: 'csv', encoding, delimiter: table.delimiter, date1904: false, sheets: [sheet], problems };
}

function doubts({ text, encoding, doubt }: DecodedText, rows: readonly GridRow[]): Problem[] {
  const found: Problem[] = [];
  if (doubt !== null) found.push(doubtfulCells(encoding, doubt, rows));
  const lost = text.indexOf('\uFFFD');
  if (lost >= 0) found.push(problem('W102', {}, { line: lineAt(text, lost) }));
  return found;
}

/** How many of the cells that a doubt rests on are shown. */
const mostCells = 5;

function doubtfulCells(encoding: string, { isOdd }: EncodingDoubt, rows: readonly GridRow[]): Problem {
  const cells: { row: number; cell: string; text: string }[] = [];
  let count = 0;
  for (const { row, cells: filled } of rows) {
    for (const { column, value } of filled) {
      if (!isOdd(value)) continue;
      count++;
      if (count <= mostCells) cells.push({ row, cell: `${columnLetters(column)}${row}`, text: shown(value) });
    }
  }
  const [first] = cells;
  const place = first === undefined ? {} : { row: first.row, cell: first.cell, value: first.text };
  return problem('W101', place, { encoding, cells: cells.map(({ cell, text }) => ({ cell, text })), count });
}

function shown(text: string): string {
  const characters = Array.from(discreetest(text));
  return characters.length <= 20 ? characters.join('') : `${characters.slice(0, 20).join('')}…`;
}
