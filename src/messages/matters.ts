import { isOfEnterprise, type RuleId } from '../policy/ids.ts';
import type { Language } from './entry.ts';

/** How the matter of a rule's lines is written in decisions, other_subsidies and award_history. */
export interface MatterForm {
  readonly rules: readonly RuleId[];
  readonly form: { readonly [L in Language]: string };
  readonly example: string;
}

/** By rule, what the tables and settlement.json call a matter (3-output.md section 2). */
export const matterForms: readonly MatterForm[] = [
  { rules: ['R1'], form: { zh: '固定写 sme', en: 'always sme' }, example: 'sme' },
  { rules: ['R2'], form: { zh: '固定写 hnte', en: 'always hnte' }, example: 'hnte' },
  {
    rules: ['R3', 'R8a', 'R8b'],
    form: {
      zh: '平台名称，与创新平台表的“平台名称”一字不差',
      en: 'the platform’s name, as in the table platforms',
    },
    example: '风电轴承企业技术中心',
  },
  {
    rules: ['R4'],
    form: { zh: '固定写 super-deduction', en: 'always super-deduction' },
    example: 'super-deduction',
  },
  {
    rules: ['R5'],
    form: {
      zh: '专利号；规范写法不带 ZL 和空格，校验位前有点',
      en: 'the patent number; its normal form has no ZL, no spaces, and a dot before the check digit',
    },
    example: '202019167703.6',
  },
  {
    rules: ['R6'],
    form: { zh: '科技项目表的“项目编号”', en: 'the project number of the table projects' },
    example: '2023KJLQ0117',
  },
  {
    rules: ['R7'],
    form: {
      zh: '技术合同表的“项目名称”；该列空白时写“合同编号”',
      en: 'the project of the table contracts; the contract number where that is blank',
    },
    example: '轴承钢控冷热处理技术',
  },
  {
    rules: ['R9'],
    form: { zh: '技术合同表的“合同编号”', en: 'the contract number of the table contracts' },
    example: 'LLJS2023-03',
  },
  {
    rules: ['R10'],
    form: { zh: '科技副总的“姓名”', en: 'the person of the table deputy_expenses' },
    example: '宋未迟',
  },
  {
    rules: ['R11a', 'R11b', 'R11c'],
    form: { zh: '人才表的“姓名”', en: 'the person of the table talents' },
    example: '温景行',
  },
];

/** What to write for the matters of some rules, in one sentence. */
export function matterSentence(rules: readonly RuleId[], language: Language): string {
  const forms = matterForms.flatMap((one) => {
    const own = one.rules.filter((rule) => rules.includes(rule));
    const blank = own.every(isOfEnterprise) ? { zh: '，可留空', en: ', or blank' }[language] : '';
    return own.length === 0 ? [] : [`${own.join('/')} ${one.form[language]}${blank}`];
  });
  return language === 'zh' ? `${forms.join('；')}。` : `${forms.join('; ')}.`;
}

/** Of hundreds of matters nobody reads the list. */
const mattersTold = 10;

/** The first of the matters that a row may name, and how many there are. */
export const mattersListed: { readonly [L in Language]: (matters: readonly string[]) => string } = {
  zh: (matters) =>
    `${matters.slice(0, mattersTold).join('、')}${matters.length > mattersTold ? ` 等 ${matters.length} 项` : ''}`,
  en: (matters) =>
    `${matters.slice(0, mattersTold).join(', ')}${matters.length > mattersTold ? ` and ${matters.length - mattersTold} more` : ''}`,
};
