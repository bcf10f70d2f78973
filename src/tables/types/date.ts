import { problem } from '../../messages/problem.ts';
import { halfWidth, withoutSpaces } from './normal.ts';
import {
  type CellContext,
  type CellReading,
  type ColumnType,
  isBlankText,
  refused,
  taken,
  whereOf,
} from './type.ts';

const asComputersWrite = /^\d{4}-\d{2}-\d{2}$/;
const written =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const timeOfDay = /[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/;
const midnight = /[T ]0?0:00(:00(\.0+)?)?Z?$/;
/** Days since the workbook's first one, behind the point the time of day, which no clause asks for. */
const serial = /^[2-6]\d{4}(\.\d+)?$/;
/** As cells in a date format are read: half a second before midnight is the next day. */
const halfSecond = 0.5 / 86_400;
const monthAlone = /^\d{4}([-/.年]\d{1,2}月?|年)$/;

/** The day 0 of Excel's serial numbers from March 1900 on, and where a workbook counts from 1904. */
const serialZero = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };

/** A day as `2023-05-01`; takes the forms of 2-input.md section 4.7, never a month alone. */
export function date(): ColumnType<string> {
  return {
    name: 'date',
    isBlank: isBlankText,
    read: (text, context) => {
      if (asComputersWrite.test(text)) return dayOf(text, text, context);
      const wide = halfWidth(text);
      const figure = withoutSpaces(wide.replace(timeOfDay, ''));
      if (serial.test(figure)) {
        const day = fromSerial(Math.floor(Number(figure) + halfSecond), context.date1904);
        return taken(day, problem('N203', whereOf(context), { taken: day }));
      }
      return dayOf(figure, text, context);
    },
  };
}

/** The day that a text without time, spaces and full-width characters names; what was taken away is told. */
function dayOf(figure: string, text: string, context: CellContext): CellReading<string> {
  if (monthAlone.test(figure)) return refused(problem('E211', whereOf(context), {}));
  const parts = partsOf(figure);
  if (parts === null) return refused(problem('E210', whereOf(context), {}));
  const iso = isoDate(...parts);
  if (iso === null) return refused(problem('E212', whereOf(context), {}));
  // Midnight is how programs write a day alone.
  const asWritten = figure === text.replace(midnight, '');
  return asWritten ? taken(iso) : taken(iso, problem('N206', whereOf(context), { taken: iso }));
}

/** A day that a person wrote in one of the forms of 2-input.md section 4.7, as `2023-05-01`; null for anything else. */
export function dayWritten(text: string): string | null {
  const parts = partsOf(withoutSpaces(halfWidth(text)));
  return parts === null ? null : isoDate(...parts);
}

function partsOf(figure: string): [year: number, month: number, day: number] | null {
  const parts = (written.exec(figure) ?? compact.exec(figure))?.slice(1).filter((p) => p !== undefined);
  if (parts === undefined) return null;
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  return [year, month, day];
}

function fromSerial(days: number, date1904: boolean): string {
  const zero = date1904 ? serialZero.from1904 : serialZero.from1900;
  return new Date(zero + days * 86_400_000).toISOString().slice(0, 10);
}

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** `2023-02-28`, or null for a day that the calendar does not have. */
export function isoDate(year: number, month: number, day: number): string | null {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && !leap ? 28 : (daysInMonth[month - 1] ?? 0);
  if (year < 1900 || day < 1 || day > last) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The year of a date as this module writes it. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** A calendar year; a date, or a number with 年 or 年度, is not guessed at beyond that. */
export function year(): ColumnType<number> {
  return {
    name: 'year',
    isBlank: isBlankText,
    read: (text, context) => {
      const cleaned = withoutSpaces(halfWidth(text));
      const figure = /^(\d{4})(年|年度)?$/.exec(cleaned)?.[1];
      const value = Number(figure);
      if (figure === undefined || value < 1900 || value > 2100) {
        return refused(problem('E213', whereOf(context), {}));
      }
      return cleaned === text
        ? taken(value)
        : taken(value, problem('N202', whereOf(context), { taken: figure }));
    },
  };
}
