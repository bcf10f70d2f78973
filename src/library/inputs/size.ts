import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, problem } from '../../messages/problem.ts';
import { listFolder } from '../../read/folder.ts';
import { FileGone } from '../../read/gone.ts';
import { systemFault } from './faults.ts';

const mebibyte = 1 << 20;

/** MiB of input from which on a year passes by instead of being held; a workbook unpacks to many times its size. */
export const large = 32;
const unpacked = 8;

/** MiB of input that can be held where all enterprises are looked at together. */
const most = 128;

/** Whether files of these sizes passed by when they were settled. */
export function passedBy(files: readonly { readonly file: string; readonly bytes: number }[]): boolean {
  return files.reduce((sum, { file, bytes }) => sum + weight(file, bytes), 0) > large * mebibyte;
}

function weight(file: string, bytes: number): number {
  return bytes * (file.toLowerCase().endsWith('.csv') ? 1 : unpacked);
}

/** How a folder is to be settled: held in memory, or passing by. What cannot be read is told by whoever reads it. */
export async function waysToSettle(
  place: string,
  { readings, previous }: { readonly readings?: boolean; readonly previous?: string },
): Promise<'held' | 'passing' | Problem> {
  let bytes = 0;
  // Without its sizes a large folder would be held.
  const listed = await listFolder(place).catch((error: unknown) =>
    error instanceof FileGone ? systemFault(error, place) : null,
  );
  if (listed !== null && 'code' in listed) return listed;
  for (const file of listed?.files ?? []) {
    const there = await stat(join(place, file)).catch(() => null);
    bytes += weight(file, there?.size ?? 0);
  }
  if (bytes <= large * mebibyte) return 'held';
  if (previous !== undefined) return problem('E973', {}, { most: large });
  if (readings !== true) return 'passing';
  return bytes > most * mebibyte ? problem('E938', {}, { option: '--readings', most }) : 'held';
}
