import { Rate } from '../money/money.ts';
import type { Policy } from '../policy/policy.ts';
import type { RowOfTable } from '../tables/all/index.ts';
import { readPatentNumber } from '../tables/codes/patent-number.ts';
import { claim, key, type Rule } from './claim.ts';
import { ofFormer } from './former.ts';
import { affirmed, against, declaredTruly, type Hindrance, inYear } from './hindrance.ts';
import { awardedBefore } from './history.ts';

type Patent = RowOfTable<'patents'>;

/** 三（三）5: patents granted in Y, a line a patent. */
export const r5Patents: Rule = {
  id: 'R5',
  claims: (dossier, { policy }) =>
    dossier.patents.map((patent) => {
      const awarded = awardedBefore(dossier, 'R5', patent.patent_no, policy);
      return claim(
        {
          rule: 'R5',
          matter: patent.patent_no,
          rows: [patent],
          deciding: ['patent_no', 'type', 'grant_date', 'self_developed', 'ownership_clear'],
          amount: tariff(patent, policy).times(Rate.pieces(1)),
          hindrances: [
            ...declaredTruly(patent),
            ...covered(patent, policy),
            ...inYear(patent, 'grant_date', policy),
            ...affirmed(patent, 'self_developed', 'not-self-developed'),
            ...affirmed(patent, 'ownership_clear', 'ownership-unclear'),
            ...awarded.map((row) => against('already-awarded', row, 'matter')),
          ],
          keys: [key('patent', patent.patent_no)],
          notes: [...(patent.type === null ? (['N409'] as const) : []), ...ofFormer(dossier, awarded)],
        },
        policy,
      );
    }),
};

/** The type column, or what the number says where it is blank. */
export function patentType(patent: Patent): NonNullable<Patent['type']> {
  if (patent.type !== null) return patent.type;
  const number = readPatentNumber(patent.patent_no);
  if ('fault' in number) throw new Error(`${patent.patent_no} was taken for a patent number`);
  return number.type;
}

function tariff(patent: Patent, policy: Policy) {
  return policy.amount(patentType(patent) === 'invention' ? 'R5.invention' : 'R5.utility_model');
}

function covered(patent: Patent, policy: Policy): Hindrance[] {
  const type = patentType(patent);
  if (type === 'design') return [against('not-covered', patent, 'type')];
  const off = type === 'utility_model' && policy.reading('R5.utility_models') === 'off';
  return off ? [against('switched-off', patent, 'type')] : [];
}
