import { isAbsolute, relative } from 'node:path';
import type { Settlement } from '../settle/settlement.ts';
import type { Io } from './io.ts';

/** A path as it is told: from the working directory where it lies in it. */
export function shown(path: string, io: Io): string {
  const short = relative(io.cwd, path);
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short;
}

/** A folder for papers of a settlement, named like the settlement's own: `notices-2023`, of the second round `notices-2023-2`. */
export function folderOfRound(what: string, { policy, supplement }: Settlement): string {
  const year = `${what}-${policy.year}`;
  return supplement === null ? year : `${year}-${supplement.round}`;
}
