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
