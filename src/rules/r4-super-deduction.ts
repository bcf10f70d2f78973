import { claim, type Rule } from './claim.ts';

/** 三（三）4: a share of what the enterprise deducted for R&D over and above its cost. Blank or 0 makes no line. */
export const r4SuperDeduction: Rule = {
  id: 'R4',
  claims({ enterprise }, { policy }) {
    const deduction = enterprise.super_deduction;
    if (deduction === null || deduction.isZero()) return [];
    return [
      claim(
        {
          rule: 'R4',
          matter: 'super-deduction',
          rows: [enterprise],
          amount: deduction.times(policy.rate('R4.rate')),
          hindrances: [],
        },
        policy,
      ),
    ];
  },
};
