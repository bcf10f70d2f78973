import type { Policy } from '../policy/policy.ts';
import { folded } from '../tables/types/normal.ts';

/** Whether a scheme is the one that 三（四） names: its short name or its full title. */
export function isOffsetScheme(scheme: string, policy: Policy): boolean {
  const bare = (title: string) => folded(title).replace(/[《》〈〉]/g, '');
  const { title, short } = policy.data.other_scheme;
  return [title, short].some((name) => bare(name) === bare(scheme));
}
