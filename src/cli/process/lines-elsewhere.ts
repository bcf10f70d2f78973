import type { LinesElsewhere, WrittenBook } from '../../write/large/books-apart.ts';
import type { LinesTask, LinesTold } from '../settling/lines-task.ts';
import { startThread } from './start-thread.ts';

/** Has a thread of its own write line books. @param built the folder of the built files, as for `startThread` */
export function startLines(task: LinesTask, built?: URL): LinesElsewhere {
  const worker = startThread('lines-thread.cjs', task, built);
  const written: WrittenBook[] = [];
  let areAll = false;
  const books = new Promise<readonly WrittenBook[]>((resolve, reject) => {
    worker.on('message', (told: LinesTold) => {
      if (told.kind === 'book') written.push(told.book);
      else areAll = true;
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      if (areAll) resolve(written);
      else reject(new Error('the thread that writes the books ended before they were written'));
    });
  });
  // Where it was stopped nobody waits for them any more.
  books.catch(() => undefined);
  return { books, stop: async () => void (await worker.terminate()) };
}
