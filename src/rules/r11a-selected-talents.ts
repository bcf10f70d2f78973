import { Rate } from '../money/money.ts';
import { claim, key, type Rule, sameMatterKeys } from './claim.ts';
import { affirmed, declaredTruly, inYear } from './hindrance.ts';

/** 三（三）11, first sentence: talents cultivated here and selected for a national or provincial programme. */
export const r11aSelectedTalents: Rule = {
  id: 'R11a',
  claims: (dossier, { policy }) =>
    dossier.talents.flatMap((talent) => {
      if (talent.kind !== 'national' && talent.kind !== 'provincial') return [];
      return [
        claim(
          {
            rule: 'R11a',
            matter: talent.person,
            kind: talent.kind,
            rows: [talent],
            deciding: ['kind', 'selected_date', 'self_cultivated'],
            amount: policy.amount(`R11a.${talent.kind}`).times(Rate.pieces(1)),
            hindrances: [
              ...declaredTruly(talent),
              ...inYear(talent, 'selected_date', policy),
              ...affirmed(talent, 'self_cultivated', 'not-self-cultivated'),
            ],
            keys: [key('person', talent.person), ...sameMatterKeys(talent)],
          },
          policy,
        ),
      ];
    }),
};
