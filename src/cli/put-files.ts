import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { outputFault } from '../library/inputs/faults.ts';
import type { ProductName } from '../messages/catalogue/usage.ts';
import { type Problem, problem } from '../messages/problem.ts';
import { deliverTogether, differentOnes } from '../write/delivery/file-set.ts';
import type { Product } from '../write/product.ts';
import type { Io } from './io.ts';
import { shown } from './place.ts';

/** Where files that are made from a settlement go. */
export interface Target {
  /** As the person named it. */
  readonly named: string;
  /** The folder that holds them, resolved. */
  readonly folder: string;
  /** The settlement's folder, which they may not lie in. */
  readonly settlement: string;
  /** Different files of the names are moved aside. */
  readonly force: boolean;
  readonly what: ProductName;
}

/** What became of files: written, or there already to the byte. */
export interface Put {
  readonly kind: 'written' | 'unchanged';
  /** As they are told. */
  readonly paths: readonly string[];
}

/** Puts files that are made from a settlement where they were asked for, all or none; @returns why they could not be */
export async function putFiles(
  files: readonly Product[],
  { named, folder, settlement, force, what }: Target,
  io: Io,
): Promise<Put | Problem> {
  const place = resolve(io.cwd, settlement);
  if (files.some(({ file }) => isInside(join(folder, file), place))) {
    return problem('E936', {}, { path: named, what });
  }
  const delivery = await deliverTogether(folder, files, force).catch((error: unknown) =>
    outputFault(error, named),
  );
  if ('code' in delivery) return delivery;
  const paths = files.map(({ file }) => shown(join(folder, file), io));
  if (delivery.kind === 'written' || delivery.kind === 'unchanged') return { kind: delivery.kind, paths };
  return inTheWay(folder, files, io, what);
}

/** That something different stands where files are to go, naming those at which it does. */
export async function inTheWay(
  folder: string,
  files: readonly Product[],
  io: Io,
  what: ProductName,
): Promise<Problem> {
  const at = await differentOnes(folder, files);
  const names = files.map(({ file }) => file);
  return problem('E935', {}, { at: at.map((file) => shown(join(folder, file), io)), files: names, what });
}

/** Whether a path is a folder or lies in it. */
function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way.split(sep)[0] !== '..' && !isAbsolute(way));
}
