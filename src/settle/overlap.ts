import type { Policy } from '../policy/policy.ts';
import { dropped, isGranted, type Line } from './line.ts';

/**
 * 就高不重复 (三（四）, 1-policy.md section 5): of lines that share a key, directly or through others, the rule
 * whose lines sum highest stays. Under the reading `overlap.scope` enterprise only the highest line of all stays.
 * @param lines in line order
 */
export function removeOverlap(lines: readonly Line[], policy: Policy): Line[] {
  const settled = new Map<string, Line>();
  let number = 0;
  for (const group of groupsOf(lines.filter(isGranted))) {
    if (group.length < 2) continue;
    number += 1;
    for (const line of settleGroup(group, number)) settled.set(line.id, line);
  }
  const perMatter = lines.map((line) => settled.get(line.id) ?? line);
  return policy.reading('overlap.scope') === 'enterprise' ? keepHighest(perMatter, number + 1) : perMatter;
}

/** Lines connected through any shared key, in line order. */
function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const touching = groups.filter((group) => group.some((other) => shareKey(line, other)));
    const rest = groups.filter((group) => !touching.includes(group));
    groups.length = 0;
    groups.push(...rest, [...touching.flat(), line]);
  }
  const place = new Map(lines.map((line, i) => [line.id, i]));
  const at = (line: Line | undefined) => (line === undefined ? 0 : (place.get(line.id) ?? 0));
  for (const group of groups) group.sort((a, b) => at(a) - at(b));
  return groups.sort((a, b) => at(a[0]) - at(b[0]));
}

function shareKey(a: Line, b: Line): boolean {
  return a.claim.keys.some((key) => b.claim.keys.includes(key));
}

/** First the best of each rule among lines that share a key, then the rule that sums highest. */
function settleGroup(group: readonly Line[], number: number): Line[] {
  const rivalOf = (line: Line) =>
    group.filter(
      (other, i) =>
        other.claim.rule === line.claim.rule &&
        other.id !== line.id &&
        shareKey(other, line) &&
        (other.computed.exceeds(line.computed) ||
          (other.computed.equals(line.computed) && i < group.indexOf(line))),
    );
  const rivals = new Map(group.map((line) => [line.id, highest(rivalOf(line))]));
  const staying = group.filter((line) => rivals.get(line.id) === null);
  const winner = highestRule(staying);
  const kept = staying.filter((line) => line.claim.rule === winner);
  return group.map((line) => {
    if (kept.includes(line)) return { ...line, overlap: { group: number, keptBy: line.id } };
    const rival = rivals.get(line.id) ?? null;
    const beatenByOwnRule = line.claim.rule === winner && rival !== null;
    const keptBy = beatenByOwnRule
      ? rival
      : (highest(kept.filter((k) => shareKey(k, line))) ?? highest(kept));
    return { ...dropped(line, 'overlap'), overlap: { group: number, keptBy: keptBy?.id ?? line.id } };
  });
}

/** The rule whose lines sum highest; ties: the lower rule number, which comes first in line order. */
function highestRule(lines: readonly Line[]): string | undefined {
  const sums = new Map<string, bigint>();
  for (const { claim, computed } of lines)
    sums.set(claim.rule, (sums.get(claim.rule) ?? 0n) + computed.toFen());
  const most = [...sums.values()].reduce((max, sum) => (sum > max ? sum : max), -1n);
  return [...sums].find(([, sum]) => sum === most)?.[0];
}

/** The highest line, the first in line order among equals. */
function highest(lines: readonly Line[]): Line | null {
  return lines.reduce<Line | null>(
    (best, line) => (best === null || line.computed.exceeds(best.computed) ? line : best),
    null,
  );
}

function keepHighest(lines: readonly Line[], number: number): Line[] {
  const granted = lines.filter(isGranted);
  const best = highest(granted);
  if (best === null || granted.length < 2) return [...lines];
  const overlap = { group: number, keptBy: best.id };
  return lines.map((line) => {
    if (!isGranted(line)) return line;
    return line.id === best.id ? { ...line, overlap } : { ...dropped(line, 'overlap'), overlap };
  });
}
