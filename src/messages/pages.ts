import type { Code } from './catalogue/index.ts';
import type { Language } from './entry.ts';
import { type Severity, severityOf } from './problem.ts';

/** What an error stands in the way of: everything, or one enterprise that `--set-aside` can leave out. */
type ErrorKind = 'run' | 'file' | 'enterprise-unknown' | 'enterprise';

/** The words around a problem's page (`award error`). */
export interface PageWords {
  readonly kinds: Readonly<Record<Exclude<Severity, 'error'> | ErrorKind, string>>;
  readonly example: string;
  readonly meaning: string;
  readonly more: string;
}

/** The words of `award error` in both languages. */
export const pageWords: { readonly [L in Language]: PageWords } = {
  zh: {
    kinds: {
      run: '错误：命令、设置或输出位置有问题，什么也没有写出；--set-aside 不起作用，请改正后重新运行。',
      file: '错误：文件或表有问题，改正之前不结算；不属于某一家企业，--set-aside 不能跳过。',
      'enterprise-unknown': '错误：认不出是哪家企业，改正之前不结算；--set-aside 不能跳过。',
      enterprise:
        '错误：改正之前不结算；用 --set-aside 可先结算没有错误的企业（认不出企业的行、专项资金表的行除外）。',
      warning: '警告：照常结算，但请逐条核对。',
      note: '提示：程序做了什么，一般无需处理。',
    },
    example: '例如',
    meaning: '说明',
    more: '查看某一条：award error 代码，例如 award error E208',
  },
  en: {
    kinds: {
      run: 'An error of the command, the settings or the place to write to: nothing was written. --set-aside does not help; mend it and run again.',
      file: 'An error of a file or table: nothing is settled until it is mended. It belongs to no enterprise, so --set-aside cannot pass it.',
      'enterprise-unknown':
        'An error: nobody can tell whose row it is, so nothing is settled until it is mended; --set-aside cannot pass it.',
      enterprise:
        'An error: nothing is settled until it is mended; --set-aside settles the enterprises without one (but for rows of the fund, and rows whose enterprise cannot be told).',
      warning: 'A warning: the settlement goes on, but check each.',
      note: 'A note: what the program did; mostly there is nothing to do.',
    },
    example: 'For example',
    meaning: 'More',
    more: 'One of them at length: award error CODE, e.g. award error E208',
  },
};

/** Codes that cannot be read, and those that no enterprise has. */
const withoutEnterprise: readonly Code[] = ['E214', 'E215', 'E216', 'E217', 'E218', 'E301'];

/** What a problem stands in the way of: a warning and a note nothing. */
export function kindOf(code: Code): keyof PageWords['kinds'] {
  const severity = severityOf(code);
  if (severity !== 'error') return severity;
  if (code.startsWith('E9')) return 'run';
  if (code.startsWith('E1')) return 'file';
  return withoutEnterprise.includes(code) ? 'enterprise-unknown' : 'enterprise';
}
