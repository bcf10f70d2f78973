import { type CellOrigin, type RowOrigin, rowPlace } from '../cells/origin.ts';
import { type EnterpriseRows, everyRow } from '../dossiers/dossier.ts';
import { atRow, type Problem, problem } from '../messages/problem.ts';
import { type TableName, tableNames, tables } from '../tables/all/index.ts';
import { check } from './check.ts';

/** The same row key twice is an error that names both places; identical expense rows are a warning. */
export const uniqueRows = check([], ({ dossier }) => [
  ...tableNames.flatMap((name) =>
    name === 'fund' || tables[name].key.length === 0 ? [] : repeatedKeys(dossier, name),
  ),
  ...repeatedExpenses(dossier),
]);

type AnyRow = Readonly<Record<string, unknown>> & {
  readonly origin: RowOrigin;
  readonly cells: Readonly<Record<string, CellOrigin | undefined>>;
};

function repeatedKeys(dossier: EnterpriseRows, name: Exclude<TableName, 'fund'>): Problem[] {
  const key: readonly string[] = tables[name].key;
  const rows = everyRow(dossier, name) as readonly AnyRow[];
  // Without its whole key a row cannot be told from others.
  const keyed = rows.filter((row) => key.every((column) => row[column] !== null));
  return repeated(keyed, key).map(({ row, first }) => {
    const shown = key
      .filter((column) => column !== 'uscc' || key.length === 1)
      .map((column) => row.cells[column]?.raw ?? String(row[column]));
    return problem(
      'E225',
      { ...atRow(row.origin), uscc: dossier.uscc },
      { key: shown.join(' · '), first: rowPlace(first.origin) },
    );
  });
}

function repeatedExpenses({ uscc, deputy_expenses: expenses }: EnterpriseRows): Problem[] {
  const columns = Object.keys(tables.deputy_expenses.columns).filter((column) => column !== 'name');
  return repeated(expenses as readonly AnyRow[], columns).map(({ row, first }) =>
    problem('W307', { ...atRow(row.origin), uscc }, { first: rowPlace(first.origin) }),
  );
}

/** Rows whose values in the columns have stood before, each with the first that had them. */
function repeated(rows: readonly AnyRow[], columns: readonly string[]): { row: AnyRow; first: AnyRow }[] {
  const seen = new Map<string, AnyRow>();
  const found: { row: AnyRow; first: AnyRow }[] = [];
  for (const row of rows) {
    const text = JSON.stringify(columns.map((column) => (row[column] === null ? null : String(row[column]))));
    const first = seen.get(text);
    if (first === undefined) seen.set(text, row);
    else found.push({ row, first });
  }
  return found;
}
