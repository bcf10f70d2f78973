/** The names by which the engine asks for the policy's figures, conditions and readings: the shape of every policy file. */

export const amountIds = [
  'G1.output',
  'R1.first',
  'R1.continuous',
  'R1.renewed',
  'R2.first',
  'R2.continuous',
  'R2.renewed',
  'R3.national',
  'R3.provincial',
  'R3.municipal',
  'R5.invention',
  'R5.utility_model',
  'R7.ceiling',
  'R8a.provincial',
  'R8a.national',
  'R8b.national',
  'R9.ceiling',
  'R11a.national',
  'R11a.provincial',
] as const;
export type AmountId = (typeof amountIds)[number];

export const rateIds = [
  'C1.threshold',
  'G2.growth',
  'R4.rate',
  'R6.rate',
  'R7.rate',
  'R9.rate',
  'R10.rate',
  'R11c.rate',
  'cap.below_scale',
  'cap.above_scale',
  'cap.full',
] as const;
export type RateId = (typeof rateIds)[number];

/** Periods in years. */
export const periodIds = ['R8a.period'] as const;
export type PeriodId = (typeof periodIds)[number];

export const conditionIds = [
  'O1',
  'O2',
  'C1',
  'C2',
  'C3a',
  'C3b',
  'C3c',
  'C3d',
  'C3e',
  'C3f',
  'C4',
  'C5',
] as const;
export type ConditionId = (typeof conditionIds)[number];

export const groundIds = ['G1', 'G2', 'G3', 'G4'] as const;
export type GroundId = (typeof groundIds)[number];

/** In the order in which lines are settled and printed (1-policy.md section 7). */
export const ruleIds = [
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8a',
  'R8b',
  'R9',
  'R10',
  'R11a',
  'R11b',
  'R11c',
] as const;
export type RuleId = (typeof ruleIds)[number];

const ofEnterprise: ReadonlySet<RuleId> = new Set(['R1', 'R2', 'R4']);

/** Whether the only matter of a rule is the enterprise itself, so that its lines need not name one. */
export function isOfEnterprise(rule: RuleId): boolean {
  return ofEnterprise.has(rule);
}

export const stageIds = ['overlap', 'limit', 'cap', 'fund', 'recovery', 'approval'] as const;
export type StageId = (typeof stageIds)[number];

/** Every reading with all its choices (1-policy.md section 8); which one is the default stands in the policy file. */
export const readingChoices = {
  'facts.window': ['calendar-year', 'trial'],
  'O2.below_scale': ['tech-sme', 'any-recognised'],
  'C2.not_evaluated': ['undetermined', 'met', 'not-met'],
  'C2.first_hnte_lift': ['on', 'off'],
  'R2.continuity_years': ['3', '4'],
  'R3.undecided': ['ceiling', 'decision-required'],
  'R4.rate_base': ['super-deduction'],
  'R5.utility_models': ['on', 'off'],
  'R6.base': ['approved', 'arrived'],
  'R6.arrival': ['in-year', 'by-year-end'],
  'R7.ceiling': ['project-lifetime', 'project-year'],
  'R8.track': ['enterprise', 'uncapped', 'separate'],
  'R9.side': ['seller', 'either'],
  'R11.track': ['enterprise', 'uncapped', 'separate'],
  'overlap.scope': ['matter', 'enterprise'],
  'overlap.top_up': ['difference', 'all-or-nothing'],
  'cap.grounds_below_scale': ['on', 'off'],
  'fund.shortfall': ['report', 'prorata'],
  rounding: ['half-up', 'down'],
} as const;
export type ReadingId = keyof typeof readingChoices;
export type ReadingValue<R extends ReadingId> = (typeof readingChoices)[R][number];
export type Readings = { readonly [R in ReadingId]: ReadingValue<R> };
export const readingIds = Object.keys(readingChoices) as ReadingId[];

/** What 一（二） and 二（一）1 ask to be reached by 2024 and the input tables can measure. */
export const targetIds = [
  'hnte',
  'tech_sme',
  'platforms',
  'platforms_provincial',
  'patents',
  'inventions',
  'above_scale',
  'above_scale_sales',
  'new_tech_sme',
] as const;
export type TargetId = (typeof targetIds)[number];
