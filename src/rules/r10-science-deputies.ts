import { Money } from '../money/money.ts';
import type { Policy } from '../policy/policy.ts';
import type { RowOfTable } from '../tables/all/index.ts';
import { type Claim, claim, type Rule, sameMatterKeys } from './claim.ts';
import { against, declaredTruly, filled, type Hindrance, inYear } from './hindrance.ts';
import { groupedBy, sift } from './sift.ts';

type Expense = RowOfTable<'deputy_expenses'>;

/** 三（三）10: expenses for a recognised 科技副总 during the term, a line a person. */
export const r10ScienceDeputies: Rule = {
  id: 'R10',
  claims: (dossier, { policy }) =>
    [...groupedBy(dossier.deputy_expenses, (expense) => expense.person)].map(([person, expenses]) =>
      deputyClaim(person, expenses, policy),
    ),
};

const covered: readonly Expense['category'][] = ['consulting', 'travel', 'other_related'];

function deputyClaim(person: string, expenses: readonly Expense[], policy: Policy): Claim {
  const { passing, leftOut, denials } = sift(expenses, (expense) => judge(expense, policy));
  // 经科技部门认定 is said of the person: no denies the line whatever its rows. A row marked false says nothing beside
  // others.
  const honest = expenses.filter((expense) => expense.fraud !== true);
  const speaking = honest.length > 0 ? honest : expenses;
  const unrecognised = speaking.filter((expense) => expense.recognised === false);
  const sum = Money.sum(passing.map((expense) => expense.amount));
  const hindrances: Hindrance[] =
    unrecognised.length > 0
      ? unrecognised.map((expense) => against('not-recognised', expense, 'recognised'))
      : [
          ...denials,
          ...passing.flatMap((expense) => filled(expense, 'recognised')),
          ...(sum.isZero() ? passing.map((expense) => against('nothing-eligible', expense, 'amount')) : []),
        ];
  return claim(
    {
      rule: 'R10',
      matter: person,
      rows: expenses,
      deciding: ['recognised', 'expense_date', 'category'],
      amount: sum.times(policy.rate('R10.rate')),
      hindrances,
      keys: passing.flatMap(sameMatterKeys),
      leftOut,
    },
    policy,
  );
}

function judge(expense: Expense, policy: Policy): Hindrance[] {
  const day = expense.expense_date;
  const inTerm = day >= expense.term_start && day <= expense.term_end;
  return [
    ...declaredTruly(expense),
    ...(covered.includes(expense.category) ? [] : [against('not-covered', expense, 'category')]),
    ...inYear(expense, 'expense_date', policy),
    ...(inTerm ? [] : [against('outside-term', expense, 'expense_date')]),
  ];
}
