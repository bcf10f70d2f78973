import { continuity } from '../continuity.ts';
import { entry } from '../entry.ts';
import { mattersListed } from '../matters.ts';

const patentTypes = { invention: '发明', utility_model: '实用新型', design: '外观设计' } as const;

/** Tier 3: do rows and tables agree with each other (2-input.md section 2). */
export const checkEntries = {
  E301: entry<{
    uscc: string;
    written: { code: string; place: string } | null;
    /** The code that it has become (table predecessors). */
    successor: string | null;
    /** Whether it is a row of award_history: what was paid in earlier years. */
    isHistory: boolean;
  }>({
    zh: {
      headline: ({ uscc }) => `企业基本信息表里没有这家企业：${uscc}`,
      expected: () => '每个统一社会信用代码都在企业基本信息表中',
      hint: ({ written, successor, isHistory }) =>
        successor !== null
          ? `按“更名合并”表，该代码已变更为 ${successor}；这类事项请用新代码申报。`
          : written === null
            ? isHistory
              ? '代码写错的请改正。该企业本年度不申报的，请在企业基本信息表补一行（只填代码、名称、企业规模，不会因此给它奖补）；不要删去此行，以后年度靠它判断是否已奖补过。'
              : '请在企业基本信息表补上该企业，或改正此处的代码。'
            : `企业基本信息表里有一行代码有误（${written.place}，写作 ${written.code}），可能就是这家，请对照营业执照核对那一行；不是的，请补上该企业或改正此处的代码。`,
    },
    en: {
      headline: ({ uscc }) => `the enterprise ${uscc} does not stand in the table enterprises`,
      expected: () => 'every code to stand in the table enterprises',
      hint: ({ written, successor, isHistory }) =>
        successor !== null
          ? `By the table predecessors the code has become ${successor}: claim such matters under that.`
          : written === null
            ? isHistory
              ? 'Correct the code if it is wrong. Where the enterprise claims nothing this year, add a row for it there (code, name and scale alone; nothing is paid for that). Do not delete this row: later years see by it what was awarded already.'
              : 'Add the enterprise there, or correct the code here.'
            : `A row there has a faulty code (${written.place}, written ${written.code}) and may be this enterprise: look at that row first; if it is another, add the enterprise or correct the code here.`,
    },
    example: {
      value: '91371581MA0H2W588B',
      facts: { uscc: '91371581MA0H2W588B', written: null, successor: null, isHistory: false },
    },
  }),
  E302: entry<{ asserted: string; computed: string; difference: string }>({
    zh: {
      headline: () => '新增地方财力与两年地方财力之差不符',
      expected: ({ asserted, computed, difference }) =>
        `填报 ${asserted}，计算 ${computed}，相差 ${difference} 元`,
      hint: () => '请税务、财政部门核对三个数；无法核实的，只保留其中两个。',
    },
    en: {
      headline: () => 'the increment is not the difference of the two revenues',
      expected: ({ asserted, computed, difference }) =>
        `asserted ${asserted}, computed ${computed}, difference ${difference} 元`,
      hint: () => 'Have the tax and finance offices check the three figures.',
    },
    example: {
      value: '356200.00',
      facts: { asserted: '356,200.00', computed: '356,020.00', difference: '180.00' },
    },
    meaning: {
      zh: '新增地方财力是本年减上年之差，决定奖补的封顶额。三个数都填时必须分毫不差；只填本年和上年，或只填新增数，也可以。',
      en: 'The increment is this year’s revenue less that of the year before, and it decides the cap. Where all three are given they have to agree to the 分; two revenues, or the increment alone, are enough.',
    },
  }),
  E303: entry<{ number: string; other: string; place: string }>({
    zh: {
      headline: ({ number }) => `同一件专利由两家企业申报：${number}`,
      expected: ({ other, place }) => `只由一家申报；另一家是 ${other}，在 ${place}`,
      hint: () => '请核对专利权人，只保留有权申报的一家。',
    },
    en: {
      headline: ({ number }) => `two enterprises claim the patent ${number}`,
      expected: ({ other, place }) => `one claim only; the other is ${other} at ${place}`,
      hint: () => 'Find out who owns the patent and keep that row alone.',
    },
    example: {
      value: 'ZL202119012634.6',
      facts: { number: '202119012634.6', other: '91371581MA0F3K714L', place: '专利.csv:2' },
    },
  }),
  E304: entry<{ number: string; other: string; place: string }>({
    zh: {
      headline: ({ number }) => `同一份技术合同登记由两家卖方申报：${number}`,
      expected: ({ other, place }) => `一份登记只有一家卖方；另一家是 ${other}，在 ${place}`,
      hint: () => '请核对认定登记证明，改正合同角色或登记编号。',
    },
    en: {
      headline: ({ number }) => `two sellers claim the contract registration ${number}`,
      expected: ({ other, place }) => `one seller a registration; the other is ${other} at ${place}`,
      hint: () => 'Check the registration and correct the role or the number.',
    },
    example: {
      value: '2023370000990011',
      facts: { number: '2023370000990011', other: '91371581MA0G8T258L', place: '附件2.xlsx · 技术合同:4' },
    },
  }),
  E305: entry<{ rule: string; matter: string; suggestion: string | null; matters: readonly string[] }>({
    zh: {
      headline: ({ rule, matter }) => `审议决定所指的事项不存在：${rule}/${matter}`,
      expected: ({ matters }) =>
        matters.length === 0 ? '该企业在这一条款下有申报事项' : mattersListed.zh(matters),
      hint: ({ suggestion }) =>
        suggestion === null ? '请核对企业、条款和事项名称。' : `是不是“${suggestion}”？`,
    },
    en: {
      headline: ({ rule, matter }) => `the decision names a line that does not exist: ${rule}/${matter}`,
      expected: ({ matters }) =>
        matters.length === 0 ? 'a matter of this enterprise under the rule' : mattersListed.en(matters),
      hint: ({ suggestion }) =>
        suggestion === null ? 'Check enterprise, rule and matter.' : `Is it “${suggestion}”?`,
    },
    example: {
      value: '圆锥滚子轴承创新中心',
      facts: {
        rule: 'R3',
        matter: '圆锥滚子轴承创新中心',
        suggestion: '圆锥滚子轴承技术创新中心',
        matters: ['圆锥滚子轴承技术创新中心'],
      },
    },
    meaning: {
      zh: '“事项”要与申报表里的写法一样：R3 填平台名称，R7 填项目名称（没有的填合同编号），R9 填合同编号，R11b 填姓名。',
      en: 'The matter is written as in the table it comes from: R3 the platform’s name, R7 the project (or the contract number), R9 the contract number, R11b the person.',
    },
  }),
  E306: entry<{ amount: string; floor: string; ceiling: string | null; floorExcluded: boolean }>({
    zh: {
      headline: ({ amount }) => `决定金额 ${amount} 元超出条款允许的范围`,
      expected: ({ floor, ceiling, floorExcluded }) =>
        ceiling === null ? `${floorExcluded ? '大于' : '不低于'} ${floor} 元` : `${floor} 元至 ${ceiling} 元`,
      hint: () => '请对照会议纪要核对金额和单位。',
    },
    en: {
      headline: ({ amount }) =>
        `the decided amount of ${amount} 元 is out of the range that the clause leaves`,
      expected: ({ floor, ceiling, floorExcluded }) =>
        ceiling === null
          ? `${floorExcluded ? 'more than' : 'at least'} ${floor} 元`
          : `${floor} to ${ceiling} 元`,
      hint: () => 'Check amount and unit against the minutes.',
    },
    example: {
      value: '6000000',
      facts: { amount: '6,000,000.00', floor: '0.00', ceiling: '1,000,000.00', floorExcluded: false },
    },
    meaning: {
      zh: '条款写“最高”“不超过”“不低于”时，由审议决定在范围内确定金额。超出范围的金额不能按本意见兑付。',
      en: 'Where a clause says 最高, 不超过 or 不低于, a decision names the amount inside that room; an amount outside it cannot be paid under the policy.',
    },
  }),
  E307: entry<{ rule: string; matter: string; suggestion: string | null; matters: readonly string[] }>({
    zh: {
      headline: ({ rule, matter }) => `其他政策补助所指的事项不存在：${rule}/${matter}`,
      expected: ({ matters }) =>
        matters.length === 0 ? '该企业在这一条款下有申报事项' : mattersListed.zh(matters),
      hint: ({ suggestion }) =>
        suggestion === null ? '请核对企业、条款和事项名称。' : `是不是“${suggestion}”？`,
    },
    en: {
      headline: ({ rule, matter }) => `the subsidy names a line that does not exist: ${rule}/${matter}`,
      expected: ({ matters }) =>
        matters.length === 0 ? 'a matter of this enterprise under the rule' : mattersListed.en(matters),
      hint: ({ suggestion }) =>
        suggestion === null ? 'Check enterprise, rule and matter.' : `Is it “${suggestion}”?`,
    },
    example: {
      value: '2023KJLQ0171',
      facts: { rule: 'R6', matter: '2023KJLQ0171', suggestion: '2023KJLQ0117', matters: ['2023KJLQ0117'] },
    },
    meaning: {
      zh: '“事项”要与申报表里的写法一样：R3、R8a、R8b 填平台名称，R5 填专利号，R6 填项目编号，R7 填项目名称（没有的填合同编号），R9 填合同编号，R10、R11 填姓名；R1、R2、R4 可以留空。',
      en: 'The matter is written as in the table it comes from: R3, R8a, R8b the platform’s name, R5 the patent number, R6 the project number, R7 the project (or the contract number), R9 the contract number, R10 and R11 the person; R1, R2 and R4 may be blank.',
    },
  }),
  E308: entry<{ start: string }>({
    zh: {
      headline: () => '聘期结束早于聘期开始',
      expected: ({ start }) => `不早于 ${start}`,
      hint: () => '请对照聘任文件核对两个日期。',
    },
    en: {
      headline: () => 'the term ends before it begins',
      expected: ({ start }) => `${start} or later`,
      hint: () => 'Check both dates against the appointment.',
    },
    example: { value: '2022-06-30', facts: { start: '2023-01-01' } },
  }),
  E313: entry<{ from: number }>({
    zh: {
      headline: () => '称号的截止年度早于起始年度',
      expected: ({ from }) => `不早于 ${from}；仍在有效期内的留空`,
      hint: () => '请对照认定文件核对两个年度；称号是否有效会决定封顶比例。',
    },
    en: {
      headline: () => 'the title ends before it begins',
      expected: ({ from }) => `${from} or later; blank while it is still valid`,
      hint: () => 'Check both years against the document: whether a title holds decides the rate of the cap.',
    },
    example: { value: '2020', facts: { from: 2022 } },
  }),
  E309: entry<{ number: string; type: keyof typeof patentTypes }>({
    zh: {
      headline: () => '专利类型与专利号不符',
      expected: ({ number, type }) => `${number} 是${patentTypes[type]}专利`,
      hint: () => '请对照专利证书，改正专利类型或专利号。',
    },
    en: {
      headline: () => 'the type does not agree with the patent number',
      expected: ({ number, type }) => `${number} is of the type ${type}`,
      hint: () => 'Correct the type or the number by the certificate.',
    },
    example: { value: '实用新型', facts: { number: '202119012634.6', type: 'invention' } },
  }),
  E310: entry<{ number: string; filed: number }>({
    zh: {
      headline: () => '授权公告日早于申请年份',
      expected: ({ number, filed }) => `${number} 于 ${filed} 年申请，授权不会更早`,
      hint: () => '请对照专利证书核对日期和专利号。',
    },
    en: {
      headline: () => 'granted before it was filed',
      expected: ({ number, filed }) => `${number} was filed in ${filed}; its grant cannot be earlier`,
      hint: () => 'Check date and number against the certificate.',
    },
    example: { value: '2020-04-18', facts: { number: '202119012634.6', filed: 2021 } },
  }),
  E311: entry<{
    declared: keyof typeof continuity;
    found: keyof typeof continuity;
    before: number | null;
    place: string | null;
  }>({
    zh: {
      headline: ({ declared, found }) =>
        `填报的认定情形是“${continuity[declared]}”，按认定记录应为“${continuity[found]}”`,
      expected: ({ before, place }) =>
        before === null ? '资格认定表中没有更早的认定' : `上一次认定在 ${before} 年（${place}）`,
      hint: () => '要么历年认定记录不全，请补齐；要么认定情形填错，请改正。',
    },
    en: {
      headline: ({ declared, found }) => `declared ${declared}, but the recognitions give ${found}`,
      expected: ({ before, place }) =>
        before === null
          ? 'no earlier recognition stands in the table'
          : `the one before is of ${before} (${place})`,
      hint: () =>
        'Either the history is incomplete, then complete it, or the claim is wrong, then correct it.',
    },
    example: {
      value: '首次',
      facts: { declared: 'first', found: 'continuous', before: 2020, place: '资格认定.csv:2' },
    },
    meaning: {
      zh: '首次、连续、中断后再次的奖励标准不同，程序按“资格认定”表里历年的记录判断，与填报的对不上时不猜谁对。历年记录要交全，不只交本年度的。',
      en: 'First, continuous and renewed recognitions are awarded differently. The rows of earlier years decide; where the declared word differs, neither is taken for right. Hand in the whole history, not only this year.',
    },
  }),
  E312: entry<{ person: string; first: string }>({
    zh: {
      headline: ({ person }) => `“${person}”各行的“是否认定”不一致`,
      expected: ({ first }) => `与 ${first} 一致`,
      hint: () => '请核对认定文件，统一填写；同名的两人请在姓名后加编号区分。',
    },
    en: {
      headline: ({ person }) => `the rows of ${person} do not agree on whether the person is recognised`,
      expected: ({ first }) => `the same as at ${first}`,
      hint: () => 'Check the recognition; tell two persons of one name apart by a number.',
    },
    example: { value: '否', facts: { person: '顾清和', first: '科技副总费用.csv:2' } },
  }),
};
