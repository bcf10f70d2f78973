import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type TerminalWords, terminalWords } from '../messages/terminal.ts';
import { exit, languageAsked, terminalLanguage, withLocale } from './io.ts';
import { main } from './main.ts';
import { stages, type Task, type Told } from './task.ts';
import { youngGeneration } from './v8-flags.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How long the working thread gets to stop before the process ends without it, in milliseconds. */
const patience = 2_000;

/**
 * Runs the command line of this process; its exit code becomes the process's. The command works in a thread of its
 * own: a signal is only heard when the event loop turns, and a long calculation does not let it turn.
 */
export async function run(): Promise<void> {
  const argv = process.argv.slice(2);
  const env = withLocale({ ...process.env }, () => Intl.DateTimeFormat().resolvedOptions().locale);
  const language = terminalLanguage(languageAsked(argv), env);
  const words = terminalWords[language];
  const stage = new Int32Array(new SharedArrayBuffer(4));
  const untaken = new Int32Array(new SharedArrayBuffer(4));
  const task: Task = {
    argv,
    env,
    cwd: process.cwd(),
    terminal: process.stderr.isTTY === true,
    columns: process.stderr.columns || 80,
    stage,
    untaken,
  };
  // Until the command has said how it ended.
  process.exitCode = exit.couldNotRun;
  let unwritable = false;
  const end = (code: number): void => {
    process.exitCode = unwritable ? exit.couldNotRun : code;
  };
  const write = {
    err: outlet(process.stderr, () => undefined),
    out: outlet(process.stdout, async (code) => {
      unwritable = true;
      end(exit.couldNotRun);
      const { outputRefusal } = await import('./output-refusal.ts');
      write.err(outputRefusal(code, language, task));
    }),
  };
  end(await main(argv, { ...task, ...write }, () => inThread(task, write, words)));
}

/** Runs the command in a thread; @returns its exit code */
function inThread(
  task: Task,
  write: { readonly [K in 'out' | 'err']: ReturnType<typeof outlet> },
  words: TerminalWords,
): Promise<number> {
  const { stage, untaken } = task;
  const taken = (): void => {
    Atomics.sub(untaken, 0, 1);
    Atomics.notify(untaken, 0);
  };
  const temporary: string[] = [];
  const worker = new Worker(new URL('./thread.js', import.meta.url), {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
  });
  let code: number = exit.couldNotRun;
  let over = false;
  const interrupt = async (): Promise<void> => {
    const before = Atomics.compareExchange(stage, 0, stages.interruptible, stages.interrupted);
    if (over) process.exit();
    // Only the renaming and the summary are left: they end by themselves.
    if (before === stages.committed) return;
    if (before === stages.interruptible) {
      process.exitCode = exit.interrupted;
      write.err(`${words.interrupted}\n`);
      await Promise.race([worker.terminate(), wait(patience)]);
      clearAway(temporary);
    }
    process.exit(exit.interrupted);
  };
  for (const signal of signals) process.on(signal, interrupt);
  worker.on('message', (told: Told) => {
    if (told.kind === 'done') code = told.code;
    else if (told.kind === 'temporary') temporary.push(told.path);
    else if (told.kind === 'out') write.out(told.text, taken);
    else write.err(told.text);
  });
  worker.on('error', (error: unknown) => {
    clearAway(temporary);
    code = exit.couldNotRun;
    write.err(breakdown(error, words));
  });
  return new Promise((resolve) => {
    worker.on('exit', () => {
      // What may be left is output that nobody takes.
      over = true;
      resolve(code);
    });
  });
}

/**
 * Writes to a stream for as long as somebody reads it: a reader that goes away early (`| head`) is normal. Each text
 * is told to be `taken` once it is written, or will never be.
 */
function outlet(stream: NodeJS.WriteStream, refused: (code: string) => void) {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (open && error.code !== 'EPIPE') refused(error.code ?? error.name);
    open = false;
  });
  return (text: string, taken?: () => void): void => {
    if (open) stream.write(text, taken);
    else taken?.();
  };
}

/** What cannot be cleared away now is cleared away by the next run. */
function clearAway(paths: readonly string[]): void {
  for (const path of paths) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {}
  }
}

function breakdown(error: unknown, words: TerminalWords): string {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return `${words.outOfMemory}\n`;
  }
  return `${words.bug}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
}
