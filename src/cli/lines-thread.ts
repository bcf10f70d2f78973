import { parentPort, workerData } from 'node:worker_threads';
import { policyOf, settledAgain } from '../flow/again.ts';
import { OrderedLineBooks } from '../write/large/books-apart.ts';
import type { LinesTask } from './settling/lines-task.ts';

// Beside the thread that works: it settles the same enterprises again and writes the books with their lines. An error
// ends it and reaches whoever started it.
const { again, order } = workerData as LinesTask;
const policy = policyOf(again);
const books = new OrderedLineBooks(order, policy, (book) => parentPort?.postMessage(book));
for await (const settled of settledAgain(again, policy)) await books.add(settled);
await books.end();
