import { certain } from '../../cells/certain.ts';
import type { Policy } from '../../policy/policy.ts';
import { dropped, isGranted, type Line } from '../line.ts';
import { connected } from './connected.ts';

/**
 * 就高不重复 (三（四）, 1-policy.md section 5): of lines that share a key, directly or through others, the rule
 * whose lines sum highest stays. Under the reading `overlap.scope` enterprise only the highest line of all stays.
 * @param lines in line order
 */
export function removeOverlap(lines: readonly Line[], policy: Policy): Line[] {
  const granted = lines.filter(isGranted);
  const groups = connected(granted, ({ claim }) => claim.keys).filter(({ length }) => length > 1);
  const settled = new Map<string, Line>();
  for (const [i, group] of groups.entries()) {
    for (const line of settleGroup(group, i + 1)) settled.set(line.id, line);
  }
  const perMatter = lines.map((line) => settled.get(line.id) ?? line);
  return policy.reading('overlap.scope') === 'enterprise'
    ? keepHighest(perMatter, groups.length + 1)
    : perMatter;
}

/** First the best of each rule among lines that share a key, then the rule that sums highest. */
function settleGroup(group: readonly Line[], number: number): Line[] {
  const bestOfRule = bestByKey(group, ownRuleKeys);
  const stays = (line: Line) => ownRuleKeys(line).every((key) => bestOfRule.get(key) === line);
  const staying = group.filter(stays);
  const winner = highestRule(staying);
  const kept = staying.filter((line) => line.claim.rule === winner);
  const bestKept = bestByKey(kept, ({ claim }) => claim.keys);
  const highestKept = certain(highest(kept));
  return group.map((line) => {
    const inWinner = line.claim.rule === winner;
    if (inWinner && stays(line)) return { ...line, overlap: { group: number, keptBy: line.id } };
    const rivals = inWinner
      ? ownRuleKeys(line).map((key) => certain(bestOfRule.get(key)))
      : line.claim.keys.flatMap((key) => bestKept.get(key) ?? []);
    const keptBy = highest(rivals.filter((rival) => rival !== line)) ?? highestKept;
    return { ...dropped(line, 'overlap'), overlap: { group: number, keptBy: keptBy.id } };
  });
}

/** A line's keys as its own rule's lines share them. */
function ownRuleKeys({ claim }: Line): string[] {
  return claim.keys.map((key) => `${claim.rule} ${key}`);
}

/** The highest line with each key, the first in line order among equals. */
function bestByKey(lines: readonly Line[], keysOf: (line: Line) => readonly string[]): Map<string, Line> {
  const best = new Map<string, Line>();
  for (const line of lines) {
    for (const key of keysOf(line)) {
      const before = best.get(key);
      if (before === undefined || line.adjusted.exceeds(before.adjusted)) best.set(key, line);
    }
  }
  return best;
}

/** The rule whose lines sum highest; ties: the lower rule number, which comes first in line order. */
function highestRule(lines: readonly Line[]): string | undefined {
  const sums = new Map<string, bigint>();
  for (const { claim, adjusted } of lines)
    sums.set(claim.rule, (sums.get(claim.rule) ?? 0n) + adjusted.toFen());
  const most = [...sums.values()].reduce((max, sum) => (sum > max ? sum : max), -1n);
  return [...sums].find(([, sum]) => sum === most)?.[0];
}

/** The highest line, the first among equals. */
function highest(lines: readonly Line[]): Line | null {
  return lines.reduce<Line | null>(
    (best, line) => (best === null || line.adjusted.exceeds(best.adjusted) ? line : best),
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
