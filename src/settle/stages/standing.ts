import { certain } from '../../cells/certain.ts';
import { byCodePoint } from '../../cells/origin.ts';
import { Money } from '../../money/money.ts';
import { type RuleId, ruleIds } from '../../policy/ids.ts';
import type { Policy } from '../../policy/policy.ts';
import { denied, type Outcome, pending } from '../../policy/reasons.ts';
import type { Claim, Level } from '../../rules/claim.ts';
import type { Status } from '../conditions/conditions.ts';
import type { Line, Track } from '../line.ts';

const levels: readonly (Level | null)[] = [null, 'national', 'provincial', 'municipal'];

/** Line order: rule, matter by code point, level, then place in the input (1-policy.md section 7). */
export function byLineOrder(a: Ordered, b: Ordered): number {
  return (
    ruleIds.indexOf(a.rule) - ruleIds.indexOf(b.rule) ||
    byCodePoint(a.matter, b.matter) ||
    levels.indexOf(a.level) - levels.indexOf(b.level)
  );
}

type Ordered = Pick<Claim, 'rule' | 'matter' | 'level'>;

/** Claims as lines: in order, with their ids and tracks, and with what the enterprise's status makes of them. */
export function standing(
  claims: readonly Claim[],
  status: Status,
  capKnown: boolean,
  policy: Policy,
): Line[] {
  const ordered = [...claims].sort(byLineOrder);
  const ids = idsOf(ordered);
  return ordered.map((claim, i) => {
    const track = trackOf(claim.rule, policy);
    const outcome = outcomeOf(claim, track, status, capKnown);
    const amount = outcome.outcome === 'granted' ? claim.computed : Money.zero;
    const idle = outcome.outcome !== 'granted' && claim.decided !== null;
    return {
      id: certain(ids[i]),
      claim,
      track,
      outcome,
      computed: claim.computed,
      adjusted: claim.computed,
      afterOverlap: amount,
      afterLimit: amount,
      payable: amount,
      overlap: null,
      adjustment: null,
      holds: [],
      notes: idle ? [...claim.notes, 'W401'] : claim.notes,
    };
  });
}

/** The track of a rule's lines (section 3; readings `R8.track`, `R11.track`). */
function trackOf(rule: RuleId, policy: Policy): Track {
  if (rule === 'R8a' || rule === 'R8b') return policy.reading('R8.track');
  if (rule === 'R11a' || rule === 'R11b' || rule === 'R11c') return policy.reading('R11.track');
  return 'enterprise';
}

/** Why a line has nothing, in the order of section 7: own denial, the enterprise's, own pending, the enterprise's. */
function outcomeOf({ own }: Claim, track: Track, status: Status, capKnown: boolean): Outcome {
  if (own.outcome === 'denied') return own;
  if (status === 'disqualified') return denied('disqualified');
  const conditional = track !== 'separate';
  if (conditional && status === 'ineligible') return denied('ineligible');
  if (own.outcome === 'pending') return own;
  if (conditional && status === 'undetermined') return pending('eligibility-undetermined');
  if (track === 'enterprise' && !capKnown) return pending('cap-undetermined');
  return own;
}

/** Rule and matter, then level and kind where needed to tell lines apart. */
function idsOf(claims: readonly Claim[]): string[] {
  const plain = claims.map((claim) => `${claim.rule}/${claim.matter}`);
  const levelled = extended(
    plain,
    claims.map((claim) => claim.level),
  );
  const full = extended(
    levelled,
    claims.map((claim) => claim.kind),
  );
  return numbered(full);
}

/** A matter may be named like another line's id; the later one gets a number. */
function numbered(ids: readonly string[]): string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    let own = id;
    for (let number = 2; taken.has(own); number++) own = `${id}/${number}`;
    taken.add(own);
    return own;
  });
}

/** Each name that several have, made longer by its part where the parts of its namesakes differ. */
function extended(names: readonly string[], parts: readonly (string | null)[]): string[] {
  const partsOf = new Map<string, Set<string | null>>();
  for (const [i, name] of names.entries()) {
    partsOf.set(name, (partsOf.get(name) ?? new Set()).add(parts[i] ?? null));
  }
  return names.map((name, i) => {
    const part = parts[i] ?? null;
    return part !== null && certain(partsOf.get(name)).size > 1 ? `${name}/${part}` : name;
  });
}
