import type { Dossier } from '../dossiers/dossier.ts';
import type { RuleId } from '../policy/ids.ts';
import type { Policy } from '../policy/policy.ts';
import type { RowOfTable } from '../tables/all/index.ts';

/** The decision of Y for a rule and matter; the first where an input error gives several. */
export function decisionFor(
  dossier: Dossier,
  rule: RuleId,
  matter: string,
  policy: Policy,
): RowOfTable<'decisions'> | null {
  return (
    dossier.decisions.find((row) => row.year === policy.year && row.rule === rule && row.matter === matter) ??
    null
  );
}
