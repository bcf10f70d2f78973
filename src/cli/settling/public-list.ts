import { isAbsolute, join, parse, relative, resolve } from 'node:path';
import { systemFault } from '../../library/inputs/faults.ts';
import { type Problem, problem } from '../../messages/problem.ts';
import type { Settlement } from '../../settle/settlement.ts';
import { deliverTogether, standingOf } from '../../write/delivery/file-set.ts';
import type { Product } from '../../write/product.ts';
import { publicList } from '../../write/public-list/public-list.ts';
import type { Io } from '../io.ts';
import { shown } from '../place.ts';
import { inTheWay } from '../put-files.ts';
import type { Screen } from '../screen.ts';
import type { SettleOptions } from './settle-options.ts';

/** The public list that `--public` asks for, made and not yet written. */
export interface PublicList {
  /** As the person named it: `list.xlsx`, `list.csv` and `list` all mean list.xlsx and list.csv. */
  readonly file: string;
  /** Different files of the name are moved aside. */
  readonly force: boolean;
  readonly folder: string;
  readonly files: readonly Product[];
}

/** Where `--public` may not put the list: into the settlement's folder; null where it may. */
export function faultOfListPlace(file: string | undefined, out: string, { cwd }: Io): Problem | null {
  if (file === undefined) return null;
  const inside = relative(resolve(cwd, out), resolve(cwd, file));
  const lies = inside === '' || !(inside.startsWith('..') || isAbsolute(inside));
  return lies ? problem('E936', {}, { path: file }) : null;
}

/**
 * Makes the public list and looks whether it can be written, before anything else is.
 * @param out the settlement's folder, as the person named it
 * @returns null where none is asked for, or nothing is to be written
 */
export async function preparePublicList(
  settlement: Settlement,
  options: Pick<SettleOptions, 'public' | 'dryRun' | 'force' | 'lang'>,
  out: string,
  io: Io,
): Promise<PublicList | Problem | null> {
  const { public: file, force = false, lang: language = 'zh' } = options;
  if (file === undefined || options.dryRun) return null;
  const fault = faultOfListPlace(file, out, io);
  if (fault !== null) return fault;
  const path = resolve(io.cwd, file);
  const { dir, name, ext } = parse(path);
  const stem = ['.xlsx', '.csv'].includes(ext.toLowerCase()) ? name : name + ext;
  const files = await publicList(settlement, stem, language);
  const standing = await standingOf(dir, files).catch((error: unknown) => systemFault(error, file));
  if (typeof standing !== 'string') return standing;
  const refused = standing === 'in-the-way' || (standing === 'different' && !force);
  return refused ? inTheWay(dir, files, io, 'list') : { file, force, folder: dir, files };
}

/** Writes the public list; @returns the sentence that says where it is, or the problem that kept it from being written */
export async function putPublicList(
  { folder, files, file, force }: PublicList,
  io: Io,
  { words }: Screen,
): Promise<string | Problem> {
  const delivery = await deliverTogether(folder, files, force).catch((error: unknown) =>
    systemFault(error, file),
  );
  if ('code' in delivery) return delivery;
  const paths = files.map((one) => shown(join(folder, one.file), io));
  if (delivery.kind === 'unchanged') return words.publicUnchanged(paths);
  return delivery.kind === 'written' ? words.publicWritten(paths) : inTheWay(folder, files, io, 'list');
}
