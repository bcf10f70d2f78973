import type { ChalkInstance } from 'chalk';
import type { Language } from '../messages/entry.ts';
import { explainingWords } from '../messages/explaining.ts';
import type { Verification } from '../review/verify/verification.ts';
import { version } from '../version.ts';
import { type ExplainedFolder, explainFolder } from './explain-folder.ts';
import { exit, type Io } from './io.ts';
import { explanationText, unsettledText } from './terminal/explanation.ts';
import { Screen, type ScreenOptions } from './terminal/screen.ts';
import { colours } from './terminal/style.ts';
import { placeText } from './terminal/verification.ts';

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

/** The answer as a tree for people. */
export function answerText(
  { answer, policy }: ExplainedFolder,
  language: Language,
  chalk: ChalkInstance,
): string {
  return answer.kind === 'unsettled'
    ? unsettledText(answer.own, answer.round, language, chalk)
    : explanationText(answer.explanation, answer.isAsked, policy, language, chalk);
}

function firstPlace({ checks }: Verification): string {
  const place = checks.find(({ result }) => result === 'differs')?.place;
  return place == null ? '' : placeText(place);
}
