import type { ChalkInstance } from 'chalk';
import type { Language } from '../messages/entry.ts';
import { explanationText, unsettledText } from '../terminal/explanation.ts';
import type { ExplainedFolder } from './explain-folder.ts';

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
