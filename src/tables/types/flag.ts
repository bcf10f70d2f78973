import { problem } from '../../messages/problem.ts';
import { folded } from './normal.ts';
import { type ColumnType, isBlankText, refused, taken, whereOf } from './type.ts';

const yes = ['是', '有', '√', '✓', '✔', '☑', 'y', 'yes', 'true', 't', '1', '对', '已'];
const no = ['否', '无', '没有', '×', '✗', '✘', 'x', 'n', 'no', 'false', 'f', '0', '不是', '未'];

const general: ReadonlyMap<string, boolean> = new Map([
  ...yes.map((word) => [word, true] as const),
  ...no.map((word) => [word, false] as const),
]);

/** A yes and a no in the words of the one column that asks for them, such as 达标 and 不达标. */
export type OwnWords = readonly [yes: string, no: string];

/**
 * Yes or no (2-input.md section 4.8); 无 means no here, not blank.
 * @param options ownWords are taken in this column alone: 不达标 says no to 达标, and nothing to 环境问题
 */
export function flag(
  options: { readonly blankMeansNo?: boolean; readonly ownWords?: readonly OwnWords[] } = {},
): ColumnType<boolean> {
  const { blankMeansNo = false, ownWords = [] } = options;
  const answers = new Map([
    ...general,
    ...ownWords.flatMap(([yes, no]) => [[yes, true] as const, [no, false] as const]),
  ]);
  return {
    name: 'flag',
    blankMeansNo,
    ownWords,
    choices: [
      ['yes', '是'],
      ['no', '否'],
    ],
    isBlank: (text) => text !== '无' && isBlankText(text),
    read: (text, context) => {
      const answer = answers.get(text) ?? answers.get(folded(text));
      if (answer !== undefined) return taken(answer);
      const blank = context.required ? 'refused' : blankMeansNo ? 'no' : 'unknown';
      return refused(problem('E205', whereOf(context), { blank }));
    },
  };
}
