import { rowPlace } from '../cells/origin.ts';
import { atCellOrRow, atRow, type Problem, problem } from '../messages/problem.ts';
import { moneyFigure } from '../money/figures.ts';
import { clauseWords } from '../policy/clause-words.ts';
import type { Policy } from '../policy/policy.ts';
import type { Claim } from '../rules/claim.ts';
import { matterNamed } from '../rules/history.ts';
import { isOfMatter } from '../rules/naming.ts';
import type { RowOfTable } from '../tables/all/index.ts';
import { check } from './check.ts';
import { noSuchLine } from './decision-fits-line.ts';
import { ofAnotherYear } from './of-another-year.ts';

type Adjustment = RowOfTable<'adjustments'>;

/** An adjustment names an existing line, a line has one, and it never gives more than was computed. */
export const adjustmentFitsLine = check(['claims', 'policy'], ({ dossier, claims, policy }) => {
  const seen = new Map<string, Adjustment>();
  return dossier.adjustments.flatMap((row): Problem[] => {
    const where = { ...atRow(row.origin), uscc: dossier.uscc };
    if (row.year !== policy.year) return ofAnotherYear('adjustments', row, policy);
    const name = `${row.rule} · ${matterNamed(row)}`;
    const first = seen.get(name);
    if (first !== undefined) return [problem('E225', where, { key: name, first: rowPlace(first.origin) })];
    seen.set(name, row);
    const named = claims.filter((claim) => isOfMatter(row, claim));
    return named.length === 0 ? noSuchLine('E324', row, dossier, claims) : raised(row, named, policy);
  });
});

/** 核增: more than the clause and the data give; of a matter at several levels, than the most that they give. */
function raised(row: Adjustment, named: readonly Claim[], policy: Policy): Problem[] {
  const granted = named.filter(({ own }) => own.outcome === 'granted');
  const [most] = granted.sort((a, b) => b.computed.value.comparedTo(a.computed.value));
  if (most === undefined || !row.amount.exceeds(most.computed)) return [];
  const where = atCellOrRow(row.cells.amount, row.origin);
  return [
    problem(
      'E325',
      { ...where, uscc: row.uscc },
      {
        amount: moneyFigure(row.amount.value),
        computed: moneyFigure(most.computed.value),
        difference: moneyFigure(row.amount.minus(most.computed).value),
        clause: most.clause,
        words: clauseWords(policy.data, most.rule),
      },
    ),
  ];
}
