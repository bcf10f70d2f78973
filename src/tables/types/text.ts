import { keepsText, mostCharacters } from '../../cells/cell-text.ts';
import { problem } from '../../messages/problem.ts';
import { lostDigits } from './digits.ts';
import { plainText } from './normal.ts';
import { type ColumnType, isBlankText, refused, taken, whereOf } from './type.ts';

/** An apostrophe that keeps a spreadsheet from taking the text for a formula: how this program writes such texts into CSV. */
const guard = /^'(?=[=+\-@＝＋－＠])/;

/** Free text: names, numbers of documents, in the one way of writing that rows and tables are compared by. */
export function text(): ColumnType<string> {
  return {
    name: 'text',
    isBlank: isBlankText,
    read: (written, context) => {
      if (lostDigits(context)) return refused(problem('E214', whereOf(context), {}));
      const plain = plainText(written.replace(guard, ''));
      const kept = keepsText(plain);
      if (kept && plain === written) return taken(plain);
      const spaced = written.replace(/\s+/g, ' ').normalize('NFC');
      const length = plain.length > mostCharacters ? plain.length : null;
      return taken(
        plain,
        ...(plain === spaced ? [] : [problem('N204', whereOf(context), { taken: plain })]),
        ...(kept ? [] : [problem('N205', whereOf(context), { length })]),
      );
    },
  };
}
