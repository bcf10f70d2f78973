import type { ChalkInstance } from 'chalk';
import type { Language } from '../messages/entry.ts';
import { type CodeCounts, countByCode, countBySeverity, inPlaceOrder } from '../messages/order.ts';
import { type Problem, type Severity, severityOf } from '../messages/problem.ts';
import { type TerminalWords, terminalWords } from '../messages/terminal.ts';
import { codeCounts, problemText } from '../terminal/problems.ts';
import { colours, wrapped } from '../terminal/style.ts';
import { type Summarised, summary, type Written } from '../terminal/summary.ts';
import type { Products } from '../write/products.ts';
import { type Io, terminalLanguage } from './io.ts';

/** The options that decide what a person sees. */
export interface ScreenOptions {
  readonly lang?: Language;
  readonly quiet?: boolean;
  readonly notes?: boolean;
}

/** How many problems there are of each severity and code. */
export interface Counted {
  readonly counts: { readonly [S in Severity]: number };
  readonly byCode: CodeCounts;
}

/** What a command says on standard error: problems, refusals, the summary; with `--quiet` errors alone. */
export class Screen {
  readonly words: TerminalWords;
  private readonly io: Io;
  readonly language: Language;
  readonly quiet: boolean;
  private readonly chalk: ChalkInstance;
  private readonly options: ScreenOptions;

  constructor(io: Io, options: ScreenOptions) {
    this.io = io;
    this.options = options;
    this.quiet = options.quiet ?? false;
    this.language = terminalLanguage(options.lang, io.env);
    this.words = terminalWords[this.language];
    this.chalk = colours(io);
  }

  /** Says a line, or several; on a terminal long ones are broken between words. */
  line(text: string): void {
    const { terminal, columns } = this.io;
    const lines = terminal ? text.split('\n').map((one) => wrapped(one, columns)) : [text];
    this.io.err(`${lines.join('\n')}\n`);
  }

  /** Tells why nothing could be done; @returns the exit code given */
  refuse(problems: readonly Problem[], code: number): number {
    for (const one of problems) this.say(one);
    return code;
  }

  /** Tells one problem, without counting. */
  say(one: Problem): void {
    this.line(problemText(one, this.language, this.chalk));
  }

  /**
   * Errors and warnings in full, notes with `--notes`; then the counts.
   * @param counted of all problems, where those that are given are only the first of them
   */
  tell(
    problems: readonly Problem[],
    counted: Counted = { counts: countBySeverity(problems), byCode: countByCode(problems) },
  ): void {
    const { error, warning, note } = counted.counts;
    const told = inPlaceOrder(problems).filter(
      ({ code }) =>
        severityOf(code) === 'error' ||
        (!this.options.quiet && (severityOf(code) === 'warning' || this.options.notes)),
    );
    for (const one of told) this.line(`${problemText(one, this.language, this.chalk)}\n`);
    if (problems.length > 0 && (error > 0 || !this.options.quiet)) {
      for (const row of codeCounts(counted.byCode, this.language, this.io.columns)) this.line(`  ${row}`);
      this.line(this.words.counts(error, warning, note));
      if (note > 0 && !this.options.notes) this.line(this.chalk.dim(this.words.more(note)));
    }
  }

  summarise(settlement: Summarised, products: Pick<Products, 'head' | 'entries'>, written: Written): void {
    if (this.options.quiet) return;
    this.line(summary(settlement, products, written, this.words, this.chalk));
  }
}
