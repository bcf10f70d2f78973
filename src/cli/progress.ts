import { performance } from 'node:perf_hooks';
import type { TerminalWords } from '../messages/terminal.ts';
import { padded, shortened, width } from '../terminal/style.ts';
import type { Io } from './io.ts';

/** Nothing is shown of what takes less, and the line is not written more often; in milliseconds. */
const patience = 1_000;
const interval = 200;

/** One line on a terminal that says what is being done; nothing where standard error is no terminal. */
export class Progress {
  private readonly io: Io;
  private readonly words: TerminalWords;
  private readonly shows: boolean;
  private readonly begun = performance.now();
  private stage = '';
  private since = this.begun;
  private shown = 0;
  private widest = 0;
  private readonly taken: [stage: string, milliseconds: number][] = [];

  constructor(io: Io, words: TerminalWords, quiet: boolean) {
    this.io = io;
    this.words = words;
    this.shows = io.terminal && !quiet;
  }

  /** What is being done now, and how much of it is done; `of` 0 where that cannot be told. */
  at(stage: string, what: string, done: number, of: number): void {
    const now = performance.now();
    if (stage !== this.stage) this.begin(stage, now);
    if (!this.shows || now - this.begun < patience || now - this.shown < interval) return;
    this.shown = now;
    const share = of === 0 ? null : Math.min(1, done / of);
    const isTellable = share !== null && share >= 0.01 && share < 1;
    const left = isTellable ? Math.ceil(((now - this.since) * (1 - share)) / share / 1000) : null;
    const line = this.words.progress(what, share === null ? null : Math.floor(share * 100), left);
    const text = shortened(line, Math.max(20, this.io.columns - 1));
    this.widest = Math.max(this.widest, width(text));
    this.io.err(`\r${padded(text, this.widest)}`);
  }

  /** Takes the line away; tells how long each stage took where AWARD_TIMINGS asks for it. */
  end(): void {
    this.begin('', performance.now());
    if (this.widest > 0) this.io.err(`\r${' '.repeat(this.widest)}\r`);
    this.widest = 0;
    if (this.io.env['AWARD_TIMINGS'] === undefined) return;
    for (const [stage, time] of this.taken.splice(0)) this.io.err(`timing ${stage} ${Math.round(time)} ms\n`);
  }

  private begin(stage: string, now: number): void {
    if (this.stage !== '') this.taken.push([this.stage, now - this.since]);
    this.stage = stage;
    this.since = now;
  }
}
