import type { Dossier } from '../../dossiers/dossier.ts';
import type { Policy } from '../../policy/policy.ts';
import { recognitionOf } from '../../rules/recognition-history.ts';
import { flagConditions } from '../../settle/conditions/conditions.ts';
import type { Finding } from '../../settle/conditions/finding.ts';
import { type Change, oneCell } from './change.ts';
import { downToFen, upToFen } from './figures.ts';

/** Changes that may turn a condition that is not met or open, the nearest first; the engine says which do. */
export function conditionChanges({ id }: Finding, dossier: Dossier, policy: Policy): Change[] {
  const { enterprise } = dossier;
  switch (id) {
    case 'O2':
      return scaleChanges(dossier, policy);
    case 'C1':
      return researchChanges(dossier, policy);
    case 'C2':
      // C is the lowest grade that meets it.
      return [oneCell('enterprises', enterprise, 'land_grade_prev', 'C')];
    default: {
      const { column, wanted } = flagConditions[id];
      return [oneCell('enterprises', enterprise, column, wanted ? 'yes' : 'no')];
    }
  }
}

function scaleChanges(dossier: Dossier, { year }: Policy): Change[] {
  const above = oneCell('enterprises', dossier.enterprise, 'scale', 'above');
  if (dossier.enterprise.scale !== 'below') return [above];
  const marked = recognitionOf(dossier, 'tech_sme', year);
  const recognised: Change =
    marked === null
      ? {
          kind: 'row-added',
          table: 'recognitions',
          values: { kind: 'tech_sme', year: String(year) },
          isExample: false,
        }
      : oneCell('recognitions', marked, 'fraud', 'no');
  return [recognised, above];
}

/** More spent, or fewer sales: exactly to the bound. */
function researchChanges({ enterprise }: Dossier, policy: Policy): Change[] {
  const { sales, rd_spend: spend } = enterprise;
  const bound = policy.rate('C1.threshold').value;
  const changes: Change[] = [];
  if (sales !== null && !sales.isZero()) {
    changes.push(oneCell('enterprises', enterprise, 'rd_spend', upToFen(sales.value.times(bound))));
  }
  if (spend !== null && !spend.isZero() && !bound.isZero()) {
    changes.push(oneCell('enterprises', enterprise, 'sales', downToFen(spend.value.div(bound))));
  }
  return changes;
}
