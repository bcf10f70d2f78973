import { entry } from '../entry.ts';

/** Tier 3: to whom and where is paid (table payees). */
export const payeeEntries = {
  W330: entry<{ name: string; place: string }>({
    zh: {
      headline: () => '收款单位不是企业本身',
      expected: ({ name, place }) => `${name}（${place}）`,
      hint: () => '请核对户名；奖补资金拨付给企业，确须由他人代收的，请留存企业的书面委托。',
    },
    en: {
      headline: () => 'the payee is not the enterprise',
      expected: ({ name, place }) => `${name} (${place})`,
      hint: () =>
        'Check the account’s holder; awards are paid to the enterprise, and for anybody else keep its written mandate.',
    },
    example: {
      value: '山东澄砚轴承销售有限公司',
      facts: { name: '山东澄砚精密轴承有限公司', place: '企业基本信息.csv:2' },
    },
  }),
  W331: entry({
    zh: {
      headline: () => '账号像银行卡号，但校验位不对，可能抄错了一位',
      expected: () => '62 开头的 16 至 19 位银行卡号，末位是校验位',
      hint: () => '请对照开户许可证或企业提供的账户证明核对账号；填错会退汇或付错人。',
    },
    en: {
      headline: () => 'the account looks like a bank card’s number, but its check digit is wrong',
      expected: () => '16 to 19 digits from 62 on, the last of which checks the others',
      hint: () => 'Check the account against the bank’s certificate: a digit may be miscopied.',
    },
    example: { value: '622**************67' },
    meaning: {
      zh: '银行卡号末位按 Luhn 算法由前面各位算出，抄错一位、颠倒相邻两位大多能查出。普通对公账号没有统一的校验办法，程序不作判断。',
      en: 'The last digit of a bank card’s number follows from the others (Luhn), so that a wrong or swapped digit mostly shows. Other accounts have no check that all banks share; nothing is said of them.',
    },
  }),
  W332: entry<{ amount: string }>({
    zh: {
      headline: ({ amount }) => `本次应拨付 ${amount} 元，但“收款账户”表里没有这家企业`,
      hint: () => '请补填收款单位、开户银行、账号后重新结算；资金拨付表上这一行的账户空着。',
    },
    en: {
      headline: ({ amount }) =>
        `${amount} 元 are to be paid, but the table payees has no row of the enterprise`,
      hint: () => 'Add payee, bank and account and settle again; the payment list has no account for it.',
    },
    example: { facts: { amount: '50,000.00' } },
  }),
};
