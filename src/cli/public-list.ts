import { isAbsolute, join, parse, relative, resolve } from 'node:path';
import type { Language } from '../messages/entry.ts';
import { type Problem, problem } from '../messages/problem.ts';
import type { Settlement } from '../settle/settlement.ts';
import { deliverTogether, standingOf } from '../write/file-set.ts';
import type { Product } from '../write/product.ts';
import { publicList } from '../write/public-list.ts';
import { systemFault } from './faults.ts';
import type { Io } from './io.ts';
import { shown } from './place.ts';
import type { Screen } from './terminal/screen.ts';

/** What is asked of the list. */
export interface PublicListOptions {
  /** As the person named it: `list.xlsx`, `list.csv` and `list` all mean list.xlsx and list.csv. */
  readonly file: string;
  /** The settlement's folder, which the list may not lie in. */
  readonly out: string;
  /** Different files of the name are moved aside. */
  readonly force: boolean;
  readonly language: Language;
}

/** The public list that `--public` asks for, made and not yet written. */
export interface PublicList extends PublicListOptions {
  readonly folder: string;
  readonly files: readonly Product[];
}

/** Makes the public list and looks whether it can be written, before anything else is. */
export async function preparePublicList(
  settlement: Settlement,
  options: PublicListOptions,
  io: Io,
): Promise<PublicList | Problem> {
  const { file, out, force, language } = options;
  const path = resolve(io.cwd, file);
  const inside = relative(resolve(io.cwd, out), path);
  if (inside === '' || !(inside.startsWith('..') || isAbsolute(inside))) {
    return problem('E936', {}, { path: file });
  }
  const { dir, name, ext } = parse(path);
  const stem = ['.xlsx', '.csv'].includes(ext.toLowerCase()) ? name : name + ext;
  const files = await publicList(settlement, stem, language);
  const standing = await standingOf(dir, files).catch((error: unknown) => systemFault(error, file));
  if (typeof standing !== 'string') return standing;
  const refused = standing === 'in-the-way' || (standing === 'different' && !force);
  return refused ? inTheWay(file, files) : { ...options, folder: dir, files };
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
  return delivery.kind === 'written' ? words.publicWritten(paths) : inTheWay(file, files);
}

function inTheWay(path: string, files: readonly Product[]): Problem {
  return problem('E935', {}, { path, files: files.map(({ file }) => file) });
}
