import { answerText } from '../../library/answer-text.ts';
import { explainFolder } from '../../library/explain-folder.ts';
import { explainingWords } from '../../messages/explaining.ts';
import type { Verification } from '../../review/verify/verification.ts';
import { colours } from '../../terminal/style.ts';
import { placeText } from '../../terminal/verification.ts';
import { version } from '../../version.ts';
import { exit, type Io } from '../io.ts';
import { Screen, type ScreenOptions } from '../screen.ts';

/**
 * `award explain <settlement> <enterprise or matter> [rule or matter]`: why an enterprise gets what it gets, and why
 * not more; verifies first and says so on top where it does not agree. @returns the exit code: 1 where it does not
 */
export async function explainCommand(
  path: string,
  asked: string,
  part: string | undefined,
  options: ScreenOptions,
  io: Io,
): Promise<number> {
  const screen = new Screen(io, options);
  const explained = await explainFolder(path, asked, part, io.cwd);
  if ('code' in explained) return screen.refuse([explained], exit.couldNotRun);
  const { verification, madeBy } = explained;
  const words = explainingWords[screen.language];
  if (!verification.agrees) screen.line(words.tampered(firstPlace(verification)));
  if (madeBy !== version) screen.line(words.version(madeBy, version));
  io.out(`${answerText(explained, screen.language, colours({ ...io, terminal: false }))}\n`);
  return verification.agrees ? exit.done : exit.problems;
}

function firstPlace({ checks }: Verification): string {
  const place = checks.find(({ result }) => result === 'differs')?.place;
  return place == null ? '' : placeText(place);
}
