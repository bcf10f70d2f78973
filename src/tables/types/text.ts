import { type ColumnType, isBlankText, taken } from './type.ts';

/** Free text: names, numbers of documents. Inner line breaks become spaces, so that a matter stays on one line. */
export function text(): ColumnType<string> {
  return {
    name: 'text',
    isBlank: isBlankText,
    read: (cell) => taken(cell.replace(/[\s\u00a0\u3000]+/g, ' ').normalize('NFC')),
  };
}
