import { entry } from '../entry.ts';
import { capSubject, examples, groundNote, note, type Subject } from './noted.ts';

/** What the engine notes of the yearly limit, the cap and its grounds, the fund and what is held. */
export const limitNotes = {
  N420: note({
    zh: {
      said: '受技术合同年度限额限制，按比例核减',
      hint: '条款规定了一年的最高额（见 award policy R9）；无需处理。',
    },
    en: {
      said: 'cut by the yearly limit on technology contracts',
      hint: 'The clause has a ceiling for the year (award policy R9); nothing to do.',
    },
    example: { subject: 'R9/LLJS2023-11', name: { zh: '技术合同', en: 'technology contracts' } },
  }),
  N430: note({
    zh: { said: '受新增地方财力额度限制，按比例核减', hint: '见“封顶测算”；无需处理。' },
    en: { said: 'cut by the cap on local fiscal increment', hint: 'See the sheet 封顶测算; nothing to do.' },
    example: { subject: 'R4/super-deduction', name: { zh: '研发费用加计扣除', en: 'R&D super-deduction' } },
    meaning: {
      zh: '同一企业受封顶约束的各项，按金额比例分摊封顶额；不足一分的尾差按最大余数法分配，合计恰等于封顶额。',
      en: 'The lines of an enterprise under the cap share it in proportion; what is left of the 分 goes by largest remainder, so that they add up to the cap exactly.',
    },
  }),
  N431: note({
    zh: {
      said: '新增地方财力不大于 0，限额为 0，无可兑付金额',
      hint: '见“封顶测算”；如税收数据有误请改正后重新结算。',
    },
    en: {
      said: 'the local fiscal increment is not positive, the limit is 0, nothing is payable',
      hint: 'See the sheet 封顶测算; settle again where the tax figures are wrong.',
    },
    example: examples.patent,
  }),
  N432: note({
    zh: { said: '专项资金不足，按比例核减', hint: '采用口径 fund.shortfall = prorata；无需处理。' },
    en: {
      said: 'cut in proportion, the fund is too small',
      hint: 'By the reading fund.shortfall = prorata; nothing to do.',
    },
    example: examples.patent,
  }),
  N433: note({
    zh: {
      said: '暂缓拨付，不列入本次资金拨付表',
      hint: '核定和封顶照常计算，金额列在资金拨付表的暂缓部分；可以拨付时，从“暂缓”表删去该行，用 award settle … --previous 前次结算 补充结算，只补拨差额。',
    },
    en: {
      said: 'held, not on this payment list',
      hint: 'Settled and capped with the rest, and listed apart on the payment list; to release it, remove the row from the table holds and settle again with --previous, which pays the difference alone.',
    },
    example: examples.project,
  }),
  N440: groundNote({
    zh: {
      said: '数值恰好等于界限，不视为超过',
      hint: '“过”“超过”不含本数（民法典第一千二百五十九条）；请复核原始数据。',
    },
    en: {
      said: 'a figure exactly at the bound does not exceed it',
      hint: '过 and 超过 exclude the number (Civil Code art. 1259); check the source figures.',
    },
    example: { subject: 'G1', name: { zh: '产值过亿元', en: 'output over 100 million' } },
  }),
  N441: groundNote({
    zh: { said: '所需数据为空，无法认定，不视为符合', hint: '如可能符合，请补充数据后重新结算。' },
    en: {
      said: 'a blank leaves it undetermined; it does not hold',
      hint: 'Where it may hold, supply the data and settle again.',
    },
    example: examples.growth,
  }),
  N442: groundNote({
    zh: {
      said: '凭更名（合并）前代码名下的称号认定',
      hint: '依据“更名合并”表；请核对称号是否已变更到现企业名下。',
    },
    en: {
      said: 'by a title under a former code',
      hint: 'By the table predecessors; check whether the title has passed to the enterprise.',
    },
    example: { subject: 'G3', name: { zh: '省级及以上优质企业', en: 'quality enterprise' } },
  }),
  N443: entry<Subject>({
    zh: {
      headline: () => '新增地方财力：计入了更名（合并）前代码的地方财力',
      hint: () => '见“封顶测算”；请财政部门核对两年的口径一致。',
    },
    en: {
      headline: () => 'local fiscal increment: the revenue of a former code is counted in it',
      hint: () => 'See the sheet 封顶测算; have finance check that both years compare.',
    },
    example: { facts: { subject: '三（四）', name: capSubject } },
  }),
  W402: entry<{
    available: string;
    payable: string;
    standing: string | null;
    shortfall: string;
    scaled: boolean;
  }>({
    zh: {
      headline: ({ shortfall }) => `专项资金不足，缺 ${shortfall} 元`,
      expected: ({ available, payable, standing }) =>
        `资金 ${available} 元，应兑付 ${payable} 元${standing === null ? '' : `，暂不结算的企业已拨付 ${standing} 元`}`,
      hint: ({ scaled }) =>
        scaled
          ? '口径 fund.shortfall 为 prorata，各笔已按比例核减，合计不超过资金。'
          : '口径 fund.shortfall 为 report 时不核减；如要按比例核减，用 --reading fund.shortfall=prorata。',
    },
    en: {
      headline: ({ shortfall }) => `the fund is too small: ${shortfall} 元 are missing`,
      expected: ({ available, payable, standing }) =>
        `fund ${available} 元, payable ${payable} 元${standing === null ? '' : `, paid to enterprises that are set aside ${standing} 元`}`,
      hint: ({ scaled }) =>
        scaled
          ? 'The reading fund.shortfall is prorata: every amount is scaled already, so that they sum to no more than the fund.'
          : 'Nothing is scaled unless the reading fund.shortfall is prorata.',
    },
    example: {
      facts: {
        available: '7,000,000.00',
        payable: '7,560,024.64',
        standing: null,
        shortfall: '560,024.64',
        scaled: false,
      },
    },
  }),
};
