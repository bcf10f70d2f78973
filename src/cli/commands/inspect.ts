import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Workbook } from '../../cells/grid.ts';
import { faultOfEncoding, fileFault, readOptionsOf, shownFrom } from '../../library/inputs/inputs.ts';
import { type Problem, severityOf } from '../../messages/problem.ts';
import { type ReadOptions, readInput } from '../../read/file.ts';
import { yearInHeaders } from '../../settle/award-year.ts';
import { findTables } from '../../tables/reading/find-table.ts';
import { readTable } from '../../tables/reading/read-table.ts';
import { type AsOtherwise, inspectionText } from '../../terminal/inspection.ts';
import { colours } from '../../terminal/style.ts';
import { type Inspected, inspectedJson } from '../../write/inspection-json.ts';
import { exit, type Io } from '../io.ts';
import { Screen, type ScreenOptions } from '../screen.ts';

/** The options of `award inspect`. */
export interface InspectOptions extends ScreenOptions {
  readonly cells?: boolean;
  readonly encoding?: string;
}

/** Encodings of Chinese and its neighbours, tried where the one that was taken only just fits. */
const otherEncodings = ['utf-8', 'gb18030', 'big5', 'windows-1252', 'shift_jis'];

/** `award inspect <file…>`: how each file is read; @returns the exit code */
export async function inspectCommand(
  paths: readonly string[],
  options: InspectOptions,
  io: Io,
): Promise<number> {
  const screen = new Screen(io, options);
  const usage = faultOfEncoding(options.encoding);
  if (usage !== null) return screen.refuse([usage], exit.couldNotRun);
  const files: { readonly path: string; readonly bytes: Buffer }[] = [];
  for (const path of paths) {
    const bytes = await readFile(resolve(io.cwd, path)).catch((error: unknown) => fileFault(error, path));
    if (!Buffer.isBuffer(bytes)) return screen.refuse([bytes], exit.couldNotRun);
    files.push({ path, bytes });
  }
  let refused = false;
  if (options.cells) io.out('{"schema":"award-inspect/1","files":[\n');
  for (const [i, { path, bytes }] of files.entries()) {
    const inspected = await inspect(resolve(io.cwd, path), bytes, readOptionsOf(options), io);
    refused ||= inspected.workbook === null;
    if (options.cells) {
      if (i > 0) io.out(',\n');
      for (const piece of inPieces(inspectedJson(inspected, screen.language))) io.out(piece);
    } else {
      const chalk = colours({ ...io, terminal: false });
      const otherwise = await readOtherwise(bytes, inspected);
      io.out(`${i === 0 ? '' : '\n'}${inspectionText(inspected, otherwise, screen.language, chalk)}\n`);
    }
  }
  if (options.cells) io.out('\n]}\n');
  return refused ? exit.problems : exit.done;
}

const pieceLength = 65_536;

/** The same text in fewer pieces, each of which is a call of the system. */
function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

async function inspect(place: string, bytes: Buffer, options: ReadOptions, io: Io): Promise<Inspected> {
  const file = shownFrom(io.cwd, place);
  const { workbook, problems } = await readInput(basename(place), bytes, options);
  const placed = problems.map((one): Problem => ({ ...one, place: { ...one.place, file } }));
  const sheets = workbook === null ? [] : findTables(workbook).sheets;
  const year = workbook === null ? null : yearInHeaders([workbook]);
  const readings = new Map(sheets.map((found) => [found.sheet, readTable(found, year)]));
  return { file, workbook, problems: placed, readings };
}

/** How the cell that a doubt rests on reads in other encodings that the bytes fit as well. */
async function readOtherwise(bytes: Buffer, { workbook, problems }: Inspected): Promise<AsOtherwise[]> {
  const at = problems.find(({ code }) => code === 'W101')?.place;
  if (workbook === null || at === undefined) return [];
  const found: AsOtherwise[] = [];
  for (const encoding of otherEncodings.filter((other) => other !== workbook.encoding)) {
    const other = await readInput(workbook.file, bytes, { encoding });
    const failed = other.problems.some(({ code }) => severityOf(code) === 'error');
    const text = failed ? null : cellText(other.workbook, at.row);
    if (text !== null) found.push({ encoding, text });
  }
  return found;
}

/** The first text of a row that is not plain ASCII. */
function cellText(workbook: Workbook | null, row: number | null): string | null {
  const cells = workbook?.sheets[0]?.rows.find((one) => one.row === row)?.cells ?? [];
  return cells.find(({ value }) => /[^ -~]/.test(value))?.value ?? null;
}
