import type { Chance } from './chance.ts';

/** One call of the program in a trial, and what it may come to. */
export interface TrialCall {
  readonly argv: readonly string[];
  /** The exit codes that are documented for the command (3-output.md section 4). */
  readonly codes: readonly number[];
  /** What of the trial's folder it may write: names at its top. */
  readonly writes?: readonly string[];
  /** Made only where the call before it ended with one of these. */
  readonly after?: readonly number[];
  /** What standard output is: nothing that a terminal obeys in text, one document in JSON. */
  readonly output?: 'text' | 'json' | 'page';
  /** Where the problems are told as JSON: has each its code and, the listed ones aside, its file. */
  readonly problems?: boolean;
}

/** A folder's files and the calls over it. */
export interface Trial {
  /** By path from the trial's folder. */
  readonly files: Readonly<Record<string, Buffer | string>>;
  readonly calls: readonly TrialCall[];
  /** Calls whose exit codes have to be the same, as their places in `calls`. */
  readonly alike?: readonly (readonly [number, number])[];
}

/** What is fuzzed: makes the trial of a seed. */
export interface Target {
  readonly name: string;
  readonly make: (chance: Chance) => Trial | Promise<Trial>;
}
