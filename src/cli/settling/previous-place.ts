import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isMovedAside, laterRounds, roundAt } from '../../library/settlements/rounds-beside.ts';
import { type Problem, problem } from '../../messages/problem.ts';
import type { Io } from '../io.ts';
import { shown } from '../place.ts';
import { holds, truePath } from './out-place.ts';

/** The fault of an output folder that is the previous settlement's, lies in it or holds it; null for any other place. */
export async function faultOfPlaceBeside(
  out: string,
  previous: string,
  cwd: string,
): Promise<Problem | null> {
  const [here, there] = [await truePath(resolve(cwd, out)), await realpath(resolve(cwd, previous))];
  const meet = holds(here, there) || holds(there, here);
  return meet ? problem('E972', {}, { path: out, previous }) : null;
}

/**
 * That the settlement to go on from is probably not the last that was paid: it was moved aside, or a later round goes on
 * from it already.
 * @param out where this settlement goes, resolved: what it takes the place of is no such round
 */
export async function doubtOfPrevious(path: string, out: string, io: Io): Promise<Problem[]> {
  const folder = resolve(io.cwd, path);
  if (isMovedAside(folder)) return [problem('W975', {}, { path, later: null })];
  const there = await roundAt(folder);
  const rounds = there === null ? [] : await laterRounds(there);
  const last = rounds.filter((one) => one.folder !== out).at(-1);
  return last === undefined
    ? []
    : [problem('W975', {}, { path, later: { path: shown(last.folder, io), round: last.round } })];
}
