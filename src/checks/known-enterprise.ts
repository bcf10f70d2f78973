import { type CellOrigin, rowPlace } from '../cells/origin.ts';
import { atCell, atRow, problem } from '../messages/problem.ts';
import { closest } from '../tables/closest.ts';
import { cleanCode } from '../tables/types/code.ts';
import type { InputCheck } from './check.ts';

/** Every uscc stands in the table enterprises; a code there that could not be read may be the one that is missing. */
export const knownEnterprise: InputCheck = ({ strays, present, illegible }) => {
  if (!present.has('enterprises')) return [];
  const likely = new Map<string, CellOrigin | null>();
  return strays.map(({ row, uscc }) => {
    const meant = likely.get(uscc) ?? likeliest(uscc, illegible);
    likely.set(uscc, meant);
    const where = row.cells.uscc === undefined ? atRow(row.origin) : atCell(row.cells.uscc);
    const written = meant === null ? null : { code: cleanCode(meant.raw), place: rowPlace(meant) };
    return problem('E301', where, { uscc, written });
  });
};

function likeliest(uscc: string, cells: readonly CellOrigin[]): CellOrigin | null {
  const code = closest(
    uscc,
    cells.map(({ raw }) => cleanCode(raw)).filter((code) => Math.abs(code.length - uscc.length) <= 2),
  );
  return cells.find(({ raw }) => cleanCode(raw) === code) ?? null;
}
