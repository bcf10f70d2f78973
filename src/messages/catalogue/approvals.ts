import { entry } from '../entry.ts';
import { mattersListed } from '../matters.ts';
import { noSuchLine } from './no-such-line.ts';

/** What a row of another year leaves undone. */
const without = {
  holds: { zh: '不按它暂缓，照常拨付', en: 'nothing is held for it' },
  adjustments: { zh: '不按它核减', en: 'nothing is cut for it' },
  objections: { zh: '不作为本年度的异议登记', en: 'no objection is recorded for it' },
} as const;

/** Tier 3: approved corrections (table adjustments) and what is not paid yet (table holds). */
export const approvalEntries = {
  W336: entry<{ table: keyof typeof without; title: string; said: number; year: number }>({
    zh: {
      headline: ({ table, title, said, year }) =>
        `“${title}”表的这一行填的是 ${said} 年度，${year} 年度${without[table].zh}`,
      expected: ({ year }) => `奖补年度 ${year}`,
      hint: ({ said, year }) =>
        said > year
          ? `是不是 ${year}？年度要填奖补年度，不填办理的年份；确是 ${said} 年度的，不必改。`
          : `是不是 ${year}？确是 ${said} 年度的，不必改，也可以删去。`,
    },
    en: {
      headline: ({ table, said, year }) =>
        `this row of ${table} says ${said}, so in ${year} ${without[table].en}`,
      expected: ({ year }) => `the award year, ${year}`,
      hint: ({ said, year }) =>
        said > year
          ? `Did you mean ${year}? It is the award year that is asked for, not the year in which the row was written; leave it if it is of ${said}.`
          : `Did you mean ${year}? Leave the row, or delete it, if it is of ${said}.`,
    },
    example: { value: '2024', facts: { table: 'holds', title: '暂缓', said: 2024, year: 2023 } },
  }),
  E324: noSuchLine({
    row: { zh: '核定调整', en: 'the adjustment' },
    example: {
      value: '2023KJLQ0171',
      facts: { rule: 'R6', matter: '2023KJLQ0171', suggestion: '2023KJLQ0117', matters: ['2023KJLQ0117'] },
    },
  }),
  E325: entry<{
    amount: string;
    computed: string;
    difference: string;
    clause: string;
    words: readonly string[];
  }>({
    zh: {
      headline: ({ amount, computed, difference }) =>
        `调整后金额 ${amount} 元高于核定金额 ${computed} 元（多 ${difference} 元）：只能核减，不能核增`,
      expected: ({ computed, clause, words }) =>
        `0 元至 ${computed} 元；${clause}：${words.map((text) => `“${text}”`).join('')}`,
      hint: () =>
        '核定金额是按条款标准和数据算出的最高数。申报数据有误的请改正数据；条款留给审议确定金额的，填“审议决定”表。',
    },
    en: {
      headline: ({ amount, computed, difference }) =>
        `the adjustment of ${amount} 元 is ${difference} 元 more than the computed ${computed} 元: it may only be less`,
      expected: ({ computed, clause, words }) =>
        `0 to ${computed} 元; ${clause}: ${words.map((text) => `“${text}”`).join(' ')}`,
      hint: () =>
        'Clause and data give no more. Correct the data where they are wrong; what a clause leaves to be decided goes into the table decisions.',
    },
    example: {
      value: '60000',
      facts: {
        amount: '60,000.00',
        computed: '50,000.00',
        difference: '10,000.00',
        clause: '三（三）1',
        words: ['首次被认定为科技型中小企业的奖励5万元'],
      },
    },
    meaning: {
      zh: '“核定调整”表登记评审、审计等程序确定的核减，核减前后的金额都保留。超过条款标准的金额没有政策依据，不能兑付。',
      en: 'The table adjustments holds approved cuts; the computed amount stays beside them. An amount above what the clause gives has no basis in the policy and cannot be paid.',
    },
  }),
  E326: entry<{
    rule: string | null;
    matter: string | null;
    suggestion: string | null;
    matters: readonly string[];
  }>({
    zh: {
      headline: ({ rule, matter }) =>
        rule === null && matter === null
          ? '暂缓所指的企业没有任何事项'
          : `暂缓所指的事项不存在：${[rule, matter].filter((part) => part !== null).join('/')}`,
      expected: ({ matters }) => (matters.length === 0 ? '该企业有申报事项' : mattersListed.zh(matters)),
      hint: ({ suggestion }) =>
        suggestion === null
          ? '请核对企业、条款和事项名称；条款、事项都留空的，整家企业暂缓。'
          : `是不是“${suggestion}”？`,
    },
    en: {
      headline: ({ rule, matter }) =>
        rule === null && matter === null
          ? 'the hold is of an enterprise without any line'
          : `the hold names a line that does not exist: ${[rule, matter].filter((part) => part !== null).join('/')}`,
      expected: ({ matters }) =>
        matters.length === 0 ? 'a matter of this enterprise' : mattersListed.en(matters),
      hint: ({ suggestion }) =>
        suggestion === null
          ? 'Check enterprise, rule and matter; with both blank all of the enterprise is held.'
          : `Is it “${suggestion}”?`,
    },
    example: {
      value: '2023KJLQ0171',
      facts: { rule: 'R6', matter: '2023KJLQ0171', suggestion: '2023KJLQ0117', matters: ['2023KJLQ0117'] },
    },
  }),
};
