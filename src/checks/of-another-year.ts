import { atCell, atRow, type Problem, problem } from '../messages/problem.ts';
import type { Policy } from '../policy/policy.ts';
import { type RowOfTable, tables } from '../tables/all/index.ts';

/** Tables whose rows stop or cut a payment, or ask for that: one of a wrong year lets money go out. */
type Stopping = 'holds' | 'adjustments' | 'objections';

/** That a row is of another year than the award year and so has no effect, at the cell of the year; none for a row of the year. */
export function ofAnotherYear(
  table: Stopping,
  {
    year,
    uscc,
    origin,
    cells,
  }: Pick<RowOfTable<Stopping>, 'uscc' | 'origin' | 'cells'> & { year: number | null },
  policy: Policy,
): Problem[] {
  if (year === null || year === policy.year) return [];
  const where = cells.year === undefined ? atRow(origin) : atCell(cells.year);
  const { title } = tables[table];
  return [problem('W336', { ...where, uscc }, { table, title, said: year, year: policy.year })];
}
