import { type RuleId, ruleIds } from '../policy/ids.ts';
import type { Language } from './entry.ts';
import { matterSentence } from './matters.ts';

type Meaning = { readonly [L in Language]: string };
const says = (zh: string, en: string): Meaning => ({ zh, en });
const matters = (rules: readonly RuleId[]): Meaning =>
  says(matterSentence(rules, 'zh'), matterSentence(rules, 'en'));

/** What a column means, by `table.column`, where its header leaves a question; `*.column` for a column of many tables. */
export const columnMeanings: Readonly<Record<string, Meaning>> = {
  '*.uscc': says('企业营业执照上的 18 位代码。', 'The code of 18 characters on the business licence.'),
  '*.same_matter': says(
    '几条记录属于同一事项时填相同的文字，就高不重复。',
    'The same text on rows that are one matter; only the highest of them is awarded.',
  ),
  '*.fraud': says(
    '被认定为弄虚作假的填“是”；空白视为“否”。',
    'Yes where found to be falsely declared; blank means no.',
  ),
  'enterprises.scale': says(
    '规模以上、规模以下工业企业；不是工业企业的（如孵化器运营单位）选“其他”。',
    'Industrial firms above or below scale; 其他 for those that are not industrial, such as a carrier’s operator.',
  ),
  'enterprises.sales': says('奖补年度全年销售收入总值。', 'Total sales of the award year.'),
  'enterprises.rd_spend': says('奖补年度全年研发投入。', 'R&D spend of the award year.'),
  'enterprises.super_deduction': says(
    '奖补年度享受的研发费用税前加计扣除数额。',
    'The super-deduction of R&D expenses enjoyed for the award year.',
  ),
  'enterprises.land_grade_prev': says(
    '上一年度亩产效益（亩均效益）评价等级；未参评、暂不评价的选 T。',
    'The grade of land productivity of the year before; T where it was not evaluated.',
  ),
  'enterprises.suspended': says(
    '经评估停止执行本政策的填“是”；空白视为“否”。',
    'Yes where the policy was stopped for the firm after evaluation; blank means no.',
  ),
  'enterprises.unit_energy': says('奖补年度单位产值能耗。', 'Energy per unit of output in the award year.'),
  'tax_increment.year': says('奖补年度。', 'The award year.'),
  'tax_increment.revenue': says(
    '企业税收在奖补年度形成的地方财力，由税务部门提供、财政部门审核。',
    'Local revenue from the firm’s taxes in the award year, as given by the tax office and reviewed by finance.',
  ),
  'tax_increment.revenue_prev': says('上一年度的地方财力。', 'The same for the year before.'),
  'tax_increment.increment': says(
    '本年减上年；三项填两项即可，三项都填须相符。',
    'This year less the year before; two of the three are enough, all three have to agree.',
  ),
  'recognitions.year': says(
    '认定或入库的年度；历年的都要填，不只本年度。',
    'The year of recognition; all years, not only the award year.',
  ),
  'recognitions.declared': says(
    '须与历年认定记录相符；可留空，由程序按记录判断。',
    'Has to agree with the rows of earlier years; may be left to them.',
  ),
  'predecessors.uscc': says(
    '更名、合并后的现代码。',
    'The code that the firm has now, after it was renamed or merged.',
  ),
  'predecessors.former_uscc': says(
    '更名前或被合并企业的代码；其名下的资格认定、称号、历年奖补、上年地方财力算给现企业。',
    'The code before; recognitions, titles, history and last year’s revenue under it count for the firm.',
  ),
  'predecessors.date': says(
    '登记机关核准变更的日期；奖补年度以后的本年度不起作用。',
    'The day of the registry’s approval; after the award year it has no effect.',
  ),
  'predecessors.document_no': says('变更核准文件的文号。', 'The number of the registry’s document.'),
  'holds.rule': says('留空的，整家企业暂缓。', 'Blank: all of the enterprise is held.'),
  'holds.matter': says(
    `留空的，该条款下全部暂缓。${matterSentence(ruleIds, 'zh')}`,
    `Blank: all lines of the rule. ${matterSentence(ruleIds, 'en')}`,
  ),
  'holds.reason': says('写进资金拨付表的暂缓清单。', 'Shown with what is held on the payment list.'),
  'adjustments.matter': matters(ruleIds),
  'adjustments.amount': says(
    '核减以后的金额，0 至核定金额；不是核减掉的金额。',
    'What is left after the cut, from 0 to the computed amount; not what is cut.',
  ),
  'objections.uscc': says(
    '异议所涉企业的代码；对漏列提出异议的，填漏列的企业。',
    'The enterprise that the objection is about, also where it is about something left out.',
  ),
  'objections.date': says(
    '收到异议材料的日期；审核报告、公示对照公示期。',
    'The day on which it came in; report and notice hold it against the period of publication.',
  ),
  'objections.by': says(
    '以单位名义加盖公章的填“盖章”，以个人名义署真实姓名的填“实名”，都没有的填“匿名”。',
    '盖章 under an organisation’s seal, 实名 under a person’s real name, 匿名 with neither.',
  ),
  'objections.objector': says(
    '可留空；审核报告里个人只显示姓氏。',
    'May be left out; of a person the audit report shows the first character alone.',
  ),
  'objections.rule': says('留空的，对整家企业。', 'Blank: about all of the enterprise.'),
  'objections.matter': says(
    `留空的，对该条款下全部事项。${matterSentence(ruleIds, 'zh')}`,
    `Blank: about all lines of the rule. ${matterSentence(ruleIds, 'en')}`,
  ),
  'objections.outcome': says(
    '留空视为处理中。登记异议不改变任何金额，也不停拨：停拨填“暂缓”，核减填“核定调整”，数据有误的改数据。',
    'Blank means pending. An objection moves no amount and holds nothing: use holds and adjustments, or correct the data.',
  ),
  'titles.valid_to': says('仍在有效期内的留空。', 'Blank while it is still valid.'),
  'patents.patent_no': says(
    '专利证书上的专利号，一行一件；不是公布号或公告号。',
    'The number on the patent certificate, one a row; not the publication number.',
  ),
  'patents.type': says('可留空，由专利号判断。', 'May be left to the number.'),
  'platforms.recognised_date': says('认定或备案文件的日期。', 'The date of the recognition.'),
  'platforms.evaluation': says(
    '孵化器、众创空间的年度评价等次。',
    'The yearly evaluation of incubators and makerspaces.',
  ),
  'projects.approved_funding': says('上级批准的财政资助额度。', 'The funding approved by the higher level.'),
  'projects.first_funds_date': says(
    '第一批上级资金到账的日期。',
    'The day on which the first funds arrived.',
  ),
  'contracts.contract_no': says(
    '申报落地项目（R7）填落地方式，申报技术合同（R9）填合同类别，可以都填。',
    'With a landing mode it is a landed project (R7), with a type a technology contract (R9), or both.',
  ),
  'contracts.project': says(
    '同一落地项目的几份合同填同一名称；留空则每份合同自成项目。',
    'The same name on all contracts of one project; blank where the contract stands for itself.',
  ),
  'contracts.paid': says('到奖补年度末累计实际支付。', 'Actually paid to the end of the award year.'),
  'contracts.turnover': says('奖补年度的技术交易额。', 'The technology turnover of the award year.'),
  'contracts.previous_turnover': says('首次转让的留空。', 'Blank for a first transfer.'),
  'deputy_expenses.person': says(
    '科技副总姓名；同名的两人在姓名后加编号。',
    'The deputy’s name; two of one name carry a number.',
  ),
  'deputy_expenses.amount': says('一笔费用一行。', 'One expense a row.'),
  'talents.id_no': says(
    '只核对校验码，不写入任何结果；可留空。',
    'Only its check is looked at; written nowhere; may be blank.',
  ),
  'talents.remuneration': says(
    '柔性引进人才当年在本地的劳动报酬。',
    'Paid locally in the award year; for 柔性引进.',
  ),
  'other_subsidies.scheme': says(
    '政策所列的另一方案，填其名称或简称（如“实施方案”）；其他方案只作记录。',
    'The name or short name of the other scheme that the policy offsets, such as 实施方案; others are only noted.',
  ),
  'other_subsidies.matter': matters(ruleIds),
  'award_history.matter': matters(ruleIds),
  'decisions.matter': matters(['R3', 'R7', 'R9', 'R11b']),
  'fund.amount': says('该年度专项资金总额。', 'The special fund of the year.'),
  'payees.account': says('只出现在资金拨付表上。', 'Printed on the payment list alone.'),
};

/** What a column means; null where its header says it. */
export function columnMeaning(table: string, column: string, language: Language): string | null {
  return (columnMeanings[`${table}.${column}`] ?? columnMeanings[`*.${column}`])?.[language] ?? null;
}
