import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Language } from '../../messages/entry.ts';
import { type TerminalWords, terminalWords } from '../../messages/terminal.ts';
import { exit } from '../io.ts';
import type { Outlet } from './outlet.ts';
import { startThread } from './start-thread.ts';
import { stages, type Task, type Told, type World } from './task.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How long the working thread gets to end by itself before it is ended, in milliseconds: a long calculation hears nothing. */
const politeness = 25;
/** How long it then gets before the process ends without it. */
const patience = 2_000;

/**
 * Runs the command in a thread of its own: a signal is only heard when the event loop turns, and a long calculation
 * does not let it turn.
 * @returns its exit code
 */
export function inThread(
  world: World,
  write: Readonly<Record<'out' | 'err', Outlet>>,
  language: Language,
): Promise<number> {
  const words = terminalWords[language];
  const stage = new Int32Array(new SharedArrayBuffer(4));
  const untaken = new Int32Array(new SharedArrayBuffer(4));
  const taken = (): void => {
    Atomics.sub(untaken, 0, 1);
    Atomics.notify(untaken, 0);
  };
  const temporary: string[] = [];
  const worker = startThread('thread.cjs', { ...world, stage, untaken } satisfies Task);
  let code: number | null = null;
  let over = false;
  const gone = new Promise<void>((resolve) => worker.on('exit', () => resolve()));
  const interrupt = async (): Promise<void> => {
    const before = Atomics.compareExchange(stage, 0, stages.interruptible, stages.interrupted);
    if (over) process.exit();
    // Only the renaming and the summary are left: they end by themselves.
    if (before === stages.committed) return;
    if (before === stages.interruptible) {
      process.exitCode = exit.interrupted;
      write.err(`${words.interrupted}\n`);
      worker.postMessage(stages.interrupted);
      await Promise.race([gone, wait(politeness)]);
      await Promise.race([worker.terminate(), wait(patience)]);
    }
    clearAway(temporary);
    process.exit(exit.interrupted);
  };
  for (const signal of signals) process.on(signal, interrupt);
  const say = ({ kind, text }: Extract<Told, { readonly text: string }>): void => {
    if (kind === 'out') write.out(text, taken);
    else write.err(text);
  };
  const isInterrupted = () => Atomics.load(stage, 0) === stages.interrupted;
  worker.on('message', (told: Told) => {
    if (told.kind === 'done') code = told.code;
    else if (told.kind === 'temporary') temporary.push(told.path);
    // Below the word that it was interrupted nothing else is said of the command.
    else if (!isInterrupted()) say(told);
  });
  const breakDown = (error: unknown): void => {
    clearAway(temporary);
    code = exit.couldNotRun;
    write.err(textOf(error, words));
  };
  worker.on('error', breakDown);
  return gone.then(() => {
    // What may be left is output that nobody takes.
    over = true;
    if (code === null && !isInterrupted()) breakDown(new Error('the thread that works ended without a word'));
    return code ?? exit.couldNotRun;
  });
}

/** What cannot be cleared away now is cleared away by the next run. */
function clearAway(paths: readonly string[]): void {
  for (const path of paths) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {}
  }
}

function textOf(error: unknown, words: TerminalWords): string {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return `${words.outOfMemory}\n`;
  }
  return `${words.bug}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
}
