import { Money } from '../money/money.ts';
import { claim, key, type Rule, sameMatterKeys } from './claim.ts';
import { decisionFor } from './decisions.ts';
import { against, declaredTruly } from './hindrance.ts';

/** 三（三）11, second sentence: 一事一议, the amount that a decision names. */
export const r11bTopTalents: Rule = {
  id: 'R11b',
  claims: (dossier, { policy }) =>
    dossier.talents
      .filter((talent) => talent.kind === 'top')
      .map((talent) => {
        const decision = decisionFor(dossier, 'R11b', talent.person, policy);
        return claim(
          {
            rule: 'R11b',
            matter: talent.person,
            rows: [talent],
            deciding: ['kind'],
            amount: decision?.amount ?? Money.zero,
            hindrances: [
              ...declaredTruly(talent),
              ...(decision === null ? [against('decision-required', talent)] : []),
            ],
            keys: [key('person', talent.person), ...sameMatterKeys(talent)],
            decision,
            room: { floor: Money.zero, ceiling: null, floorExcluded: true },
          },
          policy,
        );
      }),
};
