import { rowPlace } from '../cells/origin.ts';
import type { Dossier } from '../dossiers/dossier.ts';
import type { Gathered } from '../dossiers/gather.ts';
import { everyPredecessor, formersOf, hasPassed } from '../dossiers/succession.ts';
import { atCellOrRow, type Problem, problem, type Where } from '../messages/problem.ts';
import { recentFormers, revenueBefore } from '../rules/increment.ts';
import type { RowOfTable } from '../tables/all/index.ts';
import { yearOf } from '../tables/types/date.ts';
import type { InputCheck } from './check.ts';

type Predecessor = RowOfTable<'predecessors'>;

/** A code passes into one enterprise, once, and never into itself; later than Y it has no effect. */
export const successionIsClear: InputCheck = (gathered, year) => {
  const rows = everyPredecessor(gathered);
  const passed = rows.filter((row) => hasPassed(row, year));
  return [
    ...rows.flatMap((row) =>
      year === null || hasPassed(row, year)
        ? []
        : [problem('N320', at(row, row.cells.date), { date: row.date, year })],
    ),
    ...passed.flatMap((row) => (isCircle(row, passed) ? [circle(row)] : otherSuccessor(row, passed))),
    ...(year === null ? [] : gathered.dossiers.flatMap((dossier) => withoutRevenue(dossier, year, gathered))),
    ...passed.flatMap((row) => (gathered.known.has(row.former_uscc) ? [settledItself(row)] : [])),
  ];
};

/** Whether a code has passed, over whatever steps, into what it came from. */
function isCircle({ uscc, former_uscc: former }: Predecessor, rows: readonly Predecessor[]): boolean {
  return uscc === former || formersOf(former, rows, null).some((one) => one.uscc === uscc);
}

function circle(row: Predecessor): Problem {
  return problem('E320', at(row, row.cells.former_uscc), { uscc: row.uscc, former: row.former_uscc });
}

function otherSuccessor(row: Predecessor, rows: readonly Predecessor[]): Problem[] {
  const other = rows.find((one) => one.former_uscc === row.former_uscc && one.uscc !== row.uscc);
  if (other === undefined) return [];
  const facts = { former: row.former_uscc, other: other.uscc, place: rowPlace(other.origin) };
  return [problem('E321', at(row, row.cells.former_uscc), facts)];
}

function settledItself(row: Predecessor): Problem {
  return problem('W320', at(row, row.cells.former_uscc), { former: row.former_uscc });
}

/** After a merger in Y the former code's revenue of Y−1 belongs beside the enterprise's own. */
function withoutRevenue(dossier: Dossier, year: number, { known }: Gathered): Problem[] {
  const own = dossier.tax_increment.find((row) => row.uscc === dossier.uscc && row.year === year);
  if (own === undefined || own.increment !== null || own.revenue_prev === null) return [];
  const where = atCellOrRow(own.cells.revenue_prev, own.origin);
  return recentFormers(dossier, year)
    .filter(({ uscc, date }) => yearOf(date) === year && !known.has(uscc))
    .filter((former) => revenueBefore(former, dossier, year) === null)
    .map(({ uscc }) => problem('W322', { ...where, uscc: dossier.uscc }, { former: uscc, year: year - 1 }));
}

function at(row: Predecessor, cell: Predecessor['cells']['former_uscc']): Where {
  return { ...atCellOrRow(cell, row.origin), uscc: row.uscc };
}
