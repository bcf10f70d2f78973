import { stringify } from 'csv-stringify/sync';
import type { HistoryRow } from '../../settle/award-history.ts';
import { historyCells, historyHeaders } from './columns.ts';

/** The table award_history as a CSV file that `settle` and spreadsheet programs read: UTF-8 with BOM, CRLF, safe from formulas. */
export function historyCsv(rows: readonly HistoryRow[]): string {
  return stringify([historyHeaders(), ...rows.map(historyCells)], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
