import type { Line } from '../../settle/line.ts';
import type { EnterpriseSettlement } from '../../settle/settle-enterprise.ts';
import { conditionLabel, lineLabel, type Terms } from './wording.ts';

/** The clause for whose sake a line is denied: its own, or that of its enterprise's condition or of the stage. */
export function denialClause({ settlement }: Terms, { claim, outcome }: Line): string {
  const { stages, conditions } = settlement.policy.data;
  if (outcome.reason === 'overlap' || outcome.reason === 'overlap-other-scheme') return stages.overlap.clause;
  if (outcome.reason === 'disqualified') return conditions.C5.clause;
  if (outcome.reason === 'ineligible') return '三（二）';
  return claim.clause;
}

/** Which conditions failed, or which line stays; '' where the reason says all. */
export function furtherWords(book: Terms, { findings, lines }: EnterpriseSettlement, line: Line): string {
  if (line.outcome.reason === 'ineligible') {
    const failed = findings.filter(({ result }) => result === 'not-met');
    return book.words.denied.failed(failed.map(({ id }) => conditionLabel(book, id)).join('、'));
  }
  if (line.outcome.reason !== 'overlap' || line.overlap === null) return '';
  const { keptBy } = line.overlap;
  const keeper = lines.find(({ id }) => id === keptBy);
  return book.words.denied.keptBy(keeper === undefined ? keptBy : lineLabel(book, keeper));
}
