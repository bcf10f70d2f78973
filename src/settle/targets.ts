import type { Dossier } from '../dossiers/dossier.ts';
import { Money } from '../money/money.ts';
import type { TargetId } from '../policy/ids.ts';
import type { Policy } from '../policy/policy.ts';
import { patentType } from '../rules/r5-patents.ts';
import { latestBefore, recognitionOf } from '../rules/recognition-history.ts';
import { yearOf } from '../tables/types/date.ts';
import type { MeasuredTarget } from './settlement.ts';

/** A 高新技术企业 certificate is in force in the year of its issue and the two after. */
const certificateYears = 3;

type Measure = (dossier: Dossier, policy: Policy) => number;

const count = (holds: boolean): number => (holds ? 1 : 0);

const measures: { readonly [T in Exclude<TargetId, 'above_scale_sales'>]: Measure } = {
  hnte: ({ recognitions }, { year }) =>
    count(
      recognitions.some(
        (r) => r.kind === 'hnte' && r.fraud !== true && r.year > year - certificateYears && r.year <= year,
      ),
    ),
  tech_sme: (dossier, { year }) => count(isTechSme(dossier, year)),
  platforms: (dossier, { year }) => byName(platformsUpTo(dossier, year)),
  platforms_provincial: (dossier, { year }) =>
    byName(platformsUpTo(dossier, year).filter((platform) => platform.level !== 'municipal')),
  patents: (dossier, policy) => patentsUpTo(dossier, policy).length,
  inventions: (dossier, policy) =>
    patentsUpTo(dossier, policy).filter((p) => patentType(p) === 'invention').length,
  above_scale: ({ enterprise }) =>
    count(enterprise.scale === 'above' && enterprise.bearing_industry === true),
  new_tech_sme: (dossier, { year }) =>
    count(isTechSme(dossier, year) && latestBefore(dossier, 'tech_sme', year) === null),
};

function isTechSme(dossier: Dossier, year: number): boolean {
  const recognition = recognitionOf(dossier, 'tech_sme', year);
  return recognition !== null && recognition.fraud !== true;
}

function platformsUpTo({ platforms }: Dossier, year: number) {
  return platforms.filter(
    (p) =>
      p.kind === 'innovation_platform' &&
      p.fraud !== true &&
      p.recognised_date !== null &&
      yearOf(p.recognised_date) <= year,
  );
}

/** A platform that rose from one level to the next is one. */
const byName = (platforms: readonly { readonly name: string }[]): number =>
  new Set(platforms.map(({ name }) => name)).size;

/** Patents granted since the plan began. */
function patentsUpTo({ patents }: Dossier, { year, data }: Policy) {
  const begin = yearOf(data.issued);
  return patents.filter(
    (p) => p.fraud !== true && yearOf(p.grant_date) >= begin && yearOf(p.grant_date) <= year,
  );
}

/** Measures the targets of 一（二） and 二（一）1, as far as the input tables can, over all enterprises. */
export function measureTargets(dossiers: readonly Dossier[], policy: Policy): MeasuredTarget[] {
  return policy.data.targets.map(({ id }) => {
    if (id === 'above_scale_sales') {
      const makers = dossiers.filter((dossier) => measures.above_scale(dossier, policy) === 1);
      return { id, measured: Money.sum(makers.flatMap(({ enterprise }) => enterprise.sales ?? [])) };
    }
    const measure = measures[id];
    return { id, measured: dossiers.reduce((sum, dossier) => sum + measure(dossier, policy), 0) };
  });
}
