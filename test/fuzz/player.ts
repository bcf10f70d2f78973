import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a call came to. */
export interface Played {
  /** null where it threw, hung or broke the process. */
  readonly code: number | null;
  /** The stack of what was thrown; `hang` or `crash` with what the process said last. */
  readonly thrown: string | null;
  readonly out: string;
  readonly err: string;
  /** The most memory that the process ever had, in MiB. */
  readonly peak: number;
  /** The processor's time for the call, in milliseconds: it does not hang on what else the machine does. */
  readonly took: number;
}

/** What a call may take: processor time in milliseconds, memory in MiB. */
export const limits = { time: 10_000, memory: 1_024 } as const;

/** When a call is given up, in milliseconds. */
const patience = 60_000;

const script = fileURLToPath(new URL('./child.js', import.meta.url));

/** A process that plays calls of the built program one after the other; one that hangs or breaks is replaced. */
export class Player {
  private child: ChildProcess | null = null;
  private last = '';

  async play(argv: readonly string[], cwd: string): Promise<Played> {
    const child = this.running();
    return new Promise((resolve) => {
      const end = (played: Played): void => {
        clearTimeout(watchdog);
        child.removeAllListeners('message').removeAllListeners('exit');
        resolve(played);
      };
      const lost = (thrown: string): void => {
        this.stop();
        end({ code: null, thrown, out: '', err: '', peak: 0, took: 0 });
      };
      const watchdog = setTimeout(() => lost(`hang: no end after ${patience / 1000} s`), patience);
      child.once('message', (played: Played) => end(played));
      child.once('exit', (code, signal) => lost(`crash: ${code ?? signal}\n${this.last}`));
      child.send({ argv, cwd });
    });
  }

  /** Ends the process; the next call gets a new one. */
  stop(): void {
    this.child?.removeAllListeners('exit').kill('SIGKILL');
    this.child = null;
  }

  private running(): ChildProcess {
    if (this.child !== null) return this.child;
    const child = fork(script, [], { execArgv: [`--max-old-space-size=${limits.memory}`], silent: true });
    this.last = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.last = (this.last + text).slice(-2_000);
    });
    this.child = child;
    return child;
  }
}
