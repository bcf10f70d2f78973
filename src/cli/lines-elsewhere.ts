import { Worker } from 'node:worker_threads';
import type { LinesElsewhere, WrittenBook } from '../write/large/books-apart.ts';
import type { LinesTask } from './settling/lines-task.ts';
import { youngGeneration } from './v8-flags.ts';

/** Has a thread of its own write line books. @param thread the built `lines-thread.ts`, beside this once that is built */
export function startLines(
  task: LinesTask,
  thread = new URL('./lines-thread.js', import.meta.url),
): LinesElsewhere {
  const worker = new Worker(thread, {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
  });
  const told: WrittenBook[] = [];
  const books = new Promise<readonly WrittenBook[]>((resolve, reject) => {
    worker.on('message', (book: WrittenBook) => told.push(book));
    worker.on('error', reject);
    // Where it was stopped nobody waits for it any more.
    worker.on('exit', () => resolve(told));
  });
  return { books, stop: async () => void (await worker.terminate()) };
}
