import { byCodePoint } from '../cells/origin.ts';
import { type Problem, type Severity, severityOf } from './problem.ts';

/** Problems in the order in which a person works through them: by file, sheet, row, column, code. */
export function inPlaceOrder(problems: readonly Problem[]): Problem[] {
  const text = (part: string | null) => part ?? '';
  return [...problems].sort(
    (a, b) =>
      byCodePoint(text(a.place.file), text(b.place.file)) ||
      byCodePoint(text(a.place.sheet), text(b.place.sheet)) ||
      (a.place.row ?? 0) - (b.place.row ?? 0) ||
      byCodePoint(text(a.place.cell), text(b.place.cell)) ||
      byCodePoint(a.code, b.code),
  );
}

/** How many of each severity. */
export function countBySeverity(problems: readonly Problem[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { code } of problems) counts[severityOf(code)] += 1;
  return counts;
}

/** Of each code one problem, and how many there are. */
export type CodeCounts = ReadonlyMap<string, { readonly first: Problem; readonly count: number }>;

/** How many of each code. */
export function countByCode(problems: readonly Problem[]): CodeCounts {
  const counts = new Map<string, { readonly first: Problem; count: number }>();
  for (const problem of problems) {
    const seen = counts.get(problem.code);
    if (seen === undefined) counts.set(problem.code, { first: problem, count: 1 });
    else seen.count += 1;
  }
  return counts;
}
