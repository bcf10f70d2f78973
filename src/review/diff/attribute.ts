/** What a result comes to when some of the differences are applied to A: the same text, the same result. */
export type Trial<D> = (taken: readonly D[]) => string;

/** Beyond so many differences it is not tried whether another single one would do as well. */
const mostSingles = 64;

/**
 * Which differences turn the result of A into that of B, found by trying: every one that does it alone; else the
 * smallest set found by leaving out what can be left out, of which none can be spared.
 * @param differences all of them; applied together they give B
 * @param trial applied to none it gives A
 * @returns sets that each explain the change by themselves; none where nothing changes
 */
export function explanations<D>(differences: readonly D[], trial: Trial<D>): (readonly D[])[] {
  const wanted = trial(differences);
  if (trial([]) === wanted) return [];
  const enough = (taken: readonly D[]) => trial(taken) === wanted;
  if (differences.length <= mostSingles) {
    const alone = differences.filter((one) => enough([one]));
    if (alone.length > 0) return alone.map((one) => [one]);
  }
  return [spared(differences, enough)];
}

/** Leaves out pieces, halves first and then smaller ones, as long as the rest is enough (delta debugging). */
function spared<D>(differences: readonly D[], enough: (taken: readonly D[]) => boolean): readonly D[] {
  let kept = differences;
  for (let size = Math.ceil(kept.length / 2); ; size = Math.ceil(size / 2)) {
    const before = kept.length;
    for (let from = 0; from < kept.length; ) {
      const rest = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (enough(rest)) kept = rest;
      else from += size;
    }
    if (size === 1 && kept.length === before) return kept;
  }
}
