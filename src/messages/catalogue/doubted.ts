import type { Language } from '../entry.ts';
import { type CheckName, verifyingWords } from '../verifying.ts';

/** Why a settlement's folder is not relied on. */
export interface DoubtFacts {
  readonly path: string;
  readonly place: string | null;
  readonly check: CheckName;
  /** Files that do not belong to it, where nothing else is wrong. */
  readonly stray: readonly string[];
}

interface DoubtWords {
  /** What disagrees and where, or which files do not belong there. */
  readonly expected: (facts: DoubtFacts) => string;
  readonly strayHint: string;
}

/** What is said alike of every settlement's folder that is not relied on. */
export const doubted: { readonly [L in Language]: DoubtWords } = {
  zh: {
    expected: ({ place, check, stray }) =>
      stray.length > 0
        ? stray.join('、')
        : `${verifyingWords.zh.checks[check]}${place === null ? '' : `：首先见于 ${place}`}`,
    strayHint: '结算结果自身的文件核对一致；请把不属于它的文件移出该文件夹，再重新运行。',
  },
  en: {
    expected: ({ place, check, stray }) =>
      stray.length > 0
        ? stray.join(', ')
        : `${verifyingWords.en.checks[check]}${place === null ? '' : `: first at ${place}`}`,
    strayHint: 'Its own files agree; move what does not belong to it out of the folder and run again.',
  },
};
