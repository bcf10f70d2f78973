import { hash } from 'node:crypto';
import type { RuleId } from '../../policy/ids.ts';

/** What the first entry names as its predecessor. */
const noPredecessor = '0'.repeat(64);

/** The place of an entry in the log and what it is about. */
interface Subject {
  readonly type: string;
  readonly uscc: string | null;
  readonly rule: RuleId | null;
  readonly clause: string | null;
}

/** What takes the entries of a log. */
export interface Entries {
  /** Adds an entry; its facts are only asked for where they are kept. @returns its sequence number, from 1 */
  add(subject: Subject, facts: () => Readonly<Record<string, unknown>>): number;
  /** The number of entries so far. */
  readonly length: number;
}

/** Counts the entries that a log gets elsewhere, so that what is written beside it can name their numbers. */
export class CountedEntries implements Entries {
  length: number;

  /** @param length how many entries there are already */
  constructor(length: number) {
    this.length = length;
  }

  add(): number {
    this.length += 1;
    return this.length;
  }
}

/**
 * A chain of entries, one JSON object a line: each names the sha256 of the line before it (3-output.md section 3),
 * so that no line can be changed, removed, inserted or swapped without every later one saying so.
 */
export class Chain implements Entries {
  private readonly lines: string[] = [];
  private readonly keep: (line: string) => void;
  private count = 0;
  private last = noPredecessor;

  /** @param keep takes each line, its newline included; without it the chain keeps its text itself */
  constructor(keep?: (line: string) => void) {
    this.keep = keep ?? ((line) => void this.lines.push(line));
  }

  add({ type, uscc, rule, clause }: Subject, facts: () => Readonly<Record<string, unknown>>): number {
    const seq = this.count + 1;
    const line = JSON.stringify({ seq, prev: this.last, type, uscc, rule, clause, ...facts() });
    this.keep(`${line}\n`);
    this.count = seq;
    this.last = hash('sha256', line);
    return seq;
  }

  /** sha256 of the last line's bytes, without its newline. */
  get head(): string {
    return this.last;
  }

  get length(): number {
    return this.count;
  }

  /** The bytes of audit.jsonl. */
  text(): string {
    return this.lines.join('');
  }
}
