import type { Line } from '../../settle/line.ts';
import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import { conditionLabel, lineLabel, type Terms } from './wording.ts';

/** The clause for whose sake a line is denied: its own, or that of its enterprise's conditions or of the stage. */
export function denialClause(
  { settlement }: Terms,
  { findings }: EnterpriseSettlement,
  { claim, outcome }: Line,
): string {
  const { stages, conditions } = settlement.policy.data;
  if (outcome.reason === 'overlap' || outcome.reason === 'overlap-other-scheme') return stages.overlap.clause;
  if (outcome.reason === 'disqualified') return conditions.C5.clause;
  if (outcome.reason === 'ineligible')
    return failedOf(findings)
      .map(({ clause }) => clause)
      .filter((clause, at, all) => all.indexOf(clause) === at)
      .join('、');
  return claim.clause;
}

/** Which conditions failed, or which line stays; '' where the reason says all. */
export function furtherWords(book: Terms, { findings, lines }: EnterpriseSettlement, line: Line): string {
  if (line.outcome.reason === 'ineligible') {
    return book.words.denied.failed(
      failedOf(findings)
        .map(({ id }) => conditionLabel(book, id))
        .join('、'),
    );
  }
  if (line.outcome.reason !== 'overlap' || line.overlap === null) return '';
  const { keptBy } = line.overlap;
  const keeper = lines.find(({ id }) => id === keptBy);
  return book.words.denied.keptBy(keeper === undefined ? keptBy : lineLabel(book, keeper));
}

function failedOf(findings: EnterpriseSettlement['findings']) {
  return findings.filter(({ result }) => result === 'not-met');
}
