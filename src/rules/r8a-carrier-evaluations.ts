import { Money, Rate } from '../money/money.ts';
import type { Policy } from '../policy/policy.ts';
import type { RowOfTable } from '../tables/all/index.ts';
import { claim, key, type Rule, sameMatterKeys } from './claim.ts';
import { ofFormer } from './former.ts';
import { against, declaredTruly, filled, type Hindrance } from './hindrance.ts';
import { awardedBefore } from './history.ts';

type Platform = RowOfTable<'platforms'>;

/** 三（三）8, first sentence: incubators and makerspaces evaluated A for Y, once in three years. */
export const r8aCarrierEvaluations: Rule = {
  id: 'R8a',
  claims: (dossier, { policy }) =>
    dossier.platforms
      .filter((platform) => platform.kind !== 'innovation_platform' && platform.evaluation !== null)
      .map((platform) => {
        const since = policy.year - policy.period('R8a.period') + 1;
        const awarded = awardedBefore(dossier, 'R8a', platform.name, policy, since);
        return claim(
          {
            rule: 'R8a',
            matter: platform.name,
            level: platform.level,
            kind: platform.kind,
            rows: [platform],
            deciding: ['kind', 'level', 'evaluation', 'evaluation_year'],
            amount: tariff(platform, policy),
            hindrances: [
              ...declaredTruly(platform),
              ...(platform.level === 'municipal' ? [against('not-covered', platform, 'level')] : []),
              ...evaluatedFor(platform, policy),
              ...(platform.evaluation === 'A' ? [] : [against('grade', platform, 'evaluation')]),
              ...awarded.map((row) => against('already-awarded', row, 'year')),
            ],
            keys: [key('platform', platform.name), ...sameMatterKeys(platform)],
            notes: ofFormer(dossier, awarded),
          },
          policy,
        );
      }),
};

function tariff(platform: Platform, policy: Policy): Money {
  if (platform.level === 'municipal') return Money.zero;
  return policy.amount(`R8a.${platform.level}`).times(Rate.pieces(1));
}

function evaluatedFor(platform: Platform, policy: Policy): Hindrance[] {
  if (platform.evaluation_year === null) return filled(platform, 'evaluation_year');
  return platform.evaluation_year === policy.year
    ? []
    : [against('outside-year', platform, 'evaluation_year')];
}
