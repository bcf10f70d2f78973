import type { CellValue, Style, Worksheet } from 'exceljs';
import { addressOf, type CellPlace, cellAt } from '../../cells/address.ts';
import type { GridCell, Sheet } from '../../cells/grid.ts';
import type { Severity } from '../../messages/problem.ts';
import { cellText, displayWidth } from '../workbook/text.ts';

/** What is said at a cell. */
export interface Mark {
  readonly severity: Severity;
  readonly comment: string;
}

/** A spreadsheet's own limits: a CSV file may go beyond them. */
const lastRow = 1_048_576;
const lastColumn = 16_384;

const colours: Readonly<Record<Severity, string>> = {
  error: 'FFF8B4AE',
  warning: 'FFFFE08A',
  note: 'FFCFE2F3',
};

type Kind = 'text' | 'plain' | 'long' | 'date';
const formats: Readonly<Record<Kind, string>> = {
  text: '@',
  plain: 'General',
  long: '0',
  date: 'yyyy-mm-dd',
};
const styles = new Map<string, Partial<Style>>();

/** The style of a kind of cell: shared, since a style per cell doubles the time of writing. */
function styleOf(kind: Kind, severity: Severity | null): Partial<Style> {
  const name = `${kind} ${severity}`;
  const known = styles.get(name);
  if (known !== undefined) return known;
  const fill =
    severity === null
      ? {}
      : ({ fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: colours[severity] } } } as const);
  const style: Partial<Style> = { numFmt: formats[kind], ...fill };
  styles.set(name, style);
  return style;
}

/** Copies a sheet's cells as they are stored, what is hidden and merged included, and marks the bad ones. */
export function copySheet(
  to: Worksheet,
  sheet: Sheet,
  marks: ReadonlyMap<string, Mark>,
  date1904: boolean,
): void {
  for (const gridRow of sheet.rows) {
    if (gridRow.row > lastRow) break;
    const row = to.getRow(gridRow.row);
    if (gridRow.hidden) row.hidden = true;
    for (const stored of gridRow.cells) {
      if (stored.repeated === true || stored.column > lastColumn) continue;
      const cell = row.getCell(stored.column);
      const mark = marks.get(addressOf({ row: gridRow.row, column: stored.column }));
      cell.value = copiedValue(stored, date1904);
      cell.style = styleOf(kindOf(stored), mark?.severity ?? null);
    }
  }
  setWidths(to, sheet);
  for (const column of sheet.hiddenColumns) to.getColumn(column).hidden = true;
  for (const { first, last } of mergesOf(sheet))
    to.mergeCells(first.row, first.column, last.row, last.column);
  for (const [address, { severity, comment }] of marks) {
    const place = cellAt(address);
    if (place === null || place.row > lastRow || place.column > lastColumn) continue;
    const cell = to.getCell(address);
    if (cell.value === null) cell.style = styleOf('text', severity);
    cell.note = { texts: [{ text: cellText(comment) }], editAs: 'oneCells' };
  }
}

/** Widths are not read, so columns are as wide as what stands in them, within reason. */
function setWidths(to: Worksheet, { rows }: Sheet): void {
  const widths = new Map<number, number>();
  for (const { cells } of rows.slice(0, 1_000)) {
    for (const { column, value, mergedFrom } of cells) {
      if (mergedFrom !== undefined || column > lastColumn) continue;
      widths.set(column, Math.max(widths.get(column) ?? 8, Math.min(30, displayWidth(value) + 2)));
    }
  }
  for (const [column, width] of widths) to.getColumn(column).width = width;
}

function kindOf({ type, raw }: GridCell): Kind {
  if (type === 'date') return 'date';
  // Twelve digits and more would be shown as 2.02E+11.
  if (type === 'number') return /^-?\d{12,}$/.test(raw) ? 'long' : 'plain';
  return type === 'text' ? 'text' : 'plain';
}

function copiedValue({ type, raw }: GridCell, date1904: boolean): CellValue {
  switch (type) {
    case 'text':
      return cellText(raw);
    case 'number':
      return Number(raw);
    case 'boolean':
      return raw === 'TRUE';
    case 'date':
      return serialOf(raw, date1904) ?? cellText(raw);
    case 'error':
      // exceljs knows the classic errors; newer ones are kept as their text.
      return /^#(N\/A|REF!|NAME\?|DIV\/0!|NULL!|VALUE!|NUM!)$/.test(raw)
        ? ({ error: raw } as CellValue)
        : cellText(raw);
    case 'empty-formula':
      return null;
  }
}

/** The number of a date, stored as such or as an ISO text, in the copy's own date system. */
function serialOf(raw: string, date1904: boolean): number | null {
  if (/^-?[\d.]+(E[-+]?\d+)?$/i.test(raw)) return Number(raw);
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(raw) ? `${raw}T00:00:00Z` : `${raw.replace(/Z$/, '')}Z`);
  if (Number.isNaN(time)) return null;
  return (time - (date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / 86_400_000;
}

interface Range {
  readonly first: CellPlace;
  last: CellPlace;
}

/** Merged ranges, as far as cells show them; one that covers another value is left unmerged, so that it stays. */
function mergesOf({ rows }: Sheet): Range[] {
  const ranges = new Map<string, Range>();
  const covering = new Set<string>();
  for (const { row, cells } of rows) {
    for (const { column, mergedFrom, repeated } of cells) {
      const first = mergedFrom === undefined ? null : cellAt(mergedFrom);
      if (mergedFrom === undefined || first === null || row > lastRow || column > lastColumn) continue;
      if (repeated !== true && (first.row !== row || first.column !== column)) covering.add(mergedFrom);
      const { last } = ranges.get(mergedFrom) ?? { last: first };
      const end = { row: Math.max(last.row, row), column: Math.max(last.column, column) };
      ranges.set(mergedFrom, { first, last: end });
    }
  }
  const sound = [...ranges].filter(([address]) => !covering.has(address)).map(([, range]) => range);
  return sound.filter(({ first, last }) => first.row !== last.row || first.column !== last.column);
}
