import { diffOf } from '../review/diff/diff.ts';
import { diffJson } from '../review/diff/document.ts';
import { exit, type Io } from './io.ts';
import { policyFrom } from './policy-file.ts';
import { readRecorded } from './settlement-folder.ts';
import { diffText } from './terminal/diff.ts';
import { Screen, type ScreenOptions } from './terminal/screen.ts';
import { colours } from './terminal/style.ts';

/** The options of `award diff`. */
export interface DiffOptions extends ScreenOptions {
  readonly json?: boolean;
}

/** `award diff <A> <B>`: what changed between two settlements, by how much, because of what; @returns the exit code */
export async function diffCommand(a: string, b: string, options: DiffOptions, io: Io): Promise<number> {
  const screen = new Screen(io, options);
  const { language } = screen;
  const before = await readRecorded(a, io.cwd);
  if ('code' in before) return screen.refuse([before], exit.couldNotRun);
  const after = await readRecorded(b, io.cwd);
  if ('code' in after) return screen.refuse([after], exit.couldNotRun);
  const policy = await policyFrom(undefined, io.cwd);
  if ('problems' in policy) return screen.refuse(policy.problems, exit.couldNotRun);
  const diff = diffOf(before, after);
  const view = {
    language,
    chalk: colours({ ...io, terminal: false }),
    names: { a, b },
    ruleName: (rule: keyof typeof policy.data.rules) => policy.data.rules[rule][language],
  };
  io.out(options.json ? diffJson(diff) : `${diffText(diff, view)}\n`);
  return exit.done;
}
