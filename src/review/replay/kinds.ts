import { claimsOf, settleEnterprise } from '../../settle/settle-enterprise.ts';
import type { KindOf } from './previous.ts';
import { crossingsOf, type NotRecorded, type Recorded } from './recorded.ts';

/** The kinds of a settlement's lines, which its settlement.json does not tell: its log has the rows that they come from. */
export function kindsIn(recorded: Recorded | NotRecorded): KindOf {
  if ('fault' in recorded) return () => null;
  const { dossiers, policy } = recorded;
  const crossings = crossingsOf(recorded);
  const byCode = new Map(dossiers.map((dossier) => [dossier.uscc, dossier]));
  const known = new Map<string, ReadonlyMap<string, string | null>>();
  const kindsOf = (uscc: string): ReadonlyMap<string, string | null> => {
    const dossier = byCode.get(uscc);
    if (dossier === undefined) return new Map();
    try {
      const { lines } = settleEnterprise(dossier, claimsOf(dossier, { policy, crossings }), policy);
      return new Map(lines.map(({ id, claim }) => [id, claim.kind]));
    } catch {
      // The log of another version may hold what this one cannot settle.
      return new Map();
    }
  };
  return (uscc, id) => {
    const kinds = known.get(uscc) ?? kindsOf(uscc);
    known.set(uscc, kinds);
    return kinds.get(id) ?? null;
  };
}
