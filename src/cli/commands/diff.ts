import { policyFrom } from '../../library/inputs/policy-file.ts';
import { documentFrom } from '../../library/settlements/settlement-folder.ts';
import { verifyFolder } from '../../library/settlements/verify-folder.ts';
import { diffWords } from '../../messages/diff.ts';
import { type Problem, problem } from '../../messages/problem.ts';
import { diffOf, type Recorded, type Side } from '../../review/diff/diff.ts';
import { diffJson } from '../../review/diff/document.ts';
import { firstDoubt } from '../../review/verify/verification.ts';
import { paidToAside } from '../../settle/rounds/previous.ts';
import { diffText } from '../../terminal/diff.ts';
import { colours, printable } from '../../terminal/style.ts';
import { placeText } from '../../terminal/verification.ts';
import { exit, type Io } from '../io.ts';
import { Screen, type ScreenOptions } from '../screen.ts';

/** The options of `award diff`. */
export interface DiffOptions extends ScreenOptions {
  readonly json?: boolean;
}

/**
 * `award diff <A> <B>`: what changed between two settlements, by how much, because of what; verifies both first and
 * says so on top where one does not agree. @returns the exit code: 1 where one does not
 */
export async function diffCommand(a: string, b: string, options: DiffOptions, io: Io): Promise<number> {
  const screen = new Screen(io, options);
  const { language } = screen;
  const before = await recordedSide(a, io.cwd);
  if ('code' in before) return screen.refuse([before], exit.couldNotRun);
  const after = await recordedSide(b, io.cwd);
  if ('code' in after) return screen.refuse([after], exit.couldNotRun);
  const policy = await policyFrom(undefined, io.cwd);
  if ('problems' in policy) return screen.refuse(policy.problems, exit.couldNotRun);
  const diff = diffOf(before, after);
  for (const side of ['A', 'B'] satisfies Side[]) {
    const doubt = diff.doubts[side];
    if (doubt !== null) screen.line(diffWords[language].tampered(side, printable(placeText(doubt))));
  }
  const view = {
    language,
    chalk: colours({ ...io, terminal: false }),
    names: { a, b },
    ruleName: (rule: keyof typeof policy.data.rules) => policy.data.rules[rule][language],
  };
  io.out(options.json ? diffJson(diff) : `${diffText(diff, view)}\n`);
  return before.doubt === null && after.doubt === null ? exit.done : exit.problems;
}

/** A settlement folder as it is compared: its figures, what its log says that it was made from, whether it verifies. */
async function recordedSide(path: string, cwd: string): Promise<Recorded | Problem> {
  const verified = await verifyFolder(path, {}, cwd);
  if ('code' in verified) return verified;
  const { opened, verification } = verified;
  const { files, recorded } = opened;
  const file = files.get('settlement.json');
  if (file === undefined)
    return problem('E940', {}, { path, file: 'settlement.json', why: 'missing', detail: '' });
  const document = documentFrom(file.toString('utf8'), path);
  if ('code' in document) return document;
  const doubt = firstDoubt(verification);
  if ('fault' in recorded) return { document, inputs: null, files, doubt };
  const dossiers = new Map(recorded.dossiers.map((dossier) => [dossier.uscc, dossier]));
  const { policy, fundRows: fund, previous, setAside } = recorded;
  const inputs = { policy, dossiers, fund, standing: paidToAside(previous, setAside) };
  return { document, inputs, files, doubt };
}
