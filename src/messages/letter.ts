import { certain } from '../cells/certain.ts';
import type { PendingReason } from '../policy/reasons.ts';
import { capitalised, type Language } from './entry.ts';

/** The words of the notice to one enterprise, and of the command that writes it. */
export interface LetterWords {
  readonly lang: string;
  /** In pieces that stay on one line. */
  /** @param subject what is awarded, as the policy names it */
  readonly title: (subject: string, year: number, round: number | null) => readonly string[];
  readonly to: (name: string) => string;
  readonly opening: (facts: {
    readonly policy: string;
    readonly document: string;
    /** The document that a year after the trial rests on; null for none. */
    readonly further: string | null;
    readonly year: number;
    readonly lines: number;
  }) => string;
  readonly proposal: (clause: string, words: string) => string;
  /** How a section is numbered, from 0. */
  readonly section: (at: number, title: string) => string;
  readonly colon: string;
  readonly summary: {
    readonly granted: (count: number, amount: string) => string;
    /** The same of a supplementary settlement. */
    readonly grantedInAll: (count: number, amount: string) => string;
    readonly held: (amount: string) => string;
    readonly count: (count: number) => string;
    /** `unknown` of them have an amount that nobody knows yet; null where none has another. */
    readonly pending: (count: number, amount: string | null, unknown: number) => string;
  };
  readonly standing: {
    readonly title: string;
    readonly intro: Readonly<Record<'ineligible' | 'undetermined' | 'disqualified', string>>;
    readonly condition: string;
    readonly clause: string;
    readonly data: string;
    readonly ratio: (value: string, bound: string) => string;
  };
  readonly item: string;
  readonly remarks: string;
  readonly reading: string;
  readonly granted: {
    readonly title: string;
    readonly formula: (text: string) => string;
    readonly decided: (amount: string, document: string) => string;
    readonly undecided: string;
    /** An approved cut: what it took, why, under which document. */
    readonly adjusted: (cut: string, reason: string, document: string) => string;
    readonly held: string;
    /** What of it is held; the rest was paid already. */
    readonly heldPart: (amount: string) => string;
    readonly otherPaid: (amount: string) => string;
    readonly yearly: (sum: string, limit: string, cut: string) => string;
    readonly capped: (cut: string) => string;
    readonly fund: (cut: string) => string;
    /** Cut by the cap, then by the fund. */
    readonly both: (cut: string) => string;
    readonly leftOut: (count: number, sentence: string) => string;
  };
  /** What a supplementary settlement pays and takes back. */
  readonly round: {
    readonly intro: (round: number) => string;
    readonly settled: string;
    readonly toPay: string;
    readonly toRecover: string;
    readonly yuan: (amount: string) => string;
    readonly title: string;
    readonly same: string;
    readonly netted: string;
    readonly gone: string;
  };
  readonly cap: {
    readonly title: string;
    readonly cut: (sum: string, limit: string, cut: string) => string;
    readonly within: (sum: string, limit: string) => string;
    readonly nothing: string;
    readonly unknown: string;
    readonly increment: string;
    readonly rate: string;
    readonly limit: string;
    readonly grounds: string;
    readonly grounded: Readonly<Record<'holds' | 'does-not-hold' | 'undetermined', string>>;
    readonly clause: string;
  };
  readonly denied: { readonly title: string };
  readonly pending: {
    readonly title: string;
    readonly unknown: string;
    readonly blank: (header: string) => string;
    readonly decision: string;
    readonly increment: string;
    /** Who does what, as the enterprise is told. */
    readonly change: { readonly [R in PendingReason]: string };
  };
  readonly blank: string;
  readonly recovery: {
    readonly title: string;
    readonly sentence: (amount: string, clause: string, words: string) => string;
    readonly none: (clause: string, words: string) => string;
  };
  readonly next: {
    readonly title: string;
    readonly supply: string;
    readonly correct: string;
    readonly standing: string;
    readonly account: string;
    readonly repay: (amount: string) => string;
    readonly object: string;
  };
  readonly closing: string;
  readonly day: string;
  readonly written: (count: number, place: string) => string;
  readonly unchanged: (count: number, place: string) => string;
  readonly aside: (count: number, names: readonly string[]) => string;
}

const zh: LetterWords = {
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
    leftOut: (count, sentence) => `有 ${count} 行数据未计入：${sentence}`,
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
      `受限额约束的各项合计 ${sum} 元，超过限额 ${limit} 元，按比例核减 ${cut} 元，核减到各项。`,
    within: (sum, limit) => `受限额约束的各项合计 ${sum} 元，未超过限额 ${limit} 元，不核减。`,
    nothing: '新增税收形成的地方财力不大于 0，限额为 0，受限额约束的各项无可兑付金额。',
    unknown: '新增税收形成的地方财力尚未提供，限额无法计算，受限额约束的各项待定。',
    increment: '新增地方财力',
    rate: '比例',
    limit: '限额',
    grounds: '全额理由',
    grounded: { holds: '成立', 'does-not-hold': '不成立', undetermined: '数据不全，不视为成立' },
    clause: '依据',
  },
  denied: { title: '不予奖补的事项' },
  pending: {
    title: '待定的事项',
    unknown: '尚不可知',
    blank: (header) => `“${header}”为空`,
    decision: '须有审议决定',
    increment: '新增税收形成的地方财力',
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
  closing: '本告知书含贵单位的税收和经营数据，只发给贵单位。',
  day: '　　　　年　　月　　日',
  written: (count, place) => `${count} 份结果告知书已写入 ${place}`,
  unchanged: (count, place) => `已有完全相同的结果告知书 ${count} 份，没有改动：${place}`,
  aside: (count, names) =>
    `暂不结算的 ${count} 家没有告知书：${names.join('、')}${count > names.length ? ' 等' : ''}`,
};

const en: LetterWords = {
  lang: 'en',
  title: (subject, year, round) => [
    `${capitalised(subject)}, ${year}:`,
    round === null ? ' notice of the result' : ` notice of the result of round ${round}`,
  ],
  to: (name) => `To ${name}:`,
  opening: ({ policy, document, further, year, lines }) =>
    `Under 《${policy}》 (${document})${further === null ? '' : ` and ${further}`}, ${lines === 0 ? `your data of ${year} were examined; no award was applied for.` : `${lines === 1 ? `the 1 matter of ${year} that you applied for was` : `the ${lines} matters of ${year} that you applied for were`} examined, with this result.`}`,
  proposal: (clause, words) => `The result is a proposal and no decision to pay (${clause}: “${words}”).`,
  section: (at, title) => `${at + 1}. ${title}`,
  colon: ': ',
  summary: {
    granted: (count, amount) => `${count}, payable ${amount} 元`,
    grantedInAll: (count, amount) => `${count}, payable ${amount} 元 for the whole year`,
    held: (amount) => `, of which ${amount} 元 are held and not paid yet`,
    count: (count) => `${count}`,
    pending: (count, amount, unknown) =>
      amount === null
        ? `${count}, of an amount not known yet`
        : `${count}, ${amount} 元 at stake${unknown === 0 ? '' : `, and ${unknown} of an amount not known yet`}`,
  },
  standing: {
    title: 'Conditions',
    intro: {
      ineligible:
        'These conditions are not met or cannot be judged yet, so what stands under them is denied:',
      undetermined: 'These conditions cannot be judged yet, so what stands under them waits:',
      disqualified: 'A false declaration was found, so that you are disqualified:',
    },
    condition: 'Condition',
    clause: 'The clause’s words',
    data: 'Data',
    ratio: (value, bound) => `comes to ${value}, at least ${bound} is asked`,
  },
  item: 'Matter',
  remarks: 'Remarks',
  reading:
    'In formulas semicolons part the steps, each going on with the figure before it; ≤ is a ceiling, ≥ a floor, ≈ rounding to 分.',
  granted: {
    title: 'Granted',
    formula: (text) => `Formula: ${text}`,
    decided: (amount, document) => `Decided: ${amount} 元 (${document}).`,
    undecided: 'No decision was found; taken at the ceiling.',
    adjusted: (cut, reason, document) => `Cut by ${cut} 元 on review: ${reason} (${document}).`,
    held: 'Held and not paid yet; you will be told when it can be paid.',
    heldPart: (amount) =>
      `Of it ${amount} 元 are held and not paid yet; you will be told when they can be paid.`,
    otherPaid: (amount) => `The ${amount} 元 that the other scheme paid for the same matter are taken off.`,
    yearly: (sum, limit, cut) =>
      `All technology contracts come to ${sum} 元, above the yearly limit of ${limit} 元; ${cut} 元 are cut, in proportion.`,
    capped: (cut) => `Cut by the cap: ${cut} 元.`,
    fund: (cut) => `The fund is too small: ${cut} 元 are cut, in proportion.`,
    both: (cut) => `Cut by the cap, and since the fund is too small: ${cut} 元, in proportion.`,
    leftOut: (count, sentence) => `${count} ${count === 1 ? 'row does' : 'rows do'} not count: ${sentence}`,
  },
  round: {
    intro: (round) =>
      `This is round ${round} of the year (a supplementary settlement): the whole year is settled again from the data as they are now, and only the difference to what earlier rounds paid is paid or taken back.`,
    settled: 'Paid in earlier rounds',
    toPay: 'Paid in this round',
    toRecover: 'To pay back',
    yuan: (amount) => `${amount} 元`,
    title: 'Differences to what was paid before',
    same: 'Every amount is what it was before: nothing is paid in this round and nothing is taken back.',
    netted:
      'The differences are set off against each other: what is left is paid, or taken back where it is less than nothing. Amounts that stay are not listed.',
    gone: 'no longer in the data',
  },
  cap: {
    title: 'The cap',
    cut: (sum, limit, cut) =>
      `What stands under the cap comes to ${sum} 元, above the limit of ${limit} 元; ${cut} 元 are cut, in proportion.`,
    within: (sum, limit) =>
      `What stands under the cap comes to ${sum} 元, within the limit of ${limit} 元; nothing is cut.`,
    nothing:
      'The local fiscal increment is not above 0, so the limit is 0 and nothing that stands under it is payable.',
    unknown:
      'The local fiscal increment has not been supplied, so there is no limit and what stands under it waits.',
    increment: 'Local fiscal increment',
    rate: 'Rate',
    limit: 'Limit',
    grounds: 'Grounds for the whole',
    grounded: {
      holds: 'holds',
      'does-not-hold': 'does not hold',
      undetermined: 'data missing, taken as not holding',
    },
    clause: 'Clause',
  },
  denied: { title: 'Denied' },
  pending: {
    title: 'Pending',
    unknown: 'not known yet',
    blank: (header) => `“${header}” is blank`,
    decision: 'a decision is needed',
    increment: 'the local fiscal increment',
    change: {
      'missing-data': 'Supply what is missing, with proof.',
      'decision-required': 'The bureau asks for the decision.',
      'eligibility-undetermined': 'Supply what the conditions lack, with proof.',
      'cap-undetermined': 'Finance supplies it.',
    },
  },
  blank: '(blank)',
  recovery: {
    title: 'Recovery',
    sentence: (amount, clause, words) =>
      `${amount} 元 paid in earlier years are to be recovered (${clause}: “${words}”).`,
    none: (clause, words) =>
      `The history shows nothing paid that would have to be recovered (${clause}: “${words}”).`,
  },
  next: {
    title: 'What to do next',
    supply:
      'Pending matters: supply what is missing, with proof, to the office below; they are then settled again. A blank means neither no nor 0.',
    correct:
      'Denied matters: where you think the data are wrong, ask in writing to have them corrected, with proof; right data are not changed.',
    standing: 'Where the data behind the conditions are wrong or missing, correct or supply them likewise.',
    account:
      'Granted matters: check your account; it has to be in your own name. Nothing is paid before the decision that the policy asks for.',
    repay: (amount) =>
      `More was paid before than is due now: ${amount} 元 are to be paid back; the office below will say by when and to which account.`,
    object:
      'Objections are raised in writing with the office below, with facts and reasons, under your seal:',
  },
  closing: 'This notice holds your tax and business figures and goes to you alone.',
  day: 'Date:                    ',
  written: (count, place) => `${count} ${count === 1 ? 'notice' : 'notices'} written to ${place}`,
  unchanged: (count, place) => `unchanged, identical notices are there (${count}): ${place}`,
  aside: (count, names) =>
    `no notices for the ${count} set aside: ${names.join(', ')}${count > names.length ? ' and more' : ''}`,
};

/** The words of the notice to one enterprise in both languages. */
export const letterWords: { readonly [L in Language]: LetterWords } = { zh, en };
