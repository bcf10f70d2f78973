import type { LinesElsewhere, WrittenBook } from '../../write/large/books-apart.ts';
import type { LinesTask } from '../settling/lines-task.ts';
import { startThread } from './start-thread.ts';

/** Has a thread of its own write line books. @param built the folder of the built files, as for `startThread` */
export function startLines(task: LinesTask, built?: URL): LinesElsewhere {
  const worker = startThread('lines-thread.cjs', task, built);
  const told: WrittenBook[] = [];
  const books = new Promise<readonly WrittenBook[]>((resolve, reject) => {
    worker.on('message', (book: WrittenBook) => told.push(book));
    worker.on('error', reject);
    // Where it was stopped nobody waits for it any more.
    worker.on('exit', () => resolve(told));
  });
  return { books, stop: async () => void (await worker.terminate()) };
}
