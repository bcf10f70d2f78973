import { keepsText, mostCharacters } from '../../cells/cell-text.ts';
import { atCell, problem } from '../../messages/problem.ts';
import { lostDigits } from './digits.ts';
import { plainText } from './normal.ts';
import { type ColumnType, isBlankText, refused, taken } from './type.ts';

/** Free text: names, numbers of documents, in the one way of writing that rows and tables are compared by. */
export function text(): ColumnType<string> {
  return {
    name: 'text',
    isBlank: isBlankText,
    read: (written, context) => {
      const where = { ...atCell(context.origin), uscc: context.uscc };
      if (lostDigits(context)) return refused(problem('E214', where, {}));
      const plain = plainText(written);
      const spaced = written.replace(/\s+/g, ' ').normalize('NFC');
      const length = plain.length > mostCharacters ? plain.length : null;
      return taken(
        plain,
        ...(plain === spaced ? [] : [problem('N204', where, { taken: plain })]),
        ...(keepsText(plain) ? [] : [problem('N205', where, { length })]),
      );
    },
  };
}
