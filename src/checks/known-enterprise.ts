import { atCell, atRow, problem } from '../messages/problem.ts';
import type { InputCheck } from './check.ts';

/** Every uscc stands in the table enterprises. */
export const knownEnterprise: InputCheck = ({ strays, present }) => {
  if (!present.has('enterprises')) return [];
  return strays.map(({ row, uscc }) =>
    problem('E301', row.cells.uscc === undefined ? atRow(row.origin) : atCell(row.cells.uscc), { uscc }),
  );
};
