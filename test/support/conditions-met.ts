/** The cells of an enterprise that say of each condition of eligibility, but for its R&D and its grade, that it is met. */
export const conditionsMet = {
  major_accident: 'no',
  environmental_problem: 'no',
  serious_dishonesty: 'no',
  serious_tax_violation: 'no',
  emissions_compliant: 'yes',
  green_threshold: 'yes',
} as const;
