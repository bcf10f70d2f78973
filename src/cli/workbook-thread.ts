import { parentPort } from 'node:worker_threads';
import type { WorkbookTarget } from '../write/workbook/draft.ts';
import { emptyWorkbook } from '../write/workbook/empty.ts';
import { openWorkbook } from '../write/workbook/open.ts';
import type { PackingAnswer, PackingOrder } from './workbooks.ts';

const answer = (given: PackingAnswer): void => parentPort?.postMessage(given);
const books = new Map<number, WorkbookTarget>();

parentPort?.on('message', async (order: PackingOrder) => {
  if (order.do === 'open') {
    books.set(order.book, openWorkbook(order.holding, order.sheets));
    return;
  }
  const book = books.get(order.book);
  if (book === undefined) return;
  if (order.do === 'begin') book.begin(order.start);
  else if (order.do === 'rows') book.rows(order.sheet, order.rows);
  else if (order.do === 'finish') book.finish(order.sheet, order.end);
  else if (order.do === 'formulas') book.formulas(order.sheet, order.formulas);
  else if (order.do === 'ready') {
    await book.ready();
    answer({ question: order.question, packed: null });
  } else {
    const packed = await book.pack(order.links);
    books.delete(order.book);
    answer({ question: order.question, packed });
  }
});

// The library is there when the first workbook comes.
await emptyWorkbook();
