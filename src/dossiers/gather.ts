import { byCodePoint, type CellOrigin, type RowOrigin } from '../cells/origin.ts';
import { type PartialRowOfTable, type RowOfTable, type TableName, tableNames } from '../tables/all/index.ts';
import type { TableReading } from '../tables/reading/read-table.ts';
import { Crossings, type TaxYears } from './crossings.ts';
import { type Dossier, type EnterpriseRows, type EnterpriseTable, enterpriseTables } from './dossier.ts';

/** A row whose enterprise does not stand in the table enterprises. */
export interface Stray {
  readonly table: TableName;
  readonly uscc: string;
  readonly row: PartialRowOfTable<EnterpriseTable>;
  /** The enterprise into which the code has passed (table predecessors); null for none. */
  readonly successor: string | null;
}

/** The input sorted by enterprise. */
export interface Gathered {
  /** By uscc, code point order. */
  readonly dossiers: readonly Dossier[];
  /** The rows of codes without a readable row in the table enterprises, by uscc. */
  readonly unattached: readonly EnterpriseRows[];
  readonly crossings: Crossings;
  readonly taxYears: TaxYears;
  readonly strays: readonly Stray[];
  /** The enterprise that a former code has passed into (table predecessors), by former code. */
  readonly successors: ReadonlyMap<string, string>;
  readonly fund: readonly RowOfTable<'fund'>[];
  /** The rows of the table fund, those that could not be read whole included. */
  readonly everyFund: readonly PartialRowOfTable<'fund'>[];
  /** The codes that stand in the table enterprises, be the row readable or not, with their names as far as they are. */
  readonly known: ReadonlyMap<string, string | null>;
  /** The cells of the table enterprises in which a code could not be read. */
  readonly illegible: readonly CellOrigin[];
  /** The tables that the input has, be they empty. */
  readonly present: ReadonlySet<TableName>;
  /** Whether this is all there is; single files that are looked at before they are handed in are not. */
  readonly whole: boolean;
}

type Draft = Record<EnterpriseTable, RowOfTable<EnterpriseTable>[]> & {
  incomplete: Set<TableName>;
  partial: { [N in EnterpriseTable]?: PartialRowOfTable<EnterpriseTable>[] };
};

function emptyDraft(incomplete: Iterable<TableName>): Draft {
  const lists = Object.fromEntries(enterpriseTables.map((name) => [name, []]));
  return { ...lists, incomplete: new Set(incomplete), partial: {} } as unknown as Draft;
}

/**
 * Groups the rows of all tables by enterprise and indexes what spans enterprises.
 * @param whole false for single files: then a table that is not among them is not known, instead of empty
 */
export function gather(readings: readonly TableReading[], whole = true): Gathered {
  const present = new Set(readings.map((reading) => reading.table));
  const unknown = whole ? [] : tableNames.filter((name) => !present.has(name));
  const drafts = new Map<string, Draft>();
  const taxYears = new Map<number, RowOrigin>();
  const crossings = new Crossings(taxYears);
  const fund: RowOfTable<'fund'>[] = [];
  const everyFund: PartialRowOfTable<'fund'>[] = [];
  const illegible: CellOrigin[] = [];
  const draftOf = (uscc: string): Draft => {
    const draft = drafts.get(uscc) ?? emptyDraft(unknown);
    drafts.set(uscc, draft);
    return draft;
  };

  for (const reading of readings) {
    if (reading.table === 'fund') {
      for (const row of reading.rows) fund.push(row as RowOfTable<'fund'>);
      for (const row of inPlaceOrder(reading)) everyFund.push(row as PartialRowOfTable<'fund'>);
      continue;
    }
    const table: EnterpriseTable = reading.table;
    const broken = new Set<unknown>(reading.broken);
    for (const row of inPlaceOrder(reading) as readonly PartialRowOfTable<EnterpriseTable>[]) {
      if (table === 'tax_increment') addTaxYear(taxYears, row as PartialRowOfTable<'tax_increment'>);
      if (row.uscc === null) {
        if (table === 'enterprises' && row.cells.uscc !== undefined) illegible.push(row.cells.uscc);
        continue;
      }
      addRow(draftOf(row.uscc), table, row, broken.has(row));
      if (table === 'patents') crossings.addPatent(row as PartialRowOfTable<'patents'>);
      if (table === 'contracts') crossings.addContract(row as PartialRowOfTable<'contracts'>);
    }
  }

  const codes = [...drafts.keys()].sort(byCodePoint);
  const dossiers: Dossier[] = [];
  const unattached: EnterpriseRows[] = [];
  const strays: Stray[] = [];
  const known = new Map<string, string | null>();
  for (const uscc of codes) {
    const draft = draftOf(uscc);
    const [enterprise] = draft.enterprises;
    const [named] = (draft.partial.enterprises ?? draft.enterprises) as PartialRowOfTable<'enterprises'>[];
    if (named !== undefined) known.set(uscc, named.name);
    if (enterprise !== undefined) {
      dossiers.push({ ...draft, uscc, enterprise } as unknown as Dossier);
      continue;
    }
    unattached.push({ ...draft, uscc } as unknown as EnterpriseRows);
    if (named === undefined) {
      for (const table of enterpriseTables) {
        for (const row of draft.partial[table] ?? draft[table])
          strays.push({ table, uscc, row, successor: null });
      }
    }
  }
  const successors = new Map<string, string>();
  return {
    dossiers,
    unattached,
    crossings,
    taxYears,
    strays,
    successors,
    fund,
    everyFund,
    known,
    illegible,
    present,
    whole,
  };
}

/** Keeps the first row of each year. */
export function addTaxYear(
  taxYears: Map<number, RowOrigin>,
  { year, origin }: PartialRowOfTable<'tax_increment'>,
): void {
  if (year !== null && !taxYears.has(year)) taxYears.set(year, origin);
}

/** All rows of a sheet, readable or not, as they stand in it. */
function inPlaceOrder({ rows, broken }: TableReading): readonly PartialRowOfTable<TableName>[] {
  if (broken.length === 0) return rows;
  return [...rows, ...broken].sort((a, b) => a.origin.row - b.origin.row);
}

/** Adds a row to those of its enterprise; from the first that could not be read, checks get a list of all. */
function addRow(
  draft: Draft,
  table: EnterpriseTable,
  row: PartialRowOfTable<EnterpriseTable>,
  broken: boolean,
): void {
  const every = draft.partial[table];
  if (every !== undefined) every.push(row);
  else if (broken) draft.partial[table] = [...draft[table], row];
  if (broken) draft.incomplete.add(table);
  else draft[table].push(row as RowOfTable<EnterpriseTable>);
}
