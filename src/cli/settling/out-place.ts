import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type Problem, problem } from '../../messages/problem.ts';

/**
 * The fault of a place for a settlement that would take the data or the current folder away with it when it is
 * moved aside; null for any other place.
 * @param out as the person named it
 * @param data the data folder, resolved
 */
export async function faultOfPlace(out: string, data: string, cwd: string): Promise<Problem | null> {
  const place = await truePath(resolve(cwd, out));
  if (holds(place, await truePath(data))) return problem('E931', {}, { path: out, holds: 'data' });
  return holds(place, await truePath(cwd)) ? problem('E931', {}, { path: out, holds: 'current' }) : null;
}

/** Whether a folder is the other one or above it. */
export function holds(folder: string, other: string): boolean {
  const way = relative(folder, other);
  return way === '' || (way.split(sep)[0] !== '..' && !isAbsolute(way));
}

/** The path with its links resolved as far as it is there. */
export async function truePath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(await truePath(above), basename(path));
  }
}
