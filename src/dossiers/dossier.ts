import type { RowOfTable, TableName, TableRows } from '../tables/all/index.ts';

/** The tables whose rows belong to an enterprise. */
export type EnterpriseTable = Exclude<TableName, 'fund'>;

/** Everything that the input says of one enterprise, rows in the order of the input. */
export type Dossier = Pick<TableRows, Exclude<EnterpriseTable, 'enterprises'>> & {
  readonly uscc: string;
  readonly enterprise: RowOfTable<'enterprises'>;
  /** All rows of the table enterprises with this code; more than one is an error. */
  readonly enterprises: TableRows['enterprises'];
  /** Tables in which a row of this enterprise could not be read. */
  readonly incomplete: ReadonlySet<TableName>;
};
