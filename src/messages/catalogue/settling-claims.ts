import { examples, note } from './noted.ts';

/** What the engine notes of conditions and lines before anything limits them. */
export const claimNotes = {
  N401: note({
    zh: {
      said: '未见审议决定，按最高额计',
      hint: '条款规定的是“最高”额；如市里另定金额，请在“审议决定”表中填写后重新结算。',
    },
    en: {
      said: 'no decision, taken at the ceiling',
      hint: 'The clause names a ceiling; where a lower amount was decided, enter it in the table decisions and settle again.',
    },
    example: examples.platform,
    meaning: {
      zh: '条款写的是“最高”奖励，金额由审议决定。没有决定时，默认口径（R3.undecided = ceiling）按最高额计。',
      en: 'The clause names a ceiling, the amount is decided. Without a decision the default reading (R3.undecided = ceiling) takes the ceiling.',
    },
  }),
  N402: note({
    zh: {
      said: '恰好等于界限',
      hint: '“以上”含本数，“超过”不含本数（民法典第一千二百五十九条）；请复核原始数据。',
    },
    en: {
      said: 'exactly at the bound',
      hint: '以上 includes the number, 超过 excludes it (Civil Code art. 1259); check the source figures.',
    },
    example: examples.ratio,
  }),
  N403: note({
    zh: { said: '首次认定高新技术企业，按 B 级计', hint: '政策规定首次认定的直接定为 B 级以上；无需处理。' },
    en: {
      said: 'first high-tech certificate, counts as grade B',
      hint: 'The policy counts a first certificate as grade B or better; nothing to do.',
    },
    example: examples.grade,
  }),
  N404: note({
    zh: { said: '销售收入为 0，无法计算比重', hint: '请核实当年是否确无销售收入。' },
    en: {
      said: 'sales are 0, so there is no ratio',
      hint: 'Check whether the enterprise really had no sales in the year.',
    },
    example: examples.ratio,
  }),
  N405: note({
    zh: { said: '所需数据为空，无法认定', hint: '请补充数据后重新结算；空白不等于“否”或 0。' },
    en: {
      said: 'a blank decides it',
      hint: 'Supply the data and settle again; blank means neither no nor 0.',
    },
    example: { subject: 'C3b', name: { zh: '无环境问题', en: 'no environmental problem' } },
  }),
  N406: note({
    zh: { said: '增幅基数为 0 或负数，无法计算增幅，不视为符合', hint: '无需处理；如基数填错请改正。' },
    en: {
      said: 'growth from a base of 0 or less cannot be judged; it does not hold',
      hint: 'Nothing to do unless the base is wrong.',
    },
    example: examples.growth,
  }),
  N407: note({
    zh: { said: '立项日期和首批资金到位日期都为空，不视为承担过', hint: '请补填其中一个日期后重新结算。' },
    en: {
      said: 'neither date of approval nor of first funds; it does not hold',
      hint: 'Fill in one of the dates and settle again.',
    },
    example: {
      subject: 'G4',
      name: {
        zh: '承担过聊城市级及以上科技研发项目',
        en: 'has carried a research project of municipal level or higher',
      },
    },
  }),
  N408: note({
    zh: {
      said: '未参加评价，政策未写明如何认定，按口径 C2.not_evaluated 待定',
      hint: '请主管部门确定口径：视为符合（met）或视为不符合（not-met），写入 settlement.yaml 后重新结算。',
    },
    en: {
      said: 'not evaluated; the text does not say what follows, and reading C2.not_evaluated leaves it open',
      hint: 'The bureau chooses the reading, met or not-met, in settlement.yaml; then settle again.',
    },
    example: examples.grade,
  }),
  N409: note({
    zh: {
      said: '专利类型为空，按专利号认定类型',
      hint: '专利号第五位 1、8 为发明，2、9 为实用新型，3 为外观设计（旧号为第三位）；如有不符请补填专利类型。',
    },
    en: {
      said: 'no type given, taken from the patent number',
      hint: 'The number’s fifth digit tells: 1 and 8 invention, 2 and 9 utility model, 3 design (the third digit of old numbers).',
    },
    example: { subject: 'R5/202229138876.X', name: { zh: '专利', en: 'patents' } },
  }),
  N410: note({
    zh: { said: '另一方案已拨付部分已从本奖励中扣除', hint: '只兑付差额；请核对另一方案的拨付凭证。' },
    en: {
      said: 'what the other scheme has paid was taken off',
      hint: 'Only the difference is payable; check the other scheme’s voucher.',
    },
    example: { subject: 'R2/hnte', name: { zh: '高新技术企业', en: 'high-tech enterprise' } },
  }),
  N411: note({
    zh: { said: '另一方案尚未拨付的部分不得再拨付', hint: '请通知另一方案的主管部门停止拨付该事项。' },
    en: {
      said: 'what the other scheme has not paid yet must not be paid',
      hint: 'Tell the office in charge of the other scheme.',
    },
    example: examples.project,
  }),
  N412: note({
    zh: {
      said: '按“核定调整”核减，以调整后金额参加后续计算',
      hint: '核减前后的金额都在结算结果里；请核对文号。',
    },
    en: {
      said: 'cut by an approved adjustment, the stages begin with what is left',
      hint: 'The computed amount stands beside it; check the document.',
    },
    example: examples.project,
  }),
  N413: note({
    zh: { said: '按更名（合并）前代码名下的记录认定', hint: '依据“更名合并”表；请核对变更核准文件。' },
    en: {
      said: 'decided by what stands under a former code',
      hint: 'By the table predecessors; check the registry’s document.',
    },
    example: { subject: 'R1/sme', name: { zh: '科技型中小企业', en: 'technology SME' } },
    meaning: {
      zh: '企业更名换代码或被合并的，原代码名下的资格认定、称号、历年奖补和上年地方财力算到现企业名下：不会因换代码又算“首次”，也不会因换代码重复奖补。',
      en: 'Recognitions, titles, history and revenue under the code that a firm had before it was renamed or merged count for the enterprise: a new code makes nothing a first time, and nothing payable twice.',
    },
  }),
};
