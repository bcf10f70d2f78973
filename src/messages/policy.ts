import type { StageId } from '../policy/ids.ts';
import type { Language } from './entry.ts';

/** The parts of the policy as `award policy` shows them; the keys are names that can be asked for as well. */
export const policyParts = {
  conditions: { zh: '条件', en: 'conditions' },
  grounds: { zh: '提额情形', en: 'grounds for the full cap' },
  rules: { zh: '奖励条款', en: 'rules' },
  parameters: { zh: '参数', en: 'parameters' },
  stages: { zh: '核减环节', en: 'stages' },
  readings: { zh: '口径', en: 'readings' },
  targets: { zh: '目标', en: 'targets' },
  notes: { zh: '审查提示', en: 'notes for review' },
} as const satisfies Readonly<Record<string, { readonly [L in Language]: string }>>;

export type PolicyPart = keyof typeof policyParts;

/** What the stages of a settlement are called. */
export const stageNames: Readonly<
  Record<StageId | 'lift' | 'other-scheme', { readonly [L in Language]: string }>
> = {
  overlap: { zh: '就高不重复', en: 'overlap' },
  limit: { zh: '技术合同年度限额', en: 'yearly limit of R9' },
  cap: { zh: '财力额度封顶', en: 'cap' },
  fund: { zh: '专项资金', en: 'fund' },
  recovery: { zh: '追缴', en: 'recovery' },
  approval: { zh: '审定', en: 'approval' },
  lift: { zh: '首次认定直接定级', en: 'grade lifted by a first certificate' },
  'other-scheme': { zh: '另一方案', en: 'the other scheme' },
};

/** Whether a note for review is shown on the cover sheet. */
export const noteShown: { readonly [L in Language]: (on: boolean) => string } = {
  zh: (on) => (on ? '印在封面' : '不印在封面'),
  en: (on) => (on ? 'on the cover sheet' : 'not on the cover sheet'),
};
