import { atRow, problem } from '../messages/problem.ts';
import { tables } from '../tables/all/index.ts';
import type { InputCheck } from './check.ts';

/**
 * The table tax_increment has a row of the award year: without one no cap can be computed (三（四）), and the year asked for
 * is probably another than the data's.
 */
export const taxYearCarried: InputCheck = ({ taxYears, present, whole }, year) => {
  if (year === null || !present.has('tax_increment') || taxYears.has(year)) return [];
  const carried = [...taxYears.keys()].sort((a, b) => a - b);
  const [first] = carried;
  const origin = first === undefined ? undefined : taxYears.get(first);
  // Of single files, or of some enterprises, it is not known what else there is.
  if (origin === undefined && !whole) return [];
  const { name: table, title } = tables.tax_increment;
  return [problem('W146', origin === undefined ? {} : atRow(origin), { table, title, year, carried })];
};
