import type { GridRow, Workbook } from '../cells/grid.ts';
import type { CellOrigin, RowOrigin } from '../cells/origin.ts';
import { addTaxYear } from '../dossiers/gather.ts';
import { type Problem, problem } from '../messages/problem.ts';
import type { InputTable } from '../settle/settlement.ts';
import { boundsFrom, Partitions } from '../spill/partitions.ts';
import { makeTemporary } from '../spill/temporary.ts';
import { type PartialRowOfTable, type RowOfTable, type TableName, tables } from '../tables/all/index.ts';
import { findTables, type TableSheet } from '../tables/reading/find-table.ts';
import type { RowPlan, RowReading } from '../tables/reading/rows.ts';
import { SheetReader } from '../tables/reading/sheet-reader.ts';
import type { Ingested, IngestedSheet, Telling } from './ingested.ts';
import { rowText } from './row-text.ts';
import { Repeated } from './suspects.ts';

/** A sheet that is being read. */
export interface BegunSheet {
  readonly reader: SheetReader;
  readonly found: TableSheet;
}

/** Bytes of input whose rows may be in memory together. */
export const bytesTogether = 2_500_000;

/** The most files that stand open. */
const mostPartitions = 500;

/** Takes the sheets of a folder in, row by row: each is checked by itself and set down by enterprise. */
export class Intake {
  /** The files that were read, without their rows. */
  readonly workbooks: Workbook[] = [];
  private readonly year: number;
  private readonly tell: (problem: Problem) => void;
  private readonly temporary: Telling['temporary'];
  private readonly sample: readonly string[];
  private readonly partitionCount: number;
  private spilled: Partitions | null = null;
  private readonly sheets: { table: TableName; plan: RowPlan | null }[] = [];
  private readonly inputs: InputTable[] = [];
  private readonly repeated = new Repeated();
  private readonly present = new Set<TableName>();
  private readonly taxYears = new Map<number, RowOrigin>();
  private readonly illegible: CellOrigin[] = [];
  private readonly fund: RowOfTable<'fund'>[] = [];
  private readonly everyFund: PartialRowOfTable<'fund'>[] = [];

  /**
   * @param sample codes of enterprises, by which the rows are parted
   * @param partitionCount how many parts the enterprises fall into, one of which is in memory at a time
   */
  constructor(
    year: number,
    { tell, temporary }: Pick<Telling, 'tell' | 'temporary'>,
    sample: readonly string[],
    partitionCount: number,
  ) {
    this.temporary = temporary;
    this.year = year;
    this.tell = tell;
    this.sample = sample;
    this.partitionCount = partitionCount;
  }

  /** A file that is read whole. */
  addWorkbook(workbook: Workbook): void {
    this.workbooks.push({ ...workbook, sheets: [] });
    if (this.spilled === null && this.sample.length === 0)
      this.spilled = this.partitionsBy(codesIn(workbook));
    const { sheets, problems } = findTables(workbook);
    for (const one of problems) this.tell(one);
    for (const found of sheets) {
      const begun = this.begin(found);
      begun.reader.add(found.sheet.rows);
      this.endSheet(begun);
    }
  }

  /** A CSV file whose rows follow; null where it is no table. */
  beginCsv(file: string, sha256: string, bytes: number, rows: readonly GridRow[]): BegunSheet | null {
    const sheet = { name: null, state: 'visible', rows, hiddenColumns: [] } as const;
    const form = { format: 'csv', encoding: 'utf-8', delimiter: null, date1904: false } as const;
    const workbook: Workbook = { file, sha256, bytes, ...form, sheets: [sheet] };
    this.workbooks.push({ ...workbook, sheets: [] });
    const { sheets, problems } = findTables(workbook);
    for (const one of problems) this.tell(one);
    const [found] = sheets;
    return found === undefined ? null : this.begin(found);
  }

  /** After a sheet's last row. */
  endSheet({ reader, found }: BegunSheet): void {
    const { count, layout } = reader.end();
    const columns = (layout?.columns ?? []).map(({ name, header, place, unit }) => ({
      name,
      header,
      column: place,
      unit,
    }));
    const { workbook, sheet, table } = found;
    const { file, sha256 } = workbook;
    this.inputs.push({ file, sheet: sheet.name, table, rows: count, sha256, columns });
  }

  /** After the last file. */
  finish(files: Ingested['files']): Ingested {
    const { name, title } = tables.enterprises;
    if (!this.present.has(name)) this.tell(problem('E140', {}, { table: name, title }));
    const partitions = this.partitions.finish();
    const { inputs, repeated, present, taxYears, illegible, fund, everyFund } = this;
    const sheets: readonly IngestedSheet[] = this.sheets;
    const crossing = { repeated, present, taxYears, illegible };
    return { files, inputs, sheets, partitions, ...crossing, fund, everyFund };
  }

  /** Where the files cannot be read to the end: removes what was set down. */
  abandon(): void {
    this.spilled?.remove();
  }

  private get partitions(): Partitions {
    this.spilled ??= this.partitionsBy(this.sample);
    return this.spilled;
  }

  private partitionsBy(sample: readonly string[]): Partitions {
    const count = Math.max(1, Math.min(mostPartitions, this.partitionCount));
    const folder = makeTemporary((path) => this.temporary?.(path));
    return new Partitions(folder, boundsFrom(sample, count));
  }

  private begin(found: TableSheet): BegunSheet {
    const { workbook, sheet, table } = found;
    this.present.add(table);
    const number = this.sheets.push({ table, plan: null }) - 1;
    const reader = new SheetReader(
      { table, file: workbook.file, sheet, date1904: workbook.date1904 },
      this.year,
      {
        tell: this.tell,
        take: (reading, row, plan) => this.take(number, reading, row, plan),
      },
    );
    return { reader, found };
  }

  private take(number: number, reading: RowReading, gridRow: GridRow, plan: RowPlan): void {
    const sheet = this.sheets[number];
    if (sheet === undefined) return;
    sheet.plan = plan;
    const { table } = sheet;
    if (table === 'fund') {
      if (reading.kind === 'data') this.fund.push(reading.row as unknown as RowOfTable<'fund'>);
      this.everyFund.push(reading.row as unknown as PartialRowOfTable<'fund'>);
      return;
    }
    const row = reading.row as unknown as PartialRowOfTable<Exclude<TableName, 'fund'>>;
    if (table === 'tax_increment') addTaxYear(this.taxYears, row as PartialRowOfTable<'tax_increment'>);
    if (row.uscc === null) {
      if (table === 'enterprises' && row.cells.uscc !== undefined) this.illegible.push(row.cells.uscc);
      return;
    }
    if (table === 'patents' || table === 'contracts') this.repeated.add(row as never, table);
    this.partitions.add(row.uscc, rowText(number, gridRow));
  }
}

/** Every hundredth row is asked for the code of its enterprise. */
const askedRow = 100;

function codesIn({ sheets }: Workbook): string[] {
  return sheets.flatMap(({ rows }) =>
    rows.flatMap(({ row, cells }) =>
      row % askedRow === 0
        ? cells.flatMap(({ value }) => (/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(value) ? [value] : []))
        : [],
    ),
  );
}
