import type { CellOrigin } from '../cells/origin.ts';
import type { TaxYears } from '../dossiers/crossings.ts';
import type { Problem } from '../messages/problem.ts';
import type { InputTable } from '../settle/settlement.ts';
import type { SetDown } from '../spill/partitions.ts';
import type { PartialRowOfTable, RowOfTable, TableName } from '../tables/all/index.ts';
import type { RowPlan } from '../tables/reading/rows.ts';
import type { Repeated } from './suspects.ts';

/** A sheet of the input: how each of its rows is read again; null where it has none. */
export interface IngestedSheet {
  readonly table: TableName;
  readonly plan: RowPlan | null;
}

/** A folder of any size after its first reading: checked row by row, its rows set down by enterprise. */
export interface Ingested {
  readonly files: readonly { readonly file: string; readonly bytes: number; readonly sha256: string }[];
  readonly inputs: readonly InputTable[];
  readonly sheets: readonly IngestedSheet[];
  readonly partitions: SetDown;
  readonly repeated: Repeated;
  readonly present: ReadonlySet<TableName>;
  readonly taxYears: TaxYears;
  readonly illegible: readonly CellOrigin[];
  readonly fund: readonly RowOfTable<'fund'>[];
  readonly everyFund: readonly PartialRowOfTable<'fund'>[];
}

/** How far reading has come. Every file is looked through for its digest and its kind first, then read. */
export interface ReadingProgress {
  readonly stage: 'looking' | 'reading';
  readonly file: string;
  /** Of the file, so far; 0 where it is read whole. */
  readonly rows: number;
  /** Files while they are looked through, then bytes. */
  readonly done: number;
  readonly of: number;
}

/** What reading tells while it goes on. */
export interface Telling {
  readonly tell: (problem: Problem) => void;
  /** What was told so far counts for nothing: reading begins anew. */
  readonly forget: () => void;
  readonly progress: (progress: ReadingProgress) => void;
  /** Told the folder in which rows are set down. */
  readonly temporary?: (path: string) => void;
}
