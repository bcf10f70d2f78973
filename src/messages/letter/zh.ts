import { certain } from '../../cells/certain.ts';
import type { LetterWords } from './words.ts';

/** The words of the notice to one enterprise in Chinese. */
export const zh: LetterWords = {
  lang: 'zh-CN',
  title: (subject, year, round) => [
    `${year} 年度${subject}`,
    round === null ? '测算结果告知书' : `补充测算结果告知书（第 ${round} 次）`,
  ],
  to: (name) => `${name}：`,
  opening: ({ policy, document, further, year, lines }) =>
    `根据《${policy}》（${document}）${further === null ? '' : `和 ${further}`}，${lines === 0 ? `对贵单位 ${year} 年度的数据进行了审核，没有申报奖补事项。` : `对贵单位申报的 ${year} 年度科技创新奖补事项共 ${lines} 项进行了审核测算，现将结果告知如下。`}`,
  proposal: (clause, words) => `本结果为测算建议，不是拨付决定（${clause}：“${words}”）。`,
  section: (at, title) => `${certain('一二三四五六七八'[at])}、${title}`,
  colon: '：',
  summary: {
    granted: (count, amount) => `${count} 项，应兑付 ${amount} 元`,
    grantedInAll: (count, amount) => `${count} 项，全年应兑付 ${amount} 元`,
    held: (amount) => `，其中 ${amount} 元暂缓拨付`,
    count: (count) => `${count} 项`,
    pending: (count, amount, unknown) =>
      amount === null
        ? `${count} 项，金额尚不可知`
        : `${count} 项，涉及 ${amount} 元${unknown === 0 ? '' : `，另有 ${unknown} 项金额尚不可知`}`,
  },
  standing: {
    title: '资格条件',
    intro: {
      ineligible: '下列条件不符合或尚不能认定，受资格条件约束的事项不予奖补：',
      undetermined: '下列条件尚不能认定，受资格条件约束的事项待定：',
      disqualified: '贵单位被认定为弄虚作假，取消奖励资格：',
    },
    condition: '条件',
    clause: '条款原文',
    data: '所据数据',
    ratio: (value, bound) => `测算为 ${value}，要求不低于 ${bound}`,
    apart: (rules, reading, document) =>
      `${rules.join('、')}：按本次采用的口径（${reading}${document === null ? '' : `，${document}`}），不受资格条件和封顶约束，照常奖补。`,
  },
  item: '奖补事项',
  remarks: '说明',
  reading: '算式中分号隔开各步，每步接着上一步的得数；≤ 为上限，≥ 为下限，≈ 为取到分。',
  granted: {
    title: '予以奖补的事项',
    formula: (text) => `算式：${text}`,
    decided: (amount, document) => `审议决定 ${amount} 元（${document}）。`,
    undecided: '未见审议决定，按最高额计。',
    adjusted: (cut, reason, document) => `经审定核减 ${cut} 元：${reason}（${document}）。`,
    held: '本项暂缓拨付，可以拨付时另行告知。',
    heldPart: (amount) => `本项其中 ${amount} 元暂缓拨付，可以拨付时另行告知。`,
    otherPaid: (amount) => `同一事项另一方案已拨付的 ${amount} 元予以扣除。`,
    yearly: (sum, limit, cut) =>
      `全部技术合同合计 ${sum} 元，超过年度限额 ${limit} 元，按比例核减 ${cut} 元。`,
    capped: (cut) => `封顶核减 ${cut} 元。`,
    fund: (cut) => `专项资金不足，按比例核减 ${cut} 元。`,
    both: (cut) => `封顶，且专项资金不足，按比例共核减 ${cut} 元。`,
    leftOut: (row, sentence) => `未计入：${row}。${sentence}`,
  },
  round: {
    intro: (round) =>
      `这是该年度第 ${round} 次测算（补充测算）：全年按现有数据重新测算，本次只补拨或收回与以前各次已拨付金额的差额。`,
    settled: '以前已拨付',
    toPay: '本次补拨',
    toRecover: '应收回',
    yuan: (amount) => `${amount} 元`,
    title: '与以前各次已拨付金额的差额',
    same: '各项金额与以前各次相同，本次没有补拨，也没有应收回的。',
    netted: '各项差额相抵：净额为正的补拨，为负的收回。金额未变的不列。',
    gone: '本次数据中没有此项',
  },
  cap: {
    title: '封顶测算',
    cut: (sum, limit, cut) =>
      `受限额约束的各项合计 ${sum} 元，超过限额 ${limit} 元，按比例核减 ${cut} 元，分摊到各项。`,
    within: (sum, limit) => `受限额约束的各项合计 ${sum} 元，未超过限额 ${limit} 元，不核减。`,
    nothing: '新增税收形成的地方财力不大于 0，限额为 0，受限额约束的各项无可兑付金额。',
    unknown: '新增税收形成的地方财力尚未提供，限额无法计算，受限额约束的各项待定。',
    increment: '新增地方财力',
    rate: '比例',
    limit: '限额',
    grounds: '适用全额封顶的情形',
    grounded: { holds: '成立', 'does-not-hold': '不成立', undetermined: '数据不全，不视为成立' },
    clause: '依据',
  },
  denied: { title: '不予奖补的事项', also: '此外：' },
  pending: {
    title: '待定的事项',
    unknown: '尚不可知',
    blank: (header) => `“${header}”为空`,
    decision: '须有审议决定',
    increment: '新增税收形成的地方财力',
    beforeCap:
      '涉及金额是封顶和限额核减以前的数：补齐后重新测算，仍受就高不重复、年度限额和封顶的限制，实际可兑付的可能少于此数。',
    atMost: (room) => `按现有数据计算的封顶限额，受封顶约束的各项最多还可兑付 ${room} 元。`,
    change: {
      'missing-data': '请补报所缺数据和证明材料。',
      'decision-required': '由主管部门报请审议决定。',
      'eligibility-undetermined': '请补报资格条件所缺数据和证明材料。',
      'cap-undetermined': '由财政部门提供。',
    },
  },
  blank: '（空白）',
  recovery: {
    title: '追缴',
    sentence: (amount, clause, words) => `应追缴历年已拨付的资金 ${amount} 元（${clause}：“${words}”）。`,
    none: (clause, words) => `历年奖补记录中没有应追缴的已拨付资金（${clause}：“${words}”）。`,
  },
  next: {
    title: '下一步',
    supply: '待定的事项，请按“所缺数据或决定”补报受理单位，补齐后重新测算；空白不等于“否”或 0。',
    correct: '不予奖补的事项，如认为所据数据有误，请书面提出更正并附证明材料；数据无误的，不作调整。',
    standing: '资格条件的数据有误或不全的，请一并书面更正、补充并附证明材料。',
    account: '予以奖补的事项，请核对收款账户，户名须与贵单位名称一致；经规定程序决定后方可拨付。',
    repay: (amount) => `以前拨付的多于现应拨付的，须退回 ${amount} 元，退回的期限和账户由受理单位另行告知。`,
    object: '对本结果有异议的，请以书面形式向下列受理单位提出，写明事由和依据，加盖公章：',
  },
  comma: '，',
  closing: '本告知书含贵单位的税收和经营数据，只发给贵单位。',
  day: '　　　　年　　月　　日',
  written: (count, place) => `${count} 份结果告知书已写入 ${place}`,
  unchanged: (count, place) => `已有完全相同的结果告知书 ${count} 份，没有改动：${place}`,
  aside: (count, names) =>
    `暂不结算的 ${count} 家没有告知书：${names.join('、')}${count > names.length ? ' 等' : ''}`,
};
