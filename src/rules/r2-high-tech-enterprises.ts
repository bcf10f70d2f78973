import { Rate } from '../money/money.ts';
import { claim, type Rule } from './claim.ts';
import { ofFormer } from './former.ts';
import { declaredTruly } from './hindrance.ts';
import { continuityOf, latestBefore, recognitionOf } from './recognition-history.ts';

/** 三（三）2: first ever, continuous (reading `R2.continuity_years`), or certified again after a gap. */
export const r2HighTechEnterprises: Rule = {
  id: 'R2',
  claims(dossier, { policy }) {
    const certificate = recognitionOf(dossier, 'hnte', policy.year);
    if (certificate === null) return [];
    const before = latestBefore(dossier, 'hnte', policy.year);
    const continuity = continuityOf(policy.year, before, Number(policy.reading('R2.continuity_years')));
    return [
      claim(
        {
          rule: 'R2',
          matter: 'hnte',
          rows: before === null ? [certificate] : [certificate, before],
          deciding: ['kind', 'year'],
          amount: policy.amount(`R2.${continuity}`).times(Rate.pieces(1)),
          hindrances: declaredTruly(certificate),
          notes: ofFormer(dossier, [certificate, before]),
        },
        policy,
      ),
    ];
  },
};
