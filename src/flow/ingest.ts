import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, problem } from '../messages/problem.ts';
import { type ReadOptions, readInput } from '../read/file.ts';
import { listFolder, settingsFile } from '../read/folder.ts';
import { readPiecewise } from '../read/large/csv-rows.ts';
import { type Scan, scanFile } from '../read/large/scan.ts';
import { ofTables } from '../tables/reading/find-table.ts';
import type { Ingested, Telling } from './ingested.ts';
import { type BegunSheet, bytesTogether, Intake } from './intake.ts';

/**
 * Reads a folder's files one after the other; of a file that can be read piece by piece only a piece is in memory.
 * @param options `together`: bytes of input whose rows may be in memory together
 * @throws the file system's error
 */
export async function ingest(
  folder: string,
  year: number,
  { together = bytesTogether, ...options }: ReadOptions & { readonly together?: number },
  telling: Telling,
): Promise<Ingested> {
  const { tell, progress } = telling;
  const { files, problems } = await listFolder(folder);
  const found: Problem[] = [...problems];
  const scans = new Map<string, Scan>();
  for (const file of files) scans.set(file, await scanFile(join(folder, file)));
  const bytes = [...scans.values()].reduce((sum, scan) => sum + scan.bytes, 0);
  const intake = new Intake(
    year,
    telling,
    [...scans.values()].flatMap(({ sample }) => sample),
    Math.ceil(bytes / together),
  );
  let done = 0;
  for (const [file, scan] of scans) {
    if (file === settingsFile) continue;
    const path = join(folder, file);
    const onward = (read: number) => progress(file, done + read, bytes);
    onward(0);
    const pieces =
      options.encoding === undefined && scan.piecewise
        ? await readPieces(intake, path, file, scan, onward)
        : null;
    if (pieces === null) {
      const reading = await readInput(file, await readFile(path), options);
      found.push(...reading.problems);
      if (reading.workbook !== null) intake.addWorkbook(reading.workbook);
    } else {
      found.push(...pieces);
    }
    done += scan.bytes;
  }
  if (intake.workbooks.length === 0 && found.length === 0) found.push(problem('E145', {}, {}));
  for (const one of ofTables(found, intake.workbooks)) tell(one);
  const digests = [...scans].map(([file, { bytes: size, sha256 }]) => ({ file, bytes: size, sha256 }));
  return intake.finish(digests);
}

/** A CSV file piece by piece; @returns what its shape has against it, null where it has to be read whole */
async function readPieces(
  intake: Intake,
  path: string,
  file: string,
  { sha256, bytes }: Scan,
  onward: (read: number) => void,
): Promise<readonly Problem[] | null> {
  let begun: BegunSheet | null = null;
  let first = true;
  const read = await readPiecewise(path, bytes, (rows, sofar) => {
    onward(sofar);
    if (first && rows.length > 0) {
      first = false;
      begun = intake.beginCsv(file, sha256, bytes, rows);
    }
    begun?.reader.add(rows);
  });
  if (begun !== null) intake.endSheet(begun);
  return read === null ? null : read.problems.map((one) => ({ ...one, place: { ...one.place, file } }));
}
