import { problem } from '../../messages/problem.ts';
import { folded } from './normal.ts';
import { type ColumnType, isBlankText, refused, taken, whereOf } from './type.ts';

const yes = new Set([
  '是',
  '有',
  '√',
  '✓',
  '✔',
  '☑',
  'y',
  'yes',
  'true',
  't',
  '1',
  '对',
  '已',
  '符合',
  '达标',
]);
const no = new Set([
  '否',
  '无',
  '没有',
  '×',
  '✗',
  '✘',
  'x',
  'n',
  'no',
  'false',
  'f',
  '0',
  '不是',
  '未',
  '不符合',
  '不达标',
]);

/** Yes or no (2-input.md section 4.8); 无 means no here, not blank. */
export function flag({ blankMeansNo = false } = {}): ColumnType<boolean> {
  return {
    name: 'flag',
    blankMeansNo,
    choices: [
      ['yes', '是'],
      ['no', '否'],
    ],
    isBlank: (text) => text !== '无' && isBlankText(text),
    read: (text, context) => {
      if (text === '是') return taken(true);
      if (text === '否') return taken(false);
      const word = folded(text);
      if (yes.has(word)) return taken(true);
      if (no.has(word)) return taken(false);
      const blank = context.required ? 'refused' : blankMeansNo ? 'no' : 'unknown';
      return refused(problem('E205', whereOf(context), { blank }));
    },
  };
}
