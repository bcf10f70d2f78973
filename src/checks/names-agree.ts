import type { CellOrigin, RowOrigin } from '../cells/origin.ts';
import { rowPlace } from '../cells/origin.ts';
import { everyRow } from '../dossiers/dossier.ts';
import { atCell, type Problem, problem } from '../messages/problem.ts';
import { type TableName, tableNames } from '../tables/all/index.ts';
import { folded } from '../tables/types/normal.ts';
import { check } from './check.ts';

interface NamedRow {
  readonly origin: RowOrigin;
  readonly uscc: string | null;
  readonly name?: unknown;
  readonly enterprise_name?: unknown;
  readonly cells: { readonly name?: CellOrigin; readonly enterprise_name?: CellOrigin };
}

/** The column that holds the enterprise's own name: some tables' `name` is that of a platform, project or contract. */
const ownNames: ReadonlySet<TableName> = new Set(['platforms', 'projects', 'contracts']);

/** Names that differ between tables for one uscc. */
export const namesAgree = check(['enterprise'], ({ dossier, enterprise }) =>
  tableNames.flatMap((table): Problem[] => {
    if (table === 'fund' || table === 'enterprises') return [];
    const column = ownNames.has(table) ? 'enterprise_name' : 'name';
    const own = enterprise.name;
    if (own === null) return [];
    return (everyRow(dossier, table) as readonly NamedRow[]).flatMap((row) => {
      const name = row[column];
      const cell = row.cells[column];
      // A former code has its former name.
      const isFormer = row.uscc !== null && row.uscc !== dossier.uscc;
      if (isFormer || typeof name !== 'string' || cell === undefined || folded(name) === folded(own))
        return [];
      const facts = { name: own, place: rowPlace(enterprise.origin) };
      return [problem('W303', { ...atCell(cell), uscc: dossier.uscc }, facts)];
    });
  }),
);
