import type { CellType } from '../../cells/grid.ts';
import type { Shown } from './formats.ts';
import { fifteenDigits, serialDate } from './numbers.ts';
import type { Room } from './room.ts';
import { unescapeText } from './strings.ts';

/** What the parts around a sheet say about its cells. */
export interface CellContext {
  readonly strings: readonly string[];
  /** By the index that cells name. */
  readonly styles: readonly Shown[];
  readonly date1904: boolean;
  /** For the cells of all sheets together. */
  readonly room: Room;
}

/** A cell as the sheet's XML writes it. */
export interface StoredCell {
  readonly type: string;
  readonly style: number;
  /** The text of its value; null where there is no such element. */
  readonly value: string | null;
  /** The text of an inline string; null where there is none. */
  readonly inline: string | null;
  readonly hasFormula: boolean;
}

/** What a cell is taken for. */
export interface CellValue {
  readonly type: CellType;
  readonly raw: string;
  readonly value: string;
  readonly rescaled?: true;
}

/** Takes a stored cell for what Excel would show of it; null for an empty one, 'damaged' where no value is sure. */
export function decodeCell(cell: StoredCell, context: CellContext): CellValue | null | 'damaged' {
  const value = cell.value ?? '';
  if (cell.hasFormula && isUncached(cell)) return { type: 'empty-formula', raw: '', value: '' };
  switch (cell.type) {
    case 's':
      return value === '' ? null : sharedText(value, context.strings);
    case 'inlineStr':
      return text(unescapeText(cell.inline ?? value));
    case 'str':
      return text(unescapeText(cell.value ?? cell.inline ?? ''));
    case 'b':
      return value === '' ? null : boolean(value.trim());
    case 'e':
      return value === '' ? null : { type: 'error', raw: value, value };
    case 'd':
      return value === '' ? null : isoDate(value.trim());
    case 'n':
      if (value.trim() !== '') return number(value, cell.style, context);
      return text(unescapeText(cell.inline ?? ''));
    default:
      return 'damaged';
  }
}

// A text formula that gives nothing has an empty value; any other formula without one was never calculated.
function isUncached(cell: StoredCell): boolean {
  if (cell.value === null) return (cell.inline ?? '') === '';
  return cell.value === '' && cell.type !== 'str';
}

function text(raw: string): CellValue | null {
  return raw === '' ? null : { type: 'text', raw, value: raw };
}

function sharedText(index: string, strings: readonly string[]): CellValue | null | 'damaged' {
  const shared = /^\s*\d+\s*$/.test(index) ? strings[Number(index)] : undefined;
  return shared === undefined ? 'damaged' : text(shared);
}

function boolean(value: string): CellValue | 'damaged' {
  const raw =
    value === '1' || value === 'true' ? 'TRUE' : value === '0' || value === 'false' ? 'FALSE' : null;
  return raw === null ? 'damaged' : { type: 'boolean', raw, value: raw };
}

function isoDate(raw: string): CellValue {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/.exec(raw) ?? [];
  if (day === undefined) return { type: 'date', raw, value: raw };
  return { type: 'date', raw, value: time === undefined || time === '00:00:00' ? day : `${day}T${time}` };
}

function number(stored: string, style: number, context: CellContext): CellValue | 'damaged' {
  const raw = fifteenDigits(stored);
  if (raw === null) return 'damaged';
  const shown = context.styles[style];
  const date = shown === 'date' ? serialDate(raw, context.date1904) : null;
  if (date !== null) return { type: 'date', raw, value: date };
  // Nothing is nothing in every unit.
  if (shown === 'rescaled' && raw !== '0') return { type: 'number', raw, value: raw, rescaled: true };
  return { type: 'number', raw, value: raw };
}
