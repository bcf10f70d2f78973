import { certain } from '../cells/certain.ts';
import type { Crossings } from '../dossiers/crossings.ts';
import { type Gathered, gather } from '../dossiers/gather.ts';
import type { TableName } from '../tables/all/index.ts';
import type { TableReading } from '../tables/reading/read-table.ts';
import { readRow } from '../tables/reading/rows.ts';
import type { Ingested } from './ingested.ts';
import { rowFrom } from './row-text.ts';
import { Claims } from './suspects.ts';

/** Enterprises that are in memory together. */
const together = 200;

/** uscc has 18 characters. */
const codeLength = 18;

/** The rows of the input that belong to enterprises, as they were set down, and how they are read again. */
export type Rows = Pick<Ingested, 'partitions' | 'sheets' | 'inputs' | 'present' | 'illegible'>;

/** The enterprises by uscc, some at a time, each with all its rows. */
export async function* groups(rows: Rows, crossings: Crossings): AsyncGenerator<Gathered> {
  const { partitions, present, illegible } = rows;
  for (let i = 0; i < partitions.count; i++) {
    const byCode = await partitions.read(i, codeLength);
    for (let from = 0; from < byCode.length; from += together) {
      const lines = byCode.slice(from, from + together).flatMap(([, own]) => own);
      const gathered = gather(readingsOf(lines, rows));
      // Of the years of the whole table the check of the whole is told.
      yield { ...gathered, taxYears: new Map(), crossings, present, illegible, whole: false };
    }
  }
}

/** The rows as if the sheets held nothing else. */
function readingsOf(lines: readonly string[], { sheets, inputs }: Rows): TableReading[] {
  const bySheet = new Map<number, { rows: unknown[]; broken: unknown[] }>();
  for (const line of lines) {
    const { sheet, row } = rowFrom(line);
    const plan = certain(certain(sheets[sheet]).plan);
    const own = bySheet.get(sheet) ?? { rows: [], broken: [] };
    bySheet.set(sheet, own);
    const reading = readRow(plan, row);
    (reading.kind === 'data' ? own.rows : own.broken).push(reading.row);
  }
  const nothing = { layout: null, passedOver: [], problems: [] };
  return [...bySheet]
    .sort(([a], [b]) => a - b)
    .map(([sheet, { rows, broken }]): TableReading => {
      const { file, sheet: name, sha256 } = certain(inputs[sheet]);
      const table = sheets[sheet]?.table as TableName;
      const typed = { rows, broken } as Pick<TableReading, 'rows' | 'broken'>;
      return { table, file, sheet: name, sha256, ...typed, count: rows.length + broken.length, ...nothing };
    });
}

/** The index of what spans enterprises: the rows are gone through for it only where a number came twice. */
export async function crossingsOf({ partitions, repeated, sheets, taxYears }: Ingested): Promise<Crossings> {
  const claims = new Claims();
  for (let i = 0; repeated.any && i < partitions.count; i++) {
    for (const [, lines] of await partitions.read(i, codeLength)) {
      for (const line of lines) {
        const sheet = Number(line.slice(1, line.indexOf(',')));
        const { table, plan } = certain(sheets[sheet]);
        if ((table !== 'patents' && table !== 'contracts') || plan === null) continue;
        const row = readRow(plan, rowFrom(line).row).row as never;
        if (repeated.has(row, table)) claims.add({ row, table, sheet });
      }
    }
  }
  return claims.crossings(taxYears);
}
