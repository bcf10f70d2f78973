import { resolve } from 'node:path';
import { systemFault } from '../../library/inputs/faults.ts';
import { laterRounds, roundAt } from '../../library/settlements/rounds-beside.ts';
import { type Problem, problem } from '../../messages/problem.ts';
import { changedSince, type FolderReading } from '../../read/folder.ts';
import type { Delivery } from '../../write/delivery/folder.ts';
import { exit, type Io } from '../io.ts';
import { shown } from '../place.ts';
import type { Screen } from '../screen.ts';

/** The fault of inputs that are no longer what they were when they were read; null where all are the same. */
export async function faultOfInputs(
  place: string,
  data: string,
  { files }: Pick<FolderReading, 'files'>,
): Promise<Problem | null> {
  const changed = await changedSince(place, files).catch((error: unknown) => systemFault(error, data));
  return changed === null || 'code' in changed ? changed : problem('E932', {}, changed);
}

/** What a settlement folder is written for. */
export interface Handed {
  /** As the person named it. */
  readonly out: string;
  readonly year: number;
  /** The settlement that was given to go on from, as the person named it; null for a first one. */
  readonly previous: { readonly path: string; readonly head: string } | null;
}

/** @param fault why it was stopped @returns the sentence that says where the files are, or null after a refusal */
export async function whereabouts(
  delivery: Delivery | Problem,
  handed: Handed,
  fault: Problem | null,
  io: Io,
  screen: Screen,
): Promise<string | null> {
  const { out, year } = handed;
  const path = resolve(io.cwd, out);
  if ('code' in delivery) {
    screen.refuse([delivery], exit.couldNotRun);
    return null;
  }
  switch (delivery.kind) {
    case 'written':
      return (
        screen.words.written_(shown(path, io)) + (await toldOfMoved(delivery.movedAside, year, io, screen))
      );
    case 'unchanged':
      return screen.words.unchanged(shown(path, io));
    case 'different':
      screen.refuse([await differentThere(handed, io)], exit.couldNotRun);
      return null;
    case 'stopped':
      if (fault !== null) screen.refuse([fault], exit.couldNotRun);
      return null;
    case 'in-the-way':
      screen.refuse([problem('E907', {}, { path: out })], exit.couldNotRun);
      return null;
  }
}

/** Why a settlement may not be moved aside: a later round goes on from it, so it was paid; null where it may. */
export async function faultOfMoving(folder: string, { out, year }: Handed, io: Io): Promise<Problem | null> {
  const there = await roundAt(folder);
  const later = there === null || there.year !== year ? undefined : (await laterRounds(there)).at(-1);
  if (there === null || later === undefined) return null;
  const facts = { path: out, round: there.round, later: shown(later.folder, io), laterRound: later.round };
  return problem('E975', {}, facts);
}

/** That a different settlement is there, and what to do where it is one of the same year, which may have been paid. */
async function differentThere({ out, year, previous }: Handed, io: Io): Promise<Problem> {
  const there = await roundAt(resolve(io.cwd, out));
  if (there === null || there.year !== year) return problem('E908', {}, { path: out, there: null });
  const last = (await laterRounds(there)).at(-1);
  const { round, goesOnFrom } = there;
  const beside = previous !== null && previous.head === goesOnFrom ? previous.path : null;
  const later = last === undefined ? null : { path: shown(last.folder, io), round: last.round };
  return problem('E908', {}, { path: out, there: { round, beside, later } });
}

/** Where the settlement went whose place was taken; of a later round it is a warning, since it may have been paid. */
async function toldOfMoved(moved: string | null, year: number, io: Io, screen: Screen): Promise<string> {
  if (moved === null) return '';
  const path = shown(moved, io);
  const there = await roundAt(moved);
  if (there?.year !== year) return `\n${screen.words.movedAside(path)}`;
  if (there.round > 1 && !screen.quiet) screen.say(problem('W974', {}, { path, round: there.round }));
  return `\n${screen.words.movedAside(path)}${screen.words.ifPaid(path)}`;
}
