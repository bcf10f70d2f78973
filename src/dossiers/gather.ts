import { byCodePoint } from '../cells/origin.ts';
import { type RowOfTable, type TableName, tableNames } from '../tables/all/index.ts';
import type { TableReading } from '../tables/reading/read-table.ts';
import { Crossings } from './crossings.ts';
import type { Dossier, EnterpriseRows, EnterpriseTable } from './dossier.ts';

/** A row whose enterprise does not stand in the table enterprises. */
export interface Stray {
  readonly table: TableName;
  readonly uscc: string;
  readonly row: RowOfTable<EnterpriseTable>;
}

/** The input sorted by enterprise. */
export interface Gathered {
  /** By uscc, code point order. */
  readonly dossiers: readonly Dossier[];
  /** The rows of codes without a readable row in the table enterprises, by uscc. */
  readonly unattached: readonly EnterpriseRows[];
  readonly crossings: Crossings;
  readonly strays: readonly Stray[];
  readonly fund: readonly RowOfTable<'fund'>[];
  /** The tables that the input has, be they empty. */
  readonly present: ReadonlySet<TableName>;
  /** Whether this is all there is; single files that are looked at before they are handed in are not. */
  readonly whole: boolean;
}

type Draft = Record<EnterpriseTable, RowOfTable<EnterpriseTable>[]> & { incomplete: Set<TableName> };

const enterpriseTables = [
  'enterprises',
  'tax_increment',
  'recognitions',
  'titles',
  'patents',
  'platforms',
  'projects',
  'contracts',
  'deputy_expenses',
  'talents',
  'other_subsidies',
  'award_history',
  'decisions',
  'payees',
] as const satisfies readonly EnterpriseTable[];

function emptyDraft(incomplete: Iterable<TableName>): Draft {
  const lists = Object.fromEntries(enterpriseTables.map((name) => [name, []]));
  return { ...lists, incomplete: new Set(incomplete) } as unknown as Draft;
}

/**
 * Groups the rows of all tables by enterprise and indexes what spans enterprises.
 * @param whole false for single files: then a table that is not among them is not known, instead of empty
 */
export function gather(readings: readonly TableReading[], whole = true): Gathered {
  const present = new Set(readings.map((reading) => reading.table));
  const unknown = whole ? [] : tableNames.filter((name) => !present.has(name));
  const drafts = new Map<string, Draft>();
  const crossings = new Crossings();
  const fund: RowOfTable<'fund'>[] = [];
  const draftOf = (uscc: string): Draft => {
    const draft = drafts.get(uscc) ?? emptyDraft(unknown);
    drafts.set(uscc, draft);
    return draft;
  };

  for (const reading of readings) {
    const { table } = reading;
    for (const uscc of reading.broken) if (uscc !== null) draftOf(uscc).incomplete.add(table);
    if (table === 'fund') {
      fund.push(...(reading.rows as readonly RowOfTable<'fund'>[]));
      continue;
    }
    for (const row of reading.rows as readonly RowOfTable<EnterpriseTable>[]) {
      draftOf(row.uscc)[table].push(row);
      if (table === 'patents') crossings.addPatent(row as RowOfTable<'patents'>);
      if (table === 'contracts') crossings.addContract(row as RowOfTable<'contracts'>);
    }
  }

  const codes = [...drafts.keys()].sort(byCodePoint);
  const dossiers: Dossier[] = [];
  const unattached: EnterpriseRows[] = [];
  const strays: Stray[] = [];
  for (const uscc of codes) {
    const draft = draftOf(uscc);
    const [enterprise] = draft.enterprises;
    if (enterprise !== undefined) {
      dossiers.push({ ...draft, uscc, enterprise } as unknown as Dossier);
      continue;
    }
    unattached.push({ ...draft, uscc } as unknown as EnterpriseRows);
    if (!draft.incomplete.has('enterprises')) {
      for (const table of enterpriseTables) {
        for (const row of draft[table]) strays.push({ table, uscc, row });
      }
    }
  }
  return { dossiers, unattached, crossings, strays, fund, present, whole };
}
