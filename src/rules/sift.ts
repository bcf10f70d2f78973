import type { RowOrigin } from '../cells/origin.ts';
import { firstReason, isDenial } from '../policy/reasons.ts';
import type { LeftOut } from './claim.ts';
import type { Hindrance } from './hindrance.ts';

/** The rows of a line that is made of several (R7, R10), parted by what stands against each. */
export interface Sifted<R> {
  /** Rows that count, those with a blank included. */
  readonly passing: readonly R[];
  /** Rows that add nothing, each with its first reason. */
  readonly leftOut: readonly LeftOut[];
  /** The blanks of rows that would otherwise count: they keep the line waiting. */
  readonly missing: readonly Hindrance[];
  /** What denies the line: everything against the rows, where none of them passes. */
  readonly denials: readonly Hindrance[];
}

/** Parts rows into those that count and those left out; `judge` says what stands against a row. */
export function sift<R extends { readonly origin: RowOrigin }>(
  rows: readonly R[],
  judge: (row: R) => readonly Hindrance[],
): Sifted<R> {
  const passing: R[] = [];
  const leftOut: LeftOut[] = [];
  const missing: Hindrance[] = [];
  const denials: Hindrance[] = [];
  for (const row of rows) {
    const hindrances = judge(row);
    const reason = firstReason(hindrances.map((hindrance) => hindrance.reason));
    const first = hindrances.find((hindrance) => hindrance.reason === reason);
    if (first !== undefined && reason !== null && isDenial(reason)) {
      leftOut.push({ ...first, reason });
      denials.push(...hindrances.filter((hindrance) => isDenial(hindrance.reason)));
    } else {
      passing.push(row);
      missing.push(...hindrances);
    }
  }
  return { passing, leftOut, missing, denials: passing.length === 0 ? denials : [] };
}

/** Rows by a text that they share, in the order of its first appearance. */
export function groupedBy<R>(rows: readonly R[], textOf: (row: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(textOf(row));
    if (group === undefined) groups.set(textOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
