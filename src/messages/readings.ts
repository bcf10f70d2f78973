import type { Language } from './entry.ts';

/** The words of `award readings` on the terminal. */
export interface ReadingsWords {
  readonly title: (year: number) => string;
  readonly base: (payable: string, pending: string) => string;
  readonly heads: {
    readonly reading: string;
    readonly value: string;
    readonly payable: string;
    readonly pending: string;
    readonly enterprises: string;
  };
  readonly cannot: string;
  readonly movers: string;
  readonly more: (count: number) => string;
  readonly pendingChange: (change: string) => string;
  readonly otherOutcome: string;
  readonly none: string;
  readonly unsettleable: (reading: string) => string;
}

/** The words of `award readings` in both languages. */
export const readingsWords: { readonly [L in Language]: ReadingsWords } = {
  zh: {
    title: (year) => `${year} 年度口径测算：逐一改用其他口径，其余口径不变`,
    base: (payable, pending) => `本次采用的口径：兑付合计 ${payable} 元，待定 ${pending} 元`,
    heads: {
      reading: '口径',
      value: '改用',
      payable: '兑付增减（元）',
      pending: '待定增减（元）',
      enterprises: '涉及企业',
    },
    cannot: '不能结算',
    movers: '变动最大的企业（兑付增减，元）',
    more: (count) => `另有 ${count} 家`,
    pendingChange: (change) => `（待定 ${change}）`,
    otherOutcome: '（结论有变，金额不变）',
    none: '改用任何其他口径，结果都不变。',
    unsettleable: (reading) => `改用 ${reading} 时，数据有下列错误，不能结算：`,
  },
  en: {
    title: (year) => `${year}: what every other choice of every reading would change, one at a time`,
    base: (payable, pending) => `under the readings in force: payable ${payable} 元, pending ${pending} 元`,
    heads: {
      reading: 'reading',
      value: 'choice',
      payable: 'payable ± 元',
      pending: 'pending ± 元',
      enterprises: 'enterprises',
    },
    cannot: 'cannot be settled',
    movers: 'where it moves most (payable ± 元)',
    more: (count) => `${count} more`,
    pendingChange: (change) => `(pending ${change})`,
    otherOutcome: '(another outcome, the same amounts)',
    none: 'No other choice would change anything.',
    unsettleable: (reading) => `Under ${reading} the data have these errors and cannot be settled:`,
  },
};
