import { distance } from 'fastest-levenshtein';
import { certain } from '../cells/certain.ts';
import { type CellOrigin, rowPlace } from '../cells/origin.ts';
import { atCellOrRow, problem } from '../messages/problem.ts';
import { cleanCode } from '../tables/types/code.ts';
import type { InputCheck } from './check.ts';

/** Every uscc stands in the table enterprises; a code there that could not be read may be the one that is missing. */
export const knownEnterprise: InputCheck = ({ strays, present, illegible }) => {
  if (!present.has('enterprises')) return [];
  const likely = new Map<string, CellOrigin | null>();
  return strays.map(({ table, row, uscc, successor }) => {
    const meant = likely.get(uscc) ?? likeliest(uscc, illegible);
    likely.set(uscc, meant);
    const where = atCellOrRow(row.cells.uscc, row.origin);
    const written = meant === null ? null : { code: cleanCode(meant.raw), place: rowPlace(meant) };
    return problem('E301', where, { uscc, written, successor, isHistory: table === 'award_history' });
  });
};

/** Characters in which a code that was mistyped may differ from the one that was meant. */
const mostMistyped = 2;

/** Where more codes than that cannot be read, they are no slips of the pen, and comparing all takes minutes. */
const mostIllegible = 100;

function likeliest(uscc: string, cells: readonly CellOrigin[]): CellOrigin | null {
  if (cells.length > mostIllegible) return null;
  const near = cells.filter(({ raw }) => distance(cleanCode(raw), uscc) <= mostMistyped);
  return near.length === 1 ? certain(near[0]) : null;
}
