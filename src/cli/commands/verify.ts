import { type AgainstOptions, verifyFolder } from '../../library/settlements/verify-folder.ts';
import { colours } from '../../terminal/style.ts';
import { verificationText } from '../../terminal/verification.ts';
import { exit, type Io } from '../io.ts';
import { Screen, type ScreenOptions } from '../screen.ts';

/** The options of `award verify`. */
export interface VerifyOptions extends ScreenOptions, AgainstOptions {}

/** `award verify <settlement>`: whether it is as it was written, and comes out again; @returns the exit code */
export async function verifyCommand(path: string, options: VerifyOptions, io: Io): Promise<number> {
  const screen = new Screen(io, options);
  const verified = await verifyFolder(path, options, io.cwd);
  if ('code' in verified) return screen.refuse([verified], exit.couldNotRun);
  const { verification } = verified;
  const chalk = colours({ ...io, terminal: false });
  io.out(`${verificationText(path, verification, screen.language, chalk)}\n`);
  return verification.agrees ? exit.done : exit.problems;
}
