import type { Again } from '../../flow/again.ts';
import type { LinesOrder, WrittenBook } from '../../write/large/books-apart.ts';

/** What the thread that writes line books is handed, as plain data. */
export interface LinesTask {
  readonly again: Again;
  readonly order: LinesOrder;
}

/** What it tells: each book, and that these are all. */
export type LinesTold = { readonly kind: 'book'; readonly book: WrittenBook } | { readonly kind: 'done' };
