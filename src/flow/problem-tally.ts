import { type Problem, type Severity, severityOf } from '../messages/problem.ts';

/** How many problems of a severity are kept; the others are only counted. A person reads no more. */
const most: { readonly [S in Severity]: number } = { error: 10_000, warning: 10_000, note: 1_000 };

/** Problems of a year of any size: the first of each severity, how many there are of each code, and of each enterprise's errors. */
export class ProblemTally {
  /** The problems that are kept. */
  readonly kept: Problem[] = [];
  readonly counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  /** Of each code one problem, and how many there are. */
  readonly byCode = new Map<string, { readonly first: Problem; count: number }>();
  /** Errors by enterprise. */
  readonly errorsOf = new Map<string, number>();
  /** Errors that belong to no enterprise. */
  homeless = 0;

  /** As if nothing had been added. */
  clear(): void {
    this.kept.length = 0;
    Object.assign(this.counts, { error: 0, warning: 0, note: 0 });
    this.byCode.clear();
    this.errorsOf.clear();
    this.homeless = 0;
  }

  add(problem: Problem): void {
    const severity = severityOf(problem.code);
    this.counts[severity] += 1;
    const seen = this.byCode.get(problem.code);
    if (seen === undefined) this.byCode.set(problem.code, { first: problem, count: 1 });
    else seen.count += 1;
    if (this.counts[severity] <= most[severity] || seen === undefined) this.kept.push(problem);
    if (severity !== 'error') return;
    if (problem.uscc === null) this.homeless += 1;
    else this.errorsOf.set(problem.uscc, (this.errorsOf.get(problem.uscc) ?? 0) + 1);
  }

  /** The errors that belong to none of the enterprises that stand in the input: those that are kept, and how many. */
  ofNone(known: { has(uscc: string): boolean }): {
    readonly stopping: readonly Problem[];
    readonly count: number;
  } {
    const stopping = this.kept.filter(
      ({ code, uscc }) => severityOf(code) === 'error' && (uscc === null || !known.has(uscc)),
    );
    let count = this.homeless;
    for (const [uscc, errors] of this.errorsOf) if (!known.has(uscc)) count += errors;
    return { stopping, count };
  }

  /** Adds what another tally kept and counted. */
  addAll(other: ProblemTally): void {
    for (const problem of other.kept) this.add(problem);
    for (const [code, { first, count }] of other.byCode) {
      const seen = this.byCode.get(code);
      const more = count - other.kept.filter((problem) => problem.code === code).length;
      if (seen !== undefined) seen.count += more;
      this.counts[severityOf(first.code)] += more;
    }
  }
}
