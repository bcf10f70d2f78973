import { Rate } from '../money/money.ts';
import { claim, key, type Rule, sameMatterKeys } from './claim.ts';
import { against, declaredTruly, inYear } from './hindrance.ts';

/** 三（三）8, second sentence: specialised makerspaces newly on record with the state. */
export const r8bSpecialisedMakerspaces: Rule = {
  id: 'R8b',
  claims: (dossier, { policy }) =>
    dossier.platforms
      .filter((platform) => platform.kind === 'specialised_makerspace' && platform.recognised_date !== null)
      .map((platform) =>
        claim(
          {
            rule: 'R8b',
            matter: platform.name,
            level: platform.level,
            rows: [platform],
            deciding: ['kind', 'level', 'recognised_date'],
            amount: policy.amount('R8b.national').times(Rate.pieces(1)),
            hindrances: [
              ...declaredTruly(platform),
              ...(platform.level === 'national' ? [] : [against('not-covered', platform, 'level')]),
              ...inYear(platform, 'recognised_date', policy),
            ],
            keys: [key('platform', platform.name), ...sameMatterKeys(platform)],
          },
          policy,
        ),
      ),
};
