import type { Language } from './entry.ts';
import type { Severity } from './problem.ts';

/** The words around a problem's page (`award error`). */
export interface PageWords {
  readonly severities: Readonly<Record<Severity, string>>;
  readonly example: string;
  readonly meaning: string;
  readonly more: string;
}

/** The words of `award error` in both languages. */
export const pageWords: { readonly [L in Language]: PageWords } = {
  zh: {
    severities: {
      error: '错误：改正之前不结算；用 --set-aside 可先结算没有错误的企业。',
      warning: '警告：照常结算，但请逐条核对。',
      note: '提示：程序做了什么，一般无需处理。',
    },
    example: '例如',
    meaning: '说明',
    more: '查看某一条：award error 代码，例如 award error E208',
  },
  en: {
    severities: {
      error:
        'An error: nothing is settled until it is mended; --set-aside settles the enterprises without one.',
      warning: 'A warning: the settlement goes on, but check each.',
      note: 'A note: what the program did; mostly there is nothing to do.',
    },
    example: 'For example',
    meaning: 'More',
    more: 'One of them at length: award error CODE, e.g. award error E208',
  },
};
