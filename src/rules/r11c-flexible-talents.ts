import { Money } from '../money/money.ts';
import { claim, key, type Rule, sameMatterKeys } from './claim.ts';
import { against, declaredTruly, filled } from './hindrance.ts';

/** 三（三）11, third sentence: flexibly engaged talents, a share of what they earned here in Y. */
export const r11cFlexibleTalents: Rule = {
  id: 'R11c',
  claims: (dossier, { policy }) =>
    dossier.talents
      .filter((talent) => talent.kind === 'flexible')
      .map((talent) =>
        claim(
          {
            rule: 'R11c',
            matter: talent.person,
            rows: [talent],
            deciding: ['kind'],
            amount: (talent.remuneration ?? Money.zero).times(policy.rate('R11c.rate')),
            hindrances: [
              ...declaredTruly(talent),
              ...filled(talent, 'remuneration'),
              ...(talent.remuneration?.isZero() ? [against('nothing-eligible', talent, 'remuneration')] : []),
            ],
            keys: [key('person', talent.person), ...sameMatterKeys(talent)],
          },
          policy,
        ),
      ),
};
