import { byCodePoint } from '../cells/origin.ts';
import { inPlaceOrder } from '../messages/order.ts';
import type { Problem } from '../messages/problem.ts';

/** A problem without its sentences, which hang on the language: what `award error CODE` says, and where. */
export interface Remark {
  readonly code: string;
  readonly uscc: string | null;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly cell: string | null;
}

/** What reading and checking told of the input: what was converted, passed over, doubted; errors of those set aside. */
export interface Remarks {
  /** How many there are of each code, by code. */
  readonly counts: readonly { readonly code: string; readonly count: number }[];
  /** By place; the first thousand. */
  readonly listed: readonly Remark[];
}

/** A log is read by people; the counts are of all. */
const mostListed = 1_000;

/**
 * The remarks of a run.
 * @param counts where `problems` are only the first of them: how many there are of each code
 */
export function remarksOf(problems: readonly Problem[], counts = countsOf(problems)): Remarks {
  const sorted = [...counts].sort(([a], [b]) => byCodePoint(a, b));
  return {
    counts: sorted.map(([code, count]) => ({ code, count })),
    listed: inPlaceOrder(problems).slice(0, mostListed).map(remarkOf),
  };
}

function remarkOf({ code, uscc, place: { file, sheet, row, cell } }: Problem): Remark {
  return { code, uscc, file, sheet, row, cell };
}

function countsOf(problems: readonly Problem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
