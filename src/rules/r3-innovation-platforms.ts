import type { Dossier } from '../dossiers/dossier.ts';
import { Money } from '../money/money.ts';
import { isDenial } from '../policy/reasons.ts';
import type { RowOfTable } from '../tables/all/index.ts';
import { type Circumstances, type Claim, claim, key, type Rule, sameMatterKeys } from './claim.ts';
import { decisionFor } from './decisions.ts';
import { against, declaredTruly, inYear } from './hindrance.ts';

type Platform = RowOfTable<'platforms'>;

/** 三（三）3: newly recognised platforms, 最高: a decision may give less (reading `R3.undecided`). */
export const r3InnovationPlatforms: Rule = {
  id: 'R3',
  claims: (dossier, circumstances) =>
    dossier.platforms
      .filter((platform) => platform.kind === 'innovation_platform')
      .map((platform) => platformClaim(platform, dossier, circumstances)),
};

function platformClaim(platform: Platform, dossier: Dossier, { policy }: Circumstances): Claim {
  const ceiling = policy.amount(`R3.${platform.level}`);
  const decision = decidedFor(platform, dossier, policy);
  const waits = decision === null && policy.reading('R3.undecided') === 'decision-required';
  const hindrances = [
    ...declaredTruly(platform),
    ...inYear(platform, 'recognised_date', policy),
    ...(waits ? [against('decision-required', platform)] : []),
  ];
  const denied = hindrances.some(({ reason }) => isDenial(reason));
  // A decision does not change the amount at stake of a line that waits for something else.
  const applies = decision !== null && hindrances.length === 0;
  return claim(
    {
      rule: 'R3',
      matter: platform.name,
      level: platform.level,
      rows: [platform],
      deciding: ['kind', 'level', 'recognised_date'],
      amount: applies ? decision.amount.atMost(ceiling) : ceiling,
      hindrances,
      keys: [key('platform', platform.name), ...sameMatterKeys(platform)],
      decision,
      room: { floor: Money.zero, ceiling, floorExcluded: false },
      notes: decision === null && !waits && !denied ? ['N401'] : [],
    },
    policy,
  );
}

/** For a matter at two levels a decision means the higher one; one marked false counts only where there is no other. */
function decidedFor(platform: Platform, dossier: Dossier, policy: Circumstances['policy']) {
  const namesakes = dossier.platforms.filter(
    (other) => other.kind === 'innovation_platform' && other.name === platform.name,
  );
  const true_ = namesakes.filter((other) => other.fraud !== true);
  const levels = (true_.length > 0 ? true_ : namesakes).map((other) => other.level);
  const highest = (['national', 'provincial', 'municipal'] as const).find((level) => levels.includes(level));
  return platform.level === highest ? decisionFor(dossier, 'R3', platform.name, policy) : null;
}
