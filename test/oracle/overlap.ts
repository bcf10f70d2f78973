import { sum } from './fractions.ts';
import type { StagedLine } from './stages.ts';
import { RULES } from './types.ts';

/** 就高不重复 over the granted lines of one enterprise, given in line order (1-policy.md section 5). */
export function overlapStage(lines: readonly StagedLine[], wholeEnterprise: boolean): void {
  const groups = groupsOf(lines).filter((group) => group.length > 1);
  for (const [at, group] of groups.entries()) settleGroup(group, at + 1);

  const left = lines.filter((line) => line.outcome === 'granted');
  if (!wholeEnterprise || left.length < 2) return;
  const highest = left.reduce((best, line) => (line.afterOverlap > best.afterOverlap ? line : best));
  for (const line of left) {
    if (line !== highest) deny(line);
    line.overlap = { group: groups.length + 1, keptBy: line === highest ? null : highest.id };
  }
}

function sharesKey(a: StagedLine, b: StagedLine): boolean {
  return a.own.keys.some((key) => b.own.keys.includes(key));
}

function groupsOf(lines: readonly StagedLine[]): StagedLine[][] {
  const groups: StagedLine[][] = [];
  for (const line of lines) {
    const joined = groups.filter((group) => group.some((other) => sharesKey(line, other)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push([...joined.flat(), line]);
  }
  const order = (group: readonly StagedLine[]) => Math.min(...group.map((line) => lines.indexOf(line)));
  for (const group of groups) group.sort((a, b) => lines.indexOf(a) - lines.indexOf(b));
  return groups.sort((a, b) => order(a) - order(b));
}

function settleGroup(group: readonly StagedLine[], number: number): void {
  // Against all lines of the group at once: one that yields still makes a lower one yield.
  const staying = group.filter(
    (line, at) => !group.some((other, otherAt) => yields(line, at, other, otherAt)),
  );
  const totals = RULES.map((rule) => {
    const own = staying.filter((line) => line.own.rule === rule);
    return { rule, count: own.length, total: sum(own.map((line) => line.afterOverlap)) };
  }).filter(({ count }) => count > 0);
  const best = totals.reduce((high, one) => (one.total > high.total ? one : high));
  const kept = staying.filter((line) => line.own.rule === best.rule);
  for (const line of group) {
    const keeps = kept.includes(line);
    if (!keeps) deny(line);
    line.overlap = { group: number, keptBy: keeps ? null : (kept[0]?.id ?? null) };
  }
}

function yields(line: StagedLine, at: number, other: StagedLine, otherAt: number): boolean {
  if (line === other || line.own.rule !== other.own.rule || !sharesKey(line, other)) return false;
  return other.afterOverlap > line.afterOverlap || (other.afterOverlap === line.afterOverlap && otherAt < at);
}

function deny(line: StagedLine): void {
  line.outcome = 'denied';
  line.reason = 'overlap';
  line.afterOverlap = 0n;
}
