import { entry, type Language } from '../entry.ts';

/** What a note in a settlement is about: a line's id, a condition, a ground. */
export interface Subject {
  readonly subject: string;
  /** What the policy calls it; left out where the subject stands beside the sentence. */
  readonly name?: { readonly [L in Language]: string };
}

const zhOf = ({ subject, name }: Subject) => (name === undefined ? subject : `${subject}（${name.zh}）`);
const enOf = ({ subject, name }: Subject) => (name === undefined ? subject : `${subject} (${name.en})`);

/** What the cap of an enterprise is called where it is noted. */
export const capSubject = { zh: '封顶额', en: 'the cap' } as const;

/** What the engine notes while settling; settlement.json names these codes in `notes`. */
export const settlingEntries = {
  N401: entry<Subject>({
    zh: {
      headline: (about) => `${zhOf(about)}：未见审议决定，按最高额计`,
      hint: () => '条款规定的是“最高”额；如市里另定金额，请在“审议决定”表中填写后重新结算。',
    },
    en: {
      headline: (about) => `${enOf(about)}: no decision, taken at the ceiling`,
      hint: () =>
        'The clause names a ceiling; where a lower amount was decided, enter it in the table decisions and settle again.',
    },
    example: {
      facts: {
        subject: 'R3/圆锥滚子轴承技术创新中心',
        name: { zh: '创新创业平台', en: 'innovation platform' },
      },
    },
    meaning: {
      zh: '条款写的是“最高”奖励，金额由审议决定。没有决定时，默认口径（R3.undecided = ceiling）按最高额计。',
      en: 'The clause names a ceiling, the amount is decided. Without a decision the default reading (R3.undecided = ceiling) takes the ceiling.',
    },
  }),
  N402: entry<Subject>({
    zh: {
      headline: (about) => `${zhOf(about)}：恰好等于界限`,
      hint: () => '“以上”含本数，“超过”不含本数（民法典第一千二百五十九条）；请复核原始数据。',
    },
    en: {
      headline: (about) => `${enOf(about)}: exactly at the bound`,
      hint: () =>
        '以上 includes the number, 超过 excludes it (Civil Code art. 1259); check the source figures.',
    },
    example: { facts: { subject: 'C1', name: { zh: '研发投入占销售收入比重', en: 'R&D spend of sales' } } },
  }),
  N403: entry<Subject>({
    zh: {
      headline: (about) => `${zhOf(about)}：首次认定高新技术企业，按 B 级计`,
      hint: () => '政策规定首次认定的直接定为 B 级以上；无需处理。',
    },
    en: {
      headline: (about) => `${enOf(about)}: first high-tech certificate, counts as grade B`,
      hint: () => 'The policy counts a first certificate as grade B or better; nothing to do.',
    },
    example: {
      facts: {
        subject: 'C2',
        name: { zh: '上年度亩产效益评价', en: 'land-productivity grade of the year before' },
      },
    },
  }),
  N404: entry<Subject>({
    zh: {
      headline: (about) => `${zhOf(about)}：销售收入为 0，无法计算比重`,
      hint: () => '请核实当年是否确无销售收入。',
    },
    en: {
      headline: (about) => `${enOf(about)}: sales are 0, so there is no ratio`,
      hint: () => 'Check whether the enterprise really had no sales in the year.',
    },
    example: { facts: { subject: 'C1', name: { zh: '研发投入占销售收入比重', en: 'R&D spend of sales' } } },
  }),
  N405: entry<Subject>({
    zh: {
      headline: (about) => `${zhOf(about)}：所需数据为空，无法认定`,
      hint: () => '请补充数据后重新结算；空白不等于“否”或 0。',
    },
    en: {
      headline: (about) => `${enOf(about)}: a blank decides it`,
      hint: () => 'Supply the data and settle again; blank means neither no nor 0.',
    },
    example: { facts: { subject: 'C3b', name: { zh: '无环境问题', en: 'no environmental problem' } } },
  }),
  N406: entry<Subject>({
    zh: {
      headline: (about) => `${zhOf(about)}：增幅基数为 0 或负数，无法计算增幅，不视为符合`,
      hint: () => '无需处理；如基数填错请改正。',
    },
    en: {
      headline: (about) =>
        `${enOf(about)}: growth from a base of 0 or less cannot be judged; it does not hold`,
      hint: () => 'Nothing to do unless the base is wrong.',
    },
    example: {
      facts: {
        subject: 'G2',
        name: {
          zh: '产值、利润增幅均超过26%且单位能耗下降',
          en: 'output and profit growth over 26 %, unit energy down',
        },
      },
    },
  }),
  N407: entry<Subject>({
    zh: {
      headline: (about) => `${zhOf(about)}：立项日期和首批资金到位日期都为空，不视为承担过`,
      hint: () => '请补填其中一个日期后重新结算。',
    },
    en: {
      headline: (about) => `${enOf(about)}: neither date of approval nor of first funds; it does not hold`,
      hint: () => 'Fill in one of the dates and settle again.',
    },
    example: {
      facts: {
        subject: 'G4',
        name: {
          zh: '承担过聊城市级及以上科技研发项目',
          en: 'has carried a research project of municipal level or higher',
        },
      },
    },
  }),
  N408: entry<Subject>({
    zh: {
      headline: (about) => `${zhOf(about)}：未参加评价，政策未写明如何认定，按口径 C2.not_evaluated 待定`,
      hint: () =>
        '请主管部门确定口径：视为符合（met）或视为不符合（not-met），写入 settlement.yaml 后重新结算。',
    },
    en: {
      headline: (about) =>
        `${enOf(about)}: not evaluated; the text does not say what follows, and reading C2.not_evaluated leaves it open`,
      hint: () => 'The bureau chooses the reading, met or not-met, in settlement.yaml; then settle again.',
    },
    example: {
      facts: {
        subject: 'C2',
        name: { zh: '上年度亩产效益评价', en: 'land-productivity grade of the year before' },
      },
    },
  }),
  N409: entry<Subject>({
    zh: {
      headline: (about) => `${zhOf(about)}：专利类型为空，按专利号认定类型`,
      hint: () =>
        '专利号第五位 1、8 为发明，2、9 为实用新型，3 为外观设计（旧号为第三位）；如有不符请补填专利类型。',
    },
    en: {
      headline: (about) => `${enOf(about)}: no type given, taken from the patent number`,
      hint: () =>
        'The number’s fifth digit tells: 1 and 8 invention, 2 and 9 utility model, 3 design (the third digit of old numbers).',
    },
    example: { facts: { subject: 'R5/202229138876.X', name: { zh: '专利', en: 'patents' } } },
  }),
  N410: entry<Subject>({
    zh: {
      headline: (about) => `${zhOf(about)}：另一方案已拨付部分已从本奖励中扣除`,
      hint: () => '只兑付差额；请核对另一方案的拨付凭证。',
    },
    en: {
      headline: (about) => `${enOf(about)}: what the other scheme has paid was taken off`,
      hint: () => 'Only the difference is payable; check the other scheme’s voucher.',
    },
    example: { facts: { subject: 'R2/hnte', name: { zh: '高新技术企业', en: 'high-tech enterprise' } } },
  }),
  N411: entry<Subject>({
    zh: {
      headline: (about) => `${zhOf(about)}：另一方案尚未拨付的部分不得再拨付`,
      hint: () => '请通知另一方案的主管部门停止拨付该事项。',
    },
    en: {
      headline: (about) => `${enOf(about)}: what the other scheme has not paid yet must not be paid`,
      hint: () => 'Tell the office in charge of the other scheme.',
    },
    example: {
      facts: {
        subject: 'R6/2023KJLQ0117',
        name: { zh: '科技项目配套', en: 'matching of research projects' },
      },
    },
  }),
  N412: entry<Subject>({
    zh: {
      headline: (about) => `${zhOf(about)}：按“核定调整”核减，以调整后金额参加后续计算`,
      hint: () => '核减前后的金额都在结算结果里；请核对文号。',
    },
    en: {
      headline: (about) =>
        `${enOf(about)}: cut by an approved adjustment, the stages begin with what is left`,
      hint: () => 'The computed amount stands beside it; check the document.',
    },
    example: {
      facts: {
        subject: 'R6/2023KJLQ0117',
        name: { zh: '科技项目配套', en: 'matching of research projects' },
      },
    },
  }),
  N413: entry<Subject>({
    zh: {
      headline: (about) => `${zhOf(about)}：按更名（合并）前代码名下的记录认定`,
      hint: () => '依据“更名合并”表；请核对变更核准文件。',
    },
    en: {
      headline: (about) => `${enOf(about)}: decided by what stands under a former code`,
      hint: () => 'By the table predecessors; check the registry’s document.',
    },
    example: { facts: { subject: 'R1/sme', name: { zh: '科技型中小企业', en: 'technology SME' } } },
    meaning: {
      zh: '企业更名换代码或被合并的，原代码名下的资格认定、称号、历年奖补和上年地方财力算到现企业名下：不会因换代码又算“首次”，也不会因换代码重复奖补。',
      en: 'Recognitions, titles, history and revenue under the code that a firm had before it was renamed or merged count for the enterprise: a new code makes nothing a first time, and nothing payable twice.',
    },
  }),
  N420: entry<Subject>({
    zh: {
      headline: (about) => `${zhOf(about)}：受技术合同年度限额限制，按比例核减`,
      hint: () => '条款规定了一年的最高额（见 award policy R9）；无需处理。',
    },
    en: {
      headline: (about) => `${enOf(about)}: cut by the yearly limit on technology contracts`,
      hint: () => 'The clause has a ceiling for the year (award policy R9); nothing to do.',
    },
    example: { facts: { subject: 'R9/LLJS2023-11', name: { zh: '技术合同', en: 'technology contracts' } } },
  }),
  N430: entry<Subject>({
    zh: {
      headline: (about) => `${zhOf(about)}：受新增地方财力额度限制，按比例核减`,
      hint: () => '见“封顶测算”；无需处理。',
    },
    en: {
      headline: (about) => `${enOf(about)}: cut by the cap on local fiscal increment`,
      hint: () => 'See the sheet 封顶测算; nothing to do.',
    },
    example: {
      facts: { subject: 'R4/super-deduction', name: { zh: '研发费用加计扣除', en: 'R&D super-deduction' } },
    },
    meaning: {
      zh: '同一企业受封顶约束的各项，按金额比例分摊封顶额；不足一分的尾差按最大余数法分配，合计恰等于封顶额。',
      en: 'The lines of an enterprise under the cap share it in proportion; what is left of the 分 goes by largest remainder, so that they add up to the cap exactly.',
    },
  }),
  N431: entry<Subject>({
    zh: {
      headline: (about) => `${zhOf(about)}：新增地方财力不大于 0，限额为 0，无可兑付金额`,
      hint: () => '见“封顶测算”；如税收数据有误请改正后重新结算。',
    },
    en: {
      headline: (about) =>
        `${enOf(about)}: the local fiscal increment is not positive, the limit is 0, nothing is payable`,
      hint: () => 'See the sheet 封顶测算; settle again where the tax figures are wrong.',
    },
    example: { facts: { subject: 'R5/202119012634.6', name: { zh: '专利', en: 'patents' } } },
  }),
  N432: entry<Subject>({
    zh: {
      headline: (about) => `${zhOf(about)}：专项资金不足，按比例核减`,
      hint: () => '采用口径 fund.shortfall = prorata；无需处理。',
    },
    en: {
      headline: (about) => `${enOf(about)}: cut in proportion, the fund is too small`,
      hint: () => 'By the reading fund.shortfall = prorata; nothing to do.',
    },
    example: { facts: { subject: 'R5/202119012634.6', name: { zh: '专利', en: 'patents' } } },
  }),
  N433: entry<Subject>({
    zh: {
      headline: (about) => `${zhOf(about)}：暂缓拨付，不列入本次资金拨付表`,
      hint: () =>
        '核定和封顶照常计算，金额列在资金拨付表的暂缓部分；可以拨付时，从“暂缓”表删去该行，用 award settle … --previous 前次结算 补充结算，只补拨差额。',
    },
    en: {
      headline: (about) => `${enOf(about)}: held, not on this payment list`,
      hint: () =>
        'Settled and capped with the rest, and listed apart on the payment list; to release it, remove the row from the table holds and settle again with --previous, which pays the difference alone.',
    },
    example: {
      facts: {
        subject: 'R6/2023KJLQ0117',
        name: { zh: '科技项目配套', en: 'matching of research projects' },
      },
    },
  }),
  N440: entry<Subject>({
    zh: {
      headline: (about) => `封顶依据 ${zhOf(about)}：数值恰好等于界限，不视为超过`,
      hint: () => '“过”“超过”不含本数（民法典第一千二百五十九条）；请复核原始数据。',
    },
    en: {
      headline: (about) =>
        `ground ${enOf(about)} for the full cap: a figure exactly at the bound does not exceed it`,
      hint: () => '过 and 超过 exclude the number (Civil Code art. 1259); check the source figures.',
    },
    example: { facts: { subject: 'G1', name: { zh: '产值过亿元', en: 'output over 100 million' } } },
  }),
  N441: entry<Subject>({
    zh: {
      headline: (about) => `封顶依据 ${zhOf(about)}：所需数据为空，无法认定，不视为符合`,
      hint: () => '如可能符合，请补充数据后重新结算。',
    },
    en: {
      headline: (about) =>
        `ground ${enOf(about)} for the full cap: a blank leaves it undetermined; it does not hold`,
      hint: () => 'Where it may hold, supply the data and settle again.',
    },
    example: {
      facts: {
        subject: 'G2',
        name: {
          zh: '产值、利润增幅均超过26%且单位能耗下降',
          en: 'output and profit growth over 26 %, unit energy down',
        },
      },
    },
  }),
  N442: entry<Subject>({
    zh: {
      headline: (about) => `封顶依据 ${zhOf(about)}：凭更名（合并）前代码名下的称号认定`,
      hint: () => '依据“更名合并”表；请核对称号是否已变更到现企业名下。',
    },
    en: {
      headline: (about) => `ground ${enOf(about)} for the full cap: by a title under a former code`,
      hint: () => 'By the table predecessors; check whether the title has passed to the enterprise.',
    },
    example: { facts: { subject: 'G3', name: { zh: '省级及以上优质企业', en: 'quality enterprise' } } },
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
  W403: entry<Subject>({
    zh: {
      headline: (about) => `${zhOf(about)}：该事项不予奖补或待定，核定调整未起作用`,
      hint: () => '请核对核定调整所指的事项；原因见“不予奖补”或“待定事项”。',
    },
    en: {
      headline: (about) => `${enOf(about)}: denied or pending, so its adjustment changes nothing`,
      hint: () => 'Check which matter the adjustment means; the reason stands with the line.',
    },
    example: {
      facts: {
        subject: 'R6/2023KJLQ0117',
        name: { zh: '科技项目配套', en: 'matching of research projects' },
      },
    },
  }),
  W404: entry<Subject>({
    zh: {
      headline: (about) => `${zhOf(about)}：该事项不予奖补或待定，没有可暂缓的金额`,
      hint: () => '请核对暂缓所指的事项；原因见“不予奖补”或“待定事项”。',
    },
    en: {
      headline: (about) => `${enOf(about)}: denied or pending, so there is nothing to hold`,
      hint: () => 'Check which matter the hold means; the reason stands with the line.',
    },
    example: {
      facts: {
        subject: 'R6/2023KJLQ0117',
        name: { zh: '科技项目配套', en: 'matching of research projects' },
      },
    },
  }),
  W401: entry<Subject>({
    zh: {
      headline: (about) => `${zhOf(about)}：该事项不予奖补或待定，审议决定未起作用`,
      hint: () => '请核对决定所指的事项；原因见“不予奖补”或“待定事项”。',
    },
    en: {
      headline: (about) => `${enOf(about)}: denied or pending, so its decision changes nothing`,
      hint: () => 'Check which matter the decision means; the reason stands with the line.',
    },
    example: {
      facts: {
        subject: 'R3/圆锥滚子轴承技术创新中心',
        name: { zh: '创新创业平台', en: 'innovation platform' },
      },
    },
  }),
};
