/** The cells of an enterprise that say of each condition of eligibility, but for its R&D and its grade, that it is met. */
export const conditionsMet = {
  major_accident: 'no',
  environmental_problem: 'no',
  serious_dishonesty: 'no',
  serious_tax_violation: 'no',
  emissions_compliant: 'yes',
  green_threshold: 'yes',
} as const;

/** An enterprise that meets every condition, with figures that leave room for awards; grade B, the least that does. */
export const sound = {
  bearing_industry: 'yes',
  scale: 'above',
  sales: '20000000.00',
  rd_spend: '2000000.00',
  land_grade_prev: 'B',
  ...conditionsMet,
} as const;
