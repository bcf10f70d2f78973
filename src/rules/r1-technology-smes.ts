import { Rate } from '../money/money.ts';
import { claim, type Rule } from './claim.ts';
import { ofFormer } from './former.ts';
import { declaredTruly } from './hindrance.ts';
import { continuityOf, latestBefore, recognitionOf } from './recognition-history.ts';

/** 科技型中小企业: 连续 means recognised for Y−1 as well. */
export const technologySmeGap = 1;

/** 三（三）1: first ever, continuous, or recognised again after a gap. */
export const r1TechnologySmes: Rule = {
  id: 'R1',
  claims(dossier, { policy }) {
    const recognition = recognitionOf(dossier, 'tech_sme', policy.year);
    if (recognition === null) return [];
    const before = latestBefore(dossier, 'tech_sme', policy.year);
    const continuity = continuityOf(policy.year, before, technologySmeGap);
    return [
      claim(
        {
          rule: 'R1',
          matter: 'sme',
          rows: before === null ? [recognition] : [recognition, before],
          deciding: ['kind', 'year'],
          amount: policy.amount(`R1.${continuity}`).times(Rate.pieces(1)),
          hindrances: declaredTruly(recognition),
          notes: ofFormer(dossier, [recognition, before]),
        },
        policy,
      ),
    ];
  },
};
