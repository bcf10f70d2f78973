import type { Again } from '../../flow/again.ts';
import type { LinesOrder } from '../../write/large/books-apart.ts';

/** What the thread that writes line books is handed, as plain data. */
export interface LinesTask {
  readonly again: Again;
  readonly order: LinesOrder;
}
