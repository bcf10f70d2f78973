import { certain } from '../../cells/certain.ts';
import { columnLetters } from '../../cells/grid.ts';
import type { CellOrigin, RowOrigin } from '../../cells/origin.ts';
import type { Dossier } from '../../dossiers/dossier.ts';
import type { InputTable, Settlement } from '../../settle/settlement.ts';
import { type TableName, tableNames, tables } from '../../tables/all/index.ts';
import { recordedText } from '../../tables/recorded.ts';
import type { Table } from '../../tables/table.ts';
import type { Entries } from './chain.ts';

/** A cell: its text as written where that is what it was taken for, else both; null for a blank. */
type CellFact = string | readonly [raw: string, taken: string | null];

/** A row as the log keeps it; `input` is the place of its sheet among the run's inputs, from 0. */
interface RowFact {
  readonly table: TableName;
  readonly input: number;
  readonly row: number;
  readonly cells: Readonly<Record<string, CellFact>>;
}

interface AnyRow {
  readonly origin: RowOrigin;
  readonly cells: Readonly<Record<string, CellOrigin | undefined>>;
}

/**
 * Keeps every row that was settled, so that the settlement can be made again from the log alone: those of an
 * enterprise before what was applied to it, and those that belong to none.
 */
export class DossierEntries {
  private readonly places: ReadonlyMap<string, number>;
  private readonly chain: Entries;

  constructor(chain: Entries, inputs: readonly InputTable[]) {
    this.chain = chain;
    this.places = new Map(inputs.map((input, place) => [sheetKey(input, input.table), place]));
  }

  /** The rows of one enterprise, by table. */
  add(dossier: Dossier): void {
    this.chain.add({ type: 'dossier', uscc: dossier.uscc, rule: null, clause: null }, () => ({
      rows: tableNames.flatMap((table) =>
        table === 'fund' ? [] : dossier[table].map((row) => this.rowFact(table, row)),
      ),
    }));
  }

  /** The fund, and contracts that enterprises set aside claim as sellers. */
  addOthers({ fundRows, otherSellers }: Pick<Settlement, 'fundRows' | 'otherSellers'>): void {
    const rows = [
      ...fundRows.map((row) => this.rowFact('fund', row)),
      ...otherSellers.map((row) => this.rowFact('contracts', row)),
    ];
    this.chain.add({ type: 'dossier', uscc: null, rule: null, clause: null }, () => ({ rows }));
  }

  private rowFact(table: TableName, row: AnyRow): RowFact {
    const { columns }: Table = tables[table];
    const values = row as unknown as Readonly<Record<string, unknown>>;
    const cells: Record<string, CellFact> = {};
    for (const [name, { confidential }] of Object.entries(columns)) {
      const cell = confidential ? undefined : row.cells[name];
      if (cell === undefined) continue;
      const taken = recordedText(values[name] ?? null);
      if (cell.raw !== '' || taken !== null) cells[name] = cell.raw === taken ? taken : [cell.raw, taken];
    }
    const input = certain(this.places.get(sheetKey(row.origin, table)));
    return { table, input, row: row.origin.row, cells };
  }
}

/** A column as the run's entry keeps it; its unit only where that is not 元. */
type ColumnFact =
  | readonly [name: string, header: string, letters: string]
  | readonly [name: string, header: string, letters: string, unit: number];

/** A table's columns as the run's entry keeps them; confidential ones are left out. */
export function columnFacts({ table, columns }: InputTable): ColumnFact[] {
  const { columns: known }: Table = tables[table];
  return columns
    .filter(({ name }) => known[name]?.confidential === false)
    .map(({ name, header, column, unit }): ColumnFact => {
      const letters = columnLetters(column);
      return unit === 1 ? [name, header, letters] : [name, header, letters, unit];
    });
}

function sheetKey({ file, sheet }: Pick<RowOrigin, 'file' | 'sheet'>, table: TableName): string {
  return JSON.stringify([file, sheet, table]);
}
