import { Money } from '../money/money.ts';
import type { Policy } from '../policy/policy.ts';
import type { RowOfTable } from '../tables/all/index.ts';
import { yearOf } from '../tables/types/date.ts';
import { claim, key, type Rule, sameMatterKeys } from './claim.ts';
import { ofFormer } from './former.ts';
import { against, declaredTruly, filled, type Hindrance, inTrial } from './hindrance.ts';
import { awardedBefore } from './history.ts';

type Project = RowOfTable<'projects'>;

/** 三（三）6: matching of research projects whose first funds have arrived, a line a project. */
export const r6ProjectMatching: Rule = {
  id: 'R6',
  claims: (dossier, { policy }) =>
    dossier.projects.map((project) => {
      const base =
        policy.reading('R6.base') === 'approved' ? project.approved_funding : project.arrived_funding;
      const awarded = awardedBefore(dossier, 'R6', project.project_no, policy);
      return claim(
        {
          rule: 'R6',
          matter: project.project_no,
          rows: [project],
          deciding: ['level', 'programme', 'first_funds_date'],
          amount: (base ?? Money.zero).times(policy.rate('R6.rate')),
          hindrances: [
            ...declaredTruly(project),
            ...covered(project),
            ...arrived(project, policy),
            ...inTrial(project, 'first_funds_date', policy),
            ...awarded.map((row) => against('already-awarded', row, 'matter')),
            ...(base === null ? filled(project, 'arrived_funding') : []),
            ...(base?.isZero() ? [against('nothing-eligible', project)] : []),
          ],
          keys: [key('project', project.project_no), ...sameMatterKeys(project)],
          notes: ofFormer(dossier, awarded),
        },
        policy,
      );
    }),
};

function covered(project: Project): Hindrance[] {
  return [
    ...(project.level === 'county' ? [against('not-covered', project, 'level')] : []),
    ...(project.programme === 'other' ? [against('not-covered', project, 'programme')] : []),
  ];
}

/** 第一批资金已到位: in Y, or by the end of Y (reading `R6.arrival`). */
function arrived(project: Project, policy: Policy): Hindrance[] {
  const day = project.first_funds_date;
  if (day === null) return filled(project, 'first_funds_date');
  if (yearOf(day) > policy.year) return [against('funds-not-arrived', project, 'first_funds_date')];
  const early = yearOf(day) < policy.year && policy.reading('R6.arrival') === 'in-year';
  return early ? [against('outside-year', project, 'first_funds_date')] : [];
}
