import { resolve } from 'node:path';
import { type Problem, problem } from '../messages/problem.ts';
import { changedSince, type FolderReading } from '../read/folder.ts';
import type { Delivery } from '../write/folder.ts';
import { systemFault } from './faults.ts';
import { exit, type Io } from './io.ts';
import { shown } from './place.ts';
import type { Screen } from './terminal/screen.ts';

/** The fault of inputs that are no longer what they were when they were read; null where all are the same. */
export async function faultOfInputs(
  place: string,
  data: string,
  { files }: Pick<FolderReading, 'files'>,
): Promise<Problem | null> {
  const changed = await changedSince(place, files).catch((error: unknown) => systemFault(error, data));
  return changed === null || 'code' in changed ? changed : problem('E932', {}, changed);
}

/** @returns the sentence that says where the files are, or null after a refusal */
export function whereabouts(
  delivery: Delivery | Problem,
  { out, fault }: { readonly out: string; readonly fault: Problem | null },
  io: Io,
  screen: Screen,
): string | null {
  const path = resolve(io.cwd, out);
  if ('code' in delivery) {
    screen.refuse([delivery], exit.couldNotRun);
    return null;
  }
  switch (delivery.kind) {
    case 'written': {
      const aside =
        delivery.movedAside === null ? '' : `\n${screen.words.movedAside(shown(delivery.movedAside, io))}`;
      return screen.words.written_(shown(path, io)) + aside;
    }
    case 'unchanged':
      return screen.words.unchanged(shown(path, io));
    case 'different':
      screen.refuse([problem('E908', {}, { path: out })], exit.couldNotRun);
      return null;
    case 'stopped':
      if (fault !== null) screen.refuse([fault], exit.couldNotRun);
      return null;
    case 'in-the-way':
      screen.refuse([problem('E907', {}, { path: out })], exit.couldNotRun);
      return null;
  }
}
