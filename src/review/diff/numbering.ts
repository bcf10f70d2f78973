import type { Difference } from './difference.ts';

/** Differences by their numbers, from 1; equal ones are one. */
export class Numbering {
  readonly all: Difference[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(differences: readonly Difference[]) {
    for (const one of differences) this.of(one);
  }

  /** The number of a difference; one that is not known yet gets the next. */
  of(one: Difference): number {
    const key = keyOf(one);
    const known = this.numbers.get(key) ?? this.all.push(one);
    this.numbers.set(key, known);
    return known;
  }
}

/** Equal differences have equal keys. */
export function keyOf(one: Difference): string {
  return JSON.stringify(one);
}
