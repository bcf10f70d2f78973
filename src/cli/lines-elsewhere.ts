import { Worker } from 'node:worker_threads';
import type { LinesElsewhere, WrittenBook } from '../write/large/books-apart.ts';
import type { LinesTask } from './settling/lines-task.ts';
import { youngGeneration } from './v8-flags.ts';

/** Has a thread of its own write line books. */
export function startLines(task: LinesTask): LinesElsewhere {
  const worker = new Worker(new URL('./lines-thread.js', import.meta.url), {
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
