import { type Problem, problem } from '../messages/problem.ts';
import { findEnterprise } from '../review/explain/find.ts';
import type { EnterpriseSettlement } from '../settle/settle-enterprise.ts';
import type { Settlement } from '../settle/settlement.ts';

/** The enterprise that a person named by its code, its name or a part of that; @returns why it is none, or several */
export function enterpriseAsked(asked: string, { enterprises }: Settlement): EnterpriseSettlement | Problem {
  const found = findEnterprise(asked, enterprises);
  if (found.kind === 'one') return found.one;
  if (found.kind === 'none') return problem('E944', {}, { what: asked, suggestion: found.suggestion });
  return ambiguous(asked, found.all);
}

/** That several enterprises go by what was asked for, each with its code. */
export function ambiguous(what: string, enterprises: readonly EnterpriseSettlement[]): Problem {
  const names = enterprises.map(({ dossier }) => `${dossier.uscc} ${dossier.enterprise.name}`);
  return problem('E945', {}, { what, names });
}
