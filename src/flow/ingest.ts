import { readFile } from 'node:fs/promises';
import { type Problem, problem } from '../messages/problem.ts';
import { type ReadOptions, readInput } from '../read/file.ts';
import { listFolder, settingsFile } from '../read/folder.ts';
import { whileThere } from '../read/gone.ts';
import { readPiecewise } from '../read/large/csv-rows.ts';
import { type Scan, scanFile } from '../read/large/scan.ts';
import { ofTables } from '../tables/reading/find-table.ts';
import type { Ingested, Telling } from './ingested.ts';
import { type BegunSheet, bytesTogether, Intake } from './intake.ts';

/** How a folder is read; `together`: bytes of input whose rows may be in memory together. */
type IngestOptions = ReadOptions & { readonly together?: number };

/**
 * Reads a folder's files one after the other; of a file that can be read piece by piece only a piece is in memory.
 * @throws the file system's error, FileGone where a file went meanwhile, a SpillFault where the rows cannot be set down
 */
export async function ingest(
  folder: string,
  year: number,
  options: IngestOptions,
  telling: Telling,
): Promise<Ingested> {
  const { files, problems } = await listFolder(folder);
  const scans = new Map<string, Scan>();
  for (const [done, file] of files.entries()) {
    telling.progress({ stage: 'looking', file, rows: 0, done, of: files.length });
    scans.set(file, await whileThere(folder, file, scanFile));
  }
  const whole = new Set<string>();
  for (;;) {
    const reading = new FolderIngestion(folder, year, options, telling, scans, whole);
    try {
      return await reading.read(problems);
    } catch (error) {
      reading.abandon();
      if (!(error instanceof NotInPieces)) throw error;
      // Rows of it were taken already: what was read so far counts for nothing.
      whole.add(error.file);
      telling.forget();
    }
  }
}

/** Of a file that was begun in pieces only a look at the whole says what is in it. */
class NotInPieces extends Error {
  readonly file: string;

  constructor(file: string) {
    super('the file has to be read whole');
    this.file = file;
  }
}

/** One going through of a folder's files. */
class FolderIngestion {
  private readonly folder: string;
  private readonly options: IngestOptions;
  private readonly telling: Telling;
  private readonly scans: ReadonlyMap<string, Scan>;
  private readonly whole: ReadonlySet<string>;
  private readonly intake: Intake;
  private readonly bytes: number;
  private done = 0;

  constructor(
    folder: string,
    year: number,
    options: IngestOptions,
    telling: Telling,
    scans: ReadonlyMap<string, Scan>,
    whole: ReadonlySet<string>,
  ) {
    this.folder = folder;
    this.options = options;
    this.telling = telling;
    this.scans = scans;
    this.whole = whole;
    const all = [...scans.values()];
    this.bytes = all.reduce((sum, scan) => sum + scan.bytes, 0);
    const parts = Math.ceil(this.bytes / (options.together ?? bytesTogether));
    this.intake = new Intake(
      year,
      telling,
      all.flatMap(({ sample }) => sample),
      parts,
    );
  }

  async read(listed: readonly Problem[]): Promise<Ingested> {
    const { scans, intake } = this;
    const found: Problem[] = [...listed];
    for (const [file, scan] of scans) {
      if (file === settingsFile) continue;
      this.onward(file, 0, 0);
      for (const one of await this.readFile(file, scan)) found.push(one);
      this.done += scan.bytes;
    }
    if (intake.workbooks.length === 0 && found.length === 0) found.push(problem('E145', {}, {}));
    for (const one of ofTables(found, intake.workbooks)) this.telling.tell(one);
    return intake.finish([...scans].map(([file, { bytes, sha256 }]) => ({ file, bytes, sha256 })));
  }

  /** Removes what was set down. */
  abandon(): void {
    this.intake.abandon();
  }

  private onward(file: string, rows: number, read: number): void {
    this.telling.progress({ stage: 'reading', file, rows, done: this.done + read, of: this.bytes });
  }

  /** A file, piece by piece where it can be; @returns what is wrong with it as a file */
  private async readFile(file: string, scan: Scan): Promise<readonly Problem[]> {
    const { encoding } = this.options;
    const inPieces = encoding === undefined && scan.piecewise && !this.whole.has(file);
    const pieces = inPieces ? await this.readPieces(file, scan) : null;
    if (pieces !== null) return pieces;
    const content = await whileThere(this.folder, file, (path) => readFile(path));
    const { workbook, problems } = await readInput(file, content, this.options);
    if (workbook !== null) this.intake.addWorkbook(workbook);
    return problems;
  }

  /** A CSV file piece by piece; @returns what its shape has against it, null where it has to be read whole */
  private async readPieces(file: string, { sha256, bytes }: Scan): Promise<readonly Problem[] | null> {
    let begun: BegunSheet | null = null;
    let first = true;
    let count = 0;
    const take: Parameters<typeof readPiecewise>[2] = (rows, sofar) => {
      count += rows.length;
      this.onward(file, count, sofar);
      if (first && rows.length > 0) {
        first = false;
        begun = this.intake.beginCsv(file, sha256, bytes, rows);
      }
      begun?.reader.add(rows);
    };
    const read = await whileThere(this.folder, file, (path) => readPiecewise(path, bytes, take));
    if (read === null && !first) throw new NotInPieces(file);
    if (begun !== null) this.intake.endSheet(begun);
    return read === null ? null : read.problems.map((one) => ({ ...one, place: { ...one.place, file } }));
  }
}
