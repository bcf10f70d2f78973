import { atCell, problem } from '../../messages/problem.ts';
import { lostDigits } from './digits.ts';
import { type ColumnType, isBlankText, refused, taken } from './type.ts';

/** Free text: names, numbers of documents. Inner line breaks become spaces, so that a matter stays on one line. */
export function text(): ColumnType<string> {
  return {
    name: 'text',
    isBlank: isBlankText,
    read: (text, context) => {
      if (lostDigits(context))
        return refused(problem('E214', { ...atCell(context.origin), uscc: context.uscc }, {}));
      return taken(text.replace(/[\s\u00a0\u3000]+/g, ' ').normalize('NFC'));
    },
  };
}
