import type { RuleId } from '../policy/ids.ts';
import type { Reason } from '../policy/reasons.ts';
import type { Language } from './entry.ts';

/** A reason as people read it. */
export interface ReasonWords {
  /** A word or two, for a narrow column. */
  readonly label: string;
  /** A sentence. */
  readonly sentence: string;
  /** What would have to change for the line to be awarded. */
  readonly change: string;
}

function words(label: string, sentence: string, change: string): ReasonWords {
  return { label, sentence, change };
}

const zh: { readonly [R in Reason]: ReasonWords } = {
  'false-declaration': words(
    '弄虚作假',
    '该事项被认定为弄虚作假，取消有关奖励资格。',
    '仅当认定被撤销、“弄虚作假”一栏更正后方可重新测算。',
  ),
  'not-covered': words(
    '不在范围',
    '该事项的类型、级别或类别不在条款奖补范围内。',
    '类型、级别或类别如登记有误请更正；确未列入条款的，不予奖补。',
  ),
  'switched-off': words('口径不奖', '按本次采用的口径，该类事项不予奖补。', '须由主管部门改用另一口径。'),
  'outside-year': words(
    '非本年度',
    '决定性日期不在奖补年度内。',
    '日期如有误请更正；确属其他年度的，在该年度申报。',
  ),
  'outside-trial': words('试行期外', '决定性日期不在试行期内（口径：试行期）。', '日期如有误请更正。'),
  'outside-term': words('聘期外', '费用发生日期不在科技副总聘期内。', '聘期或发生日期如有误请更正。'),
  'funds-not-arrived': words('资金未到位', '第一批上级资金在本年度尚未到位。', '资金到位后在到位年度申报。'),
  'not-recognised': words('未经认定', '未经科技部门认定。', '取得认定并提供证明后方可奖补。'),
  'not-self-developed': words(
    '非自主研发',
    '专利不是企业自主研发。',
    '如实为自主研发，请提供证明并更正数据。',
  ),
  'not-self-cultivated': words(
    '非自主培养',
    '人才不是我市自主培养。',
    '如实为自主培养，请提供证明并更正数据。',
  ),
  'ownership-unclear': words('权属不明', '专利权属不明确。', '权属明确并提供证明后方可奖补。'),
  'not-landed': words('未落地', '项目未落地见效。', '项目落地见效并提供证明后方可奖补。'),
  'not-seller': words(
    '非卖方',
    '企业不是技术合同的卖方，或该合同由卖方申报。',
    '合同角色如有误请更正，或由主管部门改用另一口径。',
  ),
  grade: words('评价等次', '年度评价未达到 A 类。', '评价结果如有误请更正。'),
  'already-awarded': words('已奖补', '历年奖补记录显示该事项已获奖补。', '历年奖补记录如有误请更正。'),
  'nothing-eligible': words('基数为零', '可计入的金额为 0。', '金额如有误请更正。'),
  disqualified: words(
    '取消资格',
    '企业弄虚作假，取消奖励资格。',
    '仅当认定被撤销、企业“弄虚作假”一栏更正后方可重新测算。',
  ),
  ineligible: words(
    '企业不符合条件',
    '企业不符合享受政策的条件。',
    '不符合的条件得到满足，或相关数据更正后方可奖补。',
  ),
  overlap: words(
    '就高不重复',
    '同一事项符合多项奖补，按就高不重复原则由另一项奖补。',
    '保留的一项不再奖补时，本项方可奖补。',
  ),
  'overlap-other-scheme': words(
    '其他方案已补',
    '同一事项在另一方案的补助不低于本项，按就高不重复原则不再奖补。',
    '另一方案的补助取消或低于本项时，本项方可奖补。',
  ),
  'eligibility-undetermined': words(
    '资格待定',
    '企业是否符合条件尚不能认定。',
    '补齐资格条件所缺数据后重新测算。',
  ),
  'cap-undetermined': words(
    '限额待定',
    '新增税收形成的地方财力尚未提供，限额无法计算。',
    '由财政部门提供数据后重新测算。',
  ),
  'missing-data': words('数据缺失', '决定性数据为空。', '补填所缺单元格后重新测算。'),
  'decision-required': words('需审议', '须经审议决定金额。', '在“审议决定”表中填写决定后重新测算。'),
};

const en: { readonly [R in Reason]: ReasonWords } = {
  'false-declaration': words(
    'false declaration',
    'The matter was found to be falsely declared; the award is forfeited.',
    'Only a withdrawn finding, with the mark corrected in the data, reopens it.',
  ),
  'not-covered': words(
    'not covered',
    'The clause does not cover this type, level or class.',
    'Correct the type, level or class if it is wrong; what the clause does not name is not awarded.',
  ),
  'switched-off': words(
    'reading',
    'Under the reading in force such matters are not awarded.',
    'The bureau would have to choose the other reading.',
  ),
  'outside-year': words(
    'outside the year',
    'The deciding date lies outside the award year.',
    'Correct the date if it is wrong; otherwise declare in its own year.',
  ),
  'outside-trial': words(
    'outside the trial',
    'The deciding date lies outside the trial (reading: trial).',
    'Correct the date if it is wrong.',
  ),
  'outside-term': words(
    'outside the term',
    'The expense is dated outside the deputy’s term.',
    'Correct the term or the date if it is wrong.',
  ),
  'funds-not-arrived': words(
    'funds not arrived',
    'The first funds had not arrived by the end of the year.',
    'Declare in the year in which they arrive.',
  ),
  'not-recognised': words(
    'not recognised',
    'There is no recognition.',
    'Obtain the recognition and prove it.',
  ),
  'not-self-developed': words(
    'not self-developed',
    'The patent was not developed by the enterprise.',
    'Prove own development and correct the data.',
  ),
  'not-self-cultivated': words(
    'not self-cultivated',
    'The talent was not cultivated in the city.',
    'Prove it and correct the data.',
  ),
  'ownership-unclear': words(
    'ownership unclear',
    'The ownership is not clear.',
    'Clear the ownership and prove it.',
  ),
  'not-landed': words(
    'not landed',
    'The project has not landed with effect.',
    'Land the project and prove it.',
  ),
  'not-seller': words(
    'not the seller',
    'The enterprise is not the contract’s seller, or the seller claims it.',
    'Correct the role if it is wrong, or choose the other reading.',
  ),
  grade: words('grade', 'The evaluation is not A.', 'Correct the evaluation if it is wrong.'),
  'already-awarded': words(
    'already awarded',
    'The award history shows that the matter was awarded before.',
    'Correct the history if it is wrong.',
  ),
  'nothing-eligible': words(
    'nothing eligible',
    'What counts sums to 0.',
    'Correct the amounts if they are wrong.',
  ),
  disqualified: words(
    'disqualified',
    'The enterprise is disqualified for a false declaration.',
    'Only a withdrawn finding, with the mark corrected in the data, reopens it.',
  ),
  ineligible: words(
    'ineligible',
    'The enterprise does not meet the conditions.',
    'Every failed condition would have to be met, or its data corrected.',
  ),
  overlap: words(
    'overlap',
    'The same matter is awarded under another line; only the highest stays.',
    'The line that stays would have to fall away.',
  ),
  'overlap-other-scheme': words(
    'other scheme',
    'The other scheme pays at least as much for the same matter.',
    'The other scheme’s subsidy would have to be withdrawn or be lower.',
  ),
  'eligibility-undetermined': words(
    'eligibility open',
    'Whether the enterprise qualifies cannot be said yet.',
    'Supply what the open conditions lack and settle again.',
  ),
  'cap-undetermined': words(
    'cap open',
    'The local fiscal increment is missing, so there is no limit.',
    'Finance supplies the figures; settle again.',
  ),
  'missing-data': words(
    'missing data',
    'A cell that decides is blank.',
    'Fill in the cell and settle again.',
  ),
  'decision-required': words(
    'decision required',
    'The amount needs a decision.',
    'Enter the decision in the table decisions and settle again.',
  ),
};

const byLanguage: { readonly [L in Language]: { readonly [R in Reason]: ReasonWords } } = { zh, en };

/** What a reason means of the lines of one rule, where that can be said more exactly. */
const ofRules: {
  readonly [L in Language]: { readonly [R in RuleId]?: { readonly [Q in Reason]?: ReasonWords } };
} = {
  zh: {
    R7: {
      'already-awarded': words(
        '已奖补',
        '历年奖补已用满该项目的支持额度（口径 R7.ceiling：最高额为项目累计）。',
        '历年奖补记录如有误请更正，或由主管部门改用另一口径（R7.ceiling）。',
      ),
    },
    R9: {
      'nothing-eligible': words(
        '没有增值',
        '当年技术交易额减去前次转让金额后没有余额，没有可补助的增值部分。',
        '当年技术交易额或前次转让金额如有误请更正。',
      ),
    },
  },
  en: {
    R7: {
      'already-awarded': words(
        'already awarded',
        'Earlier years have used up what the project can get (reading R7.ceiling: over its life).',
        'Correct the history if it is wrong, or choose the other reading (R7.ceiling).',
      ),
    },
    R9: {
      'nothing-eligible': words(
        'nothing added',
        'Nothing is left of the turnover after the previous one: no added value to award.',
        'Correct the turnover or the previous one if either is wrong.',
      ),
    },
  },
};

/** What to say of a reason for which a line is denied or pending. @param rule whose line it is, where that is known */
export function reasonWords(reason: Reason, language: Language, rule?: RuleId): ReasonWords {
  const own = rule === undefined ? undefined : ofRules[language][rule]?.[reason];
  return own ?? byLanguage[language][reason];
}
