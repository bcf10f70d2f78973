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

/** Bytes of the log that go on together. */
const usualRoom = 1 << 20;
/** UTF-8 takes no more bytes for a character of a string (ECMA-262: a UTF-16 code unit). */
const mostBytesOfCharacter = 3;
const newline = 0x0a;

/**
 * A chain of entries, one JSON object a line: each names the sha256 of the line before it (3-output.md section 3),
 * so that no line can be changed, removed, inserted or swapped without every later one saying so.
 */
export class Chain implements Entries {
  private readonly pieces: Buffer[] = [];
  private readonly take: (bytes: Buffer) => void;
  /** Where the lines are written, since what is hashed and what is kept are the same bytes, and how much of it is. */
  private room = Buffer.alloc(0);
  private written = 0;
  private count = 0;
  private last = noPredecessor;

  /** @param take takes the log's bytes, many lines at a time (`flush`); without it the chain keeps them itself */
  constructor(take?: (bytes: Buffer) => void) {
    this.take = take ?? ((bytes) => void this.pieces.push(bytes));
  }

  add({ type, uscc, rule, clause }: Subject, facts: () => Readonly<Record<string, unknown>>): number {
    const seq = this.count + 1;
    const line = this.put(JSON.stringify({ seq, prev: this.last, type, uscc, rule, clause, ...facts() }));
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

  /** Lets go of the lines that have not been taken yet. */
  flush(): void {
    if (this.written > 0) this.take(this.room.subarray(0, this.written));
    this.room = this.room.subarray(this.written);
    this.written = 0;
  }

  /** audit.jsonl so far, where the chain keeps it. */
  bytes(): Buffer {
    this.flush();
    return Buffer.concat(this.pieces);
  }

  /** Puts a line and its newline behind those that are there; @returns its bytes, without the newline */
  private put(line: string): Buffer {
    const most = line.length * mostBytesOfCharacter + 1;
    if (this.written + most > this.room.length) {
      this.flush();
      this.room = Buffer.allocUnsafe(Math.max(usualRoom, most));
    }
    const from = this.written;
    const end = from + this.room.write(line, from);
    this.room[end] = newline;
    this.written = end + 1;
    return this.room.subarray(from, end);
  }
}
