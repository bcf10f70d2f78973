import { type Problem, problem } from '../messages/problem.ts';
import { findEnterprise } from '../review/explain/find.ts';
import type { EnterpriseSettlement } from '../settle/settle-enterprise.ts';
import type { Settlement } from '../settle/settlement.ts';
import { folded } from '../tables/types/normal.ts';

/** The enterprise that a person named by its code, its name or a part of that; @returns why it is none, or several */
export function enterpriseAsked(asked: string, settlement: Settlement): EnterpriseSettlement | Problem {
  const found = findEnterprise(asked, settlement.enterprises);
  if (found.kind === 'one') return found.one;
  if (found.kind === 'none') return nobody(asked, found.suggestion, settlement);
  return ambiguous(asked, found.all);
}

/** That several enterprises go by what was asked for, each with its code. */
export function ambiguous(what: string, enterprises: readonly EnterpriseSettlement[]): Problem {
  const names = enterprises.map(({ dossier }) => `${dossier.uscc} ${dossier.enterprise.name}`);
  return problem('E945', {}, { what, names });
}

/** A part of a code that is shorter may as well be a part of anything else. */
const leastOfCode = 6;

/** That nothing settled goes by what was asked for: an enterprise that was set aside, or one that is not there. */
export function nobody(
  what: string,
  suggestion: string | null,
  { setAside }: Pick<Settlement, 'setAside'>,
): Problem {
  const wanted = folded(what);
  const [aside, ...others] =
    wanted.length < leastOfCode ? [] : setAside.filter(({ uscc }) => folded(uscc).includes(wanted));
  if (aside === undefined || others.length > 0)
    return problem('E944', {}, { what, suggestion, aside: setAside.map(({ uscc }) => uscc) });
  const { uscc, errors } = aside;
  return problem('E967', { uscc }, { uscc, errors });
}
