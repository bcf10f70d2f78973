import { CsvError, parse } from 'csv-parse/sync';
import type { GridCell, GridRow } from '../cells/grid.ts';
import type { Problem } from '../messages/problem.ts';
import { chooseDelimiter } from './delimiter.ts';
import { plainRecords } from './plain-records.ts';
import { quoteTextMarks } from './quoting.ts';
import type { Refusal } from './refusal.ts';
import { isRefusal, refuse } from './refusal.ts';
import { shapeProblems } from './shape.ts';

/** The cells of a CSV text. */
export interface CsvTable {
  readonly delimiter: string;
  readonly rows: readonly GridRow[];
  /** What is wrong with the records' shape; the cells are given nevertheless. */
  readonly problems: readonly Problem[];
}

/**
 * Splits decoded CSV text into cells: fields as written, empty ones left out, rows numbered by record with
 * blank records counted. Refuses text without any content (E101) and quotes that do not fit together
 * (E125, E126, E127) or a record without end (E134), because everything behind such a quote may stand in the wrong cell.
 */
export function readCsv(text: string): CsvTable | Refusal {
  if (text.trim() === '') return refuse('E101', {});
  const delimiter = chooseDelimiter(text);
  const records = split(text, delimiter);
  if (isRefusal(records)) return records;
  const rows = records.map(rowOf).filter((row) => row.cells.length > 0);
  return { delimiter, rows, problems: shapeProblems(text, records) };
}

/** A record as a row of cells; `index` counts records from 0. */
export function rowOf(record: readonly string[], index: number): GridRow {
  const cells: GridCell[] = [];
  record.forEach((field, place) => {
    if (field !== '') cells.push({ column: place + 1, type: 'text', raw: field, value: field });
  });
  return { row: index + 1, cells };
}

function split(text: string, delimiter: string): string[][] | Refusal {
  const strict = trySplit(text, delimiter);
  if (!isRefusal(strict) || strict.refused.code !== 'E127') return strict;
  const requoted = quoteTextMarks(text, delimiter);
  return requoted === text ? strict : trySplit(requoted, delimiter);
}

/** In bytes of UTF-8: many times what a sheet's row can hold (16,384 cells), and a bound on what one row may cost. */
const longestRecord = 8_000_000;

/** Splits text into records; strict about quotes. */
export function trySplit(text: string, delimiter: string): string[][] | Refusal {
  const plain = plainRecords(text, delimiter);
  if (plain !== null) return plain;
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: longestRecord,
      // The widths are compared in shape.ts, which knows title rows and what Excel leaves out.
      relax_column_count: true,
    });
  } catch (error) {
    if (error instanceof CsvError) return quoteRefusal(error);
    throw error;
  }
}

/** csv-parse's own sentences garble Chinese, so only its code and its place are used. */
function quoteRefusal(error: CsvError): Refusal {
  const { records, lines } = error;
  const record = Number(records ?? 0) + 1;
  const facts = { record, line: Number(lines ?? record) };
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return refuse('E125', facts, { row: record });
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE':
      return refuse('E126', facts, { row: record });
    case 'CSV_MAX_RECORD_SIZE':
      return refuse('E134', { record, most: longestRecord / 1_000_000 }, { row: record });
    case 'INVALID_OPENING_QUOTE':
      return refuse('E127', facts, { row: record });
    default:
      throw error;
  }
}
