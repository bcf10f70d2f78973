import { parentPort, workerData } from 'node:worker_threads';
import { policyOf, settledAgain } from '../../flow/again.ts';
import { OrderedLineBooks } from '../../write/large/books-apart.ts';
import type { LinesTask, LinesTold } from '../settling/lines-task.ts';

const tell = (told: LinesTold): void => parentPort?.postMessage(told);

/** Settles the enterprises again, beside the thread that works, and writes the books with their lines. */
async function work({ again, order }: LinesTask): Promise<void> {
  const policy = policyOf(again);
  const books = new OrderedLineBooks(order, policy, (book) => tell({ kind: 'book', book }));
  for await (const settled of settledAgain(again, policy)) await books.add(settled);
  await books.end();
  tell({ kind: 'done' });
}

// An error ends the thread and reaches whoever started it.
void work(workerData as LinesTask);
