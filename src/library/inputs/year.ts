import { type Problem, problem } from '../../messages/problem.ts';
import type { LoadedPolicy } from '../../policy/loaded.ts';

/** The fault of a year that the policy does not settle; null for one that it does. */
export function faultOfYear(year: string, policy: LoadedPolicy): Problem | null {
  const { settled, with_basis: withBasis } = policy.data.years;
  const known = /^\d{4}$/.test(year) && [...settled, ...withBasis].includes(Number(year));
  return known ? null : problem('E901', {}, { year, settled, withBasis });
}
