import type { Code } from '../messages/catalogue/index.ts';
import type { FactsOf, Problem, Where } from '../messages/problem.ts';
import { problem } from '../messages/problem.ts';

/** The outcome of a step that could not make sense of the file: the one problem that says why. */
export interface Refusal {
  readonly refused: Problem;
}

/** Makes a refusal; the file's name is put in by the caller that knows it. */
export function refuse<C extends Code>(code: C, facts: FactsOf<C>, where: Where = {}): Refusal {
  return { refused: problem(code, where, facts) };
}

/** Tells a refusal from a result. */
export function isRefusal(outcome: object): outcome is Refusal {
  return 'refused' in outcome;
}
