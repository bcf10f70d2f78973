import { distance } from 'fastest-levenshtein';
import { folded } from './types/normal.ts';

/**
 * The candidate that a misspelt word most likely meant, or null where none is near: at most a third of its
 * characters may differ, and never all of them; of up to three characters only one too many or too few, since R5
 * is no misspelling of R3.
 */
export function closest(word: string, candidates: readonly string[]): string | null {
  const wanted = folded(word);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const target = folded(candidate);
    const longer = Math.max(wanted.length, target.length);
    const most = Math.max(1, Math.floor(longer / 3));
    if (longer <= 3 && wanted.length === target.length) continue;
    // What is much longer needs no comparison, which would take long.
    if (Math.abs(wanted.length - target.length) > most) continue;
    const apart = distance(wanted, target);
    if (apart < least && apart <= most && apart < longer) {
      best = candidate;
      least = apart;
    }
  }
  return best;
}
