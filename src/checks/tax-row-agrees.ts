import { everyRow } from '../dossiers/dossier.ts';
import { atCellOrRow, atRow, problem } from '../messages/problem.ts';
import { moneyFigure } from '../money/figures.ts';
import { check } from './check.ts';

/** Where revenue, revenue of the year before and increment are all given they agree to the 分; other years are ignored. */
export const taxRowAgrees = check(['policy'], ({ dossier, crossings, policy }) =>
  everyRow(dossier, 'tax_increment').flatMap((row) => {
    const { revenue, revenue_prev: previous, increment, uscc } = row;
    // Of a former code the year before counts as well.
    const isOfFormer = uscc !== dossier.uscc && row.year === policy.year - 1;
    if (row.year !== null && row.year !== policy.year && !isOfFormer) {
      // Where none is of the year, that is told once for the table.
      if (!crossings.taxYears.has(policy.year)) return [];
      return [problem('N302', { ...atRow(row.origin), uscc }, { said: row.year, year: policy.year })];
    }
    if (revenue === null || previous === null || increment === null) return [];
    const computed = revenue.minus(previous);
    if (computed.equals(increment)) return [];
    const where = atCellOrRow(row.cells.increment, row.origin);
    return [
      problem(
        'E302',
        { ...where, uscc },
        {
          asserted: moneyFigure(increment.value),
          computed: moneyFigure(computed.value),
          difference: moneyFigure(increment.minus(computed).value),
        },
      ),
    ];
  }),
);
