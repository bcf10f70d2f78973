import { type Problem, problem } from '../messages/problem.ts';
import type { Policy } from '../policy/policy.ts';
import { differencesOfSettings } from './diff/settings.ts';

/** What a settlement is made under. */
export interface Under {
  readonly policy: Policy;
  readonly basis: string | null;
}

/**
 * The warning that a supplementary settlement is made under other readings, parameters or another basis than the one before:
 * a forgotten `--reading` asks money back like an error in the data. None where all is the same.
 */
export function changedTerms(before: Under, now: Under): Problem[] {
  const differences = differencesOfSettings(before.policy, now.policy);
  const of = (wanted: 'reading' | 'parameter') =>
    differences.flatMap((one) =>
      one.kind === wanted ? [{ id: one.id, before: one.before, after: one.after }] : [],
    );
  const [readings, parameters] = [of('reading'), of('parameter')];
  const basis = before.basis === now.basis ? null : { before: before.basis, after: now.basis };
  if (readings.length + parameters.length === 0 && basis === null) return [];
  return [problem('W977', {}, { readings, parameters, basis })];
}
