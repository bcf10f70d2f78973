import {
  type PartialRowOfTable,
  type RowOfTable,
  type TableName,
  type TableRows,
  tableNames,
} from '../tables/all/index.ts';

/** The tables whose rows belong to an enterprise. */
export type EnterpriseTable = Exclude<TableName, 'fund'>;
export const enterpriseTables = tableNames.filter((name): name is EnterpriseTable => name !== 'fund');

/** The rows under one enterprise's code, in the order of the input, whether the enterprise itself stands in it or not. */
export type EnterpriseRows = Pick<TableRows, EnterpriseTable> & {
  readonly uscc: string;
  /** Tables in which a row of this enterprise could not be read, or which are not at hand. */
  readonly incomplete: ReadonlySet<TableName>;
  /** For tables in which a row could not be read: every row, as far as it could be. */
  readonly partial: { readonly [N in EnterpriseTable]?: readonly PartialRowOfTable<N>[] };
};

/** Everything that the input says of one enterprise; more than one row of enterprises is an error. */
export type Dossier = EnterpriseRows & { readonly enterprise: RowOfTable<'enterprises'> };

/** Every row of a table in the order of the input, also those that are no use to a rule: checks look at them all. */
export function everyRow<N extends EnterpriseTable>(
  dossier: EnterpriseRows,
  table: N,
): readonly PartialRowOfTable<N>[] {
  return (dossier.partial[table] ?? dossier[table]) as readonly PartialRowOfTable<N>[];
}
