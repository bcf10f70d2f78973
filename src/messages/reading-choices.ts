import type { readingChoices } from '../policy/ids.ts';
import type { Language } from './entry.ts';

type Choices = {
  readonly [R in keyof typeof readingChoices]: { readonly [V in (typeof readingChoices)[R][number]]: string };
};

const onOff = { zh: { on: '是', off: '否' }, en: { on: 'on', off: 'off' } } as const;
const tracks = {
  zh: { enterprise: '受条件和封顶约束', uncapped: '受条件约束、不受封顶约束', separate: '均不受约束' },
  en: { enterprise: 'conditions and cap', uncapped: 'conditions, no cap', separate: 'neither' },
} as const;

/** Every choice of every reading in words. */
export const readingWords: { readonly [L in Language]: Choices } = {
  zh: {
    'facts.window': { 'calendar-year': '自然年', trial: '试行期' },
    'O2.below_scale': { 'tech-sme': '科技型中小企业', 'any-recognised': '科技型中小企业或高新技术企业' },
    'C2.not_evaluated': { undetermined: '待定', met: '视为符合', 'not-met': '视为不符合' },
    'C2.first_hnte_lift': onOff.zh,
    'R2.continuity_years': { '3': '三年', '4': '四年' },
    'R3.undecided': { ceiling: '按最高额', 'decision-required': '待审议决定' },
    'R4.rate_base': { 'super-deduction': '加计扣除数额' },
    'R5.utility_models': onOff.zh,
    'R6.base': { approved: '资助额度', arrived: '已到位资金' },
    'R6.arrival': { 'in-year': '本年度到位', 'by-year-end': '截至年末到位' },
    'R7.ceiling': { 'project-lifetime': '项目累计', 'project-year': '每年' },
    'R8.track': tracks.zh,
    'R9.side': { seller: '卖方', either: '任一方' },
    'R11.track': tracks.zh,
    'overlap.scope': { matter: '按事项', enterprise: '按企业' },
    'overlap.top_up': { difference: '补差额', 'all-or-nothing': '不再补' },
    'cap.grounds_below_scale': onOff.zh,
    'fund.shortfall': { report: '仅提示缺口', prorata: '按比例核减' },
    rounding: { 'half-up': '四舍五入', down: '舍去' },
  },
  en: {
    'facts.window': { 'calendar-year': 'calendar year', trial: 'trial' },
    'O2.below_scale': { 'tech-sme': 'technology SMEs', 'any-recognised': 'any recognised' },
    'C2.not_evaluated': { undetermined: 'undetermined', met: 'met', 'not-met': 'not met' },
    'C2.first_hnte_lift': onOff.en,
    'R2.continuity_years': { '3': 'three years', '4': 'four years' },
    'R3.undecided': { ceiling: 'the ceiling', 'decision-required': 'a decision is required' },
    'R4.rate_base': { 'super-deduction': 'the super-deduction' },
    'R5.utility_models': onOff.en,
    'R6.base': { approved: 'approved funding', arrived: 'arrived funding' },
    'R6.arrival': { 'in-year': 'in the year', 'by-year-end': 'by the end of the year' },
    'R7.ceiling': { 'project-lifetime': 'over the project’s life', 'project-year': 'each year' },
    'R8.track': tracks.en,
    'R9.side': { seller: 'the seller', either: 'either side' },
    'R11.track': tracks.en,
    'overlap.scope': { matter: 'by matter', enterprise: 'by enterprise' },
    'overlap.top_up': { difference: 'the difference', 'all-or-nothing': 'nothing' },
    'cap.grounds_below_scale': onOff.en,
    'fund.shortfall': { report: 'report only', prorata: 'share in proportion' },
    rounding: { 'half-up': 'half up', down: 'down' },
  },
};

const brackets: { readonly [L in Language]: (choice: string, words: string) => string } = {
  zh: (choice, words) => `${choice}（${words}）`,
  en: (choice, words) => `${choice} (${words})`,
};

/** A choice as it is written, with what it means: `seller（卖方）`; as it stands where a policy file has another. */
export function choiceGloss(reading: string, choice: string, language: Language): string {
  const byReading: Readonly<Record<string, Readonly<Record<string, string>>>> = readingWords[language];
  const words = byReading[reading]?.[choice];
  return words === undefined || words === choice ? choice : brackets[language](choice, words);
}
