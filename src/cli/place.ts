import { isAbsolute, relative } from 'node:path';
import type { Io } from './io.ts';

/** A path as it is told: from the working directory where it lies in it. */
export function shown(path: string, io: Io): string {
  const short = relative(io.cwd, path);
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short;
}
