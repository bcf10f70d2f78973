import { entry } from '../entry.ts';

export interface Implausible {
  readonly figure: string;
  readonly sales: string;
  /** Where the sales stand. */
  readonly salesAt: string;
}

const mixedUnits = {
  zh: ({ salesAt }: Implausible) => `请检查是否把万元和元混用了，销售收入（${salesAt}）也要核对。`,
  en: ({ salesAt }: Implausible) =>
    `Check whether 万元 and 元 were mixed, in the sales (${salesAt}) as well.`,
};

export interface OutputAgainstSales extends Implausible {
  readonly outputAt: string;
  /** The one with which the row's other figures do not go; null where they do not say. */
  readonly suspect: 'output' | 'sales' | null;
}

const oneOfTwo = {
  zh: ({ outputAt, salesAt, suspect }: OutputAgainstSales) =>
    suspect === null
      ? `请检查产值（${outputAt}）和销售收入（${salesAt}）是否把万元和元混用了。`
      : suspect === 'output'
        ? `同一行的其他数与销售收入（${salesAt}）相称，请先检查产值（${outputAt}）是否把万元和元混用了。`
        : `同一行的其他数与产值（${outputAt}）相称，请先检查销售收入（${salesAt}）是否把万元和元混用了。`,
  en: ({ outputAt, salesAt, suspect }: OutputAgainstSales) =>
    suspect === null
      ? `Check whether 万元 and 元 were mixed in output (${outputAt}) or sales (${salesAt}).`
      : suspect === 'output'
        ? `The row’s other figures go with sales (${salesAt}): check first whether 万元 and 元 were mixed in output (${outputAt}).`
        : `The row’s other figures go with output (${outputAt}): check first whether 万元 and 元 were mixed in sales (${salesAt}).`,
};

/** Tier 3: amounts that are out of all proportion to the sales (2-input.md section 2). */
export const beyondSales = {
  W304: entry<Implausible>({
    zh: {
      headline: ({ figure, sales }) => `研发投入 ${figure} 元大于销售收入 ${sales} 元`,
      expected: () => '研发投入通常小于销售收入',
      hint: mixedUnits.zh,
    },
    en: {
      headline: ({ figure, sales }) => `R&D spend of ${figure} 元 is more than sales of ${sales} 元`,
      expected: () => 'R&D spend below sales',
      hint: mixedUnits.en,
    },
    example: {
      value: '30472000',
      facts: { figure: '30,472,000.00', sales: '58,600.00', salesAt: '企业基本信息.csv:2 D2' },
    },
    meaning: {
      zh: '只是提醒：金额照填报的用。万元与元混用会相差一万倍，常使研发投入比重、封顶额全错。',
      en: 'A reminder: the figures are used as given. Mixing 万元 and 元 makes a factor of 10,000 and upsets every ratio and cap.',
    },
  }),
  W305: entry<OutputAgainstSales>({
    zh: {
      headline: ({ figure, sales }) => `产值 ${figure} 元不到销售收入 ${sales} 元的百分之一`,
      expected: () => '产值与销售收入通常相近',
      hint: oneOfTwo.zh,
    },
    en: {
      headline: ({ figure, sales }) =>
        `output of ${figure} 元 is less than a hundredth of sales of ${sales} 元`,
      expected: () => 'output of about the size of sales',
      hint: oneOfTwo.en,
    },
    example: {
      value: '6300',
      facts: {
        figure: '6,300.00',
        sales: '59,800,000.00',
        outputAt: '企业基本信息.csv:2 E2',
        salesAt: '企业基本信息.csv:2 D2',
        suspect: 'output',
      },
    },
  }),
  W306: entry<Implausible>({
    zh: {
      headline: ({ figure, sales }) => `新增地方财力 ${figure} 元大于销售收入 ${sales} 元`,
      expected: () => '新增地方财力远小于销售收入',
      hint: mixedUnits.zh,
    },
    en: {
      headline: ({ figure, sales }) => `the tax increment of ${figure} 元 is more than sales of ${sales} 元`,
      expected: () => 'an increment far below sales',
      hint: mixedUnits.en,
    },
    example: {
      value: '356200000000',
      facts: { figure: '356,200,000,000.00', sales: '59,800,000.00', salesAt: '企业基本信息.csv:2 D2' },
    },
  }),
};

/** The same of the super-deduction, and of sales against output. */
export const againstOutput = {
  W309: entry<Implausible>({
    zh: {
      headline: ({ figure, sales }) => `研发费用加计扣除数额 ${figure} 元大于销售收入 ${sales} 元`,
      expected: () => '加计扣除数额小于销售收入',
      hint: mixedUnits.zh,
    },
    en: {
      headline: ({ figure, sales }) =>
        `the super-deduction of ${figure} 元 is more than sales of ${sales} 元`,
      expected: () => 'a super-deduction below sales',
      hint: mixedUnits.en,
    },
    example: {
      value: '32000000000',
      facts: { figure: '32,000,000,000.00', sales: '59,800,000.00', salesAt: '企业基本信息.csv:2 D2' },
    },
  }),
  W310: entry<OutputAgainstSales>({
    zh: {
      headline: ({ figure, sales }) => `销售收入 ${sales} 元不到产值 ${figure} 元的百分之一`,
      expected: () => '销售收入与产值通常相近',
      hint: oneOfTwo.zh,
    },
    en: {
      headline: ({ figure, sales }) =>
        `sales of ${sales} 元 are less than a hundredth of output of ${figure} 元`,
      expected: () => 'sales of about the size of output',
      hint: oneOfTwo.en,
    },
    example: {
      value: '5980',
      facts: {
        figure: '63,000,000.00',
        sales: '5,980.00',
        outputAt: '企业基本信息.csv:2 E2',
        salesAt: '企业基本信息.csv:2 D2',
        suspect: null,
      },
    },
  }),
};
