import { rowPlace } from '../cells/origin.ts';
import { atRow, problem } from '../messages/problem.ts';
import type { InputCheck } from './check.ts';

/** A year has one fund; rows of other years are ignored. */
export const oneFundRow: InputCheck = ({ everyFund, fund }, year) => [
  ...everyFund.flatMap((row) => {
    const first = everyFund.find((other) => other.year === row.year);
    return first === undefined || first === row || row.year === null
      ? []
      : [problem('E225', atRow(row.origin), { key: String(row.year), first: rowPlace(first.origin) })];
  }),
  ...fund.flatMap((row) =>
    year === null || row.year === year ? [] : [problem('N302', atRow(row.origin), { said: row.year, year })],
  ),
];
