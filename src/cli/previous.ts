import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Problem, problem } from '../messages/problem.ts';
import type { Readings } from '../policy/ids.ts';
import { loadPolicy } from '../policy/load.ts';
import type { LoadedPolicy } from '../policy/loaded.ts';
import { Policy } from '../policy/policy.ts';
import type { Under } from '../review/changed-terms.ts';
import type { PreviousSettlement } from '../settle/previous.ts';
import { paidBy } from './given-previous.ts';
import type { Io } from './io.ts';
import { holds, truePath } from './out-place.ts';
import { shown } from './place.ts';
import { isMovedAside, laterRounds, roundAt } from './rounds-beside.ts';
import { documentFrom } from './settlement-folder.ts';
import { verifyFolder } from './verify-folder.ts';
import { doubtFacts } from './whole-settlement.ts';

/** The settlement before: what it paid, and what it was made under. */
export interface GoneOnFrom {
  readonly settlement: PreviousSettlement;
  readonly under: Under;
}

/**
 * The settlement that a supplementary one goes on from, verified as `award verify` does it; @returns why nothing may go
 * on from it
 * @param path as the person named it
 */
export async function previousSettlement(
  path: string,
  year: number,
  { data, sha256 }: LoadedPolicy,
  cwd: string,
): Promise<GoneOnFrom | Problem> {
  const verified = await verifyFolder(path, {}, cwd);
  if ('code' in verified) return verified;
  const { opened, verification } = verified;
  const broken = () => problem('E970', {}, doubtFacts(path, verification));
  if (!verification.agrees) return broken();
  const text = opened.files.get('settlement.json')?.toString('utf8') ?? '';
  const document = documentFrom(text, path);
  if ('code' in document) return document;
  const other = (what: 'year' | 'policy', found: string, wanted: string) =>
    problem('E971', {}, { path, what, found, wanted });
  if (document.year !== year) return other('year', String(document.year), String(year));
  if (document.policy.id !== data.id) return other('policy', document.policy.id, data.id);
  const settlement = paidBy(verified);
  if (settlement === null) return broken();
  const file = loadPolicy(opened.files.get('policy.yaml') ?? Buffer.alloc(0));
  // A policy file of another version may not be read any more: then its parameters cannot be compared.
  const before = 'faults' in file ? data : file.data;
  const readings = document.policy.readings as Readings;
  const under = { policy: new Policy(before, sha256, year, readings), basis: document.basis };
  return { settlement, under };
}

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
