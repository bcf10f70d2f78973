import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type FileFault, type Form, faultsOf, type KeyedFault } from '../file-faults.ts';
import { readYaml } from '../yaml.ts';
import { daysBetween, isDay, isWeekend } from './days.ts';

/** The working days that the program brings. */
export const builtInCalendarFile = fileURLToPath(new URL('./cn/working-days.yaml', import.meta.url));

/** A year is named by four digits. */
const year = z
  .string()
  .regex(/^20\d{2}$/, 'year' satisfies Form)
  .transform(Number);
const day = z
  .string()
  .refine(isDay, { params: { fault: { kind: 'form', form: 'date' } satisfies FileFault } });
const words = z.string().trim().min(1);

const holiday = z.strictObject({ name: words, from: day, to: day, worked: z.array(day).default([]) });
const calendarSchema = z
  .array(z.strictObject({ year, document: words, dated: day.optional(), holidays: z.array(holiday).min(1) }))
  .min(1);
const longestHoliday = 30;

/** A year of a calendar: its holidays and the days of rest that are worked for them, days as `2024-02-10`. */
export type CalendarYear = z.output<typeof calendarSchema>[number];

/** Reads a calendar file; @returns its years, or what is wrong with it, each fault naming its key */
export function loadCalendar(
  bytes: Buffer,
): { readonly years: readonly CalendarYear[] } | { readonly faults: readonly KeyedFault[] } {
  const yaml = readYaml(bytes);
  if (yaml.faults !== undefined) return { faults: yaml.faults.map((fault) => ({ key: '', fault })) };
  const parsed = calendarSchema.safeParse(yaml.value, { reportInput: true });
  if (!parsed.success) return { faults: faultsOf(parsed.error.issues) };
  const years = parsed.data;
  const single = years.flatMap((year, i) => faultsOfHolidays(year, i));
  const faults = single.length > 0 ? single : years.flatMap((year, i) => faultsAmong(year, i, years));
  return faults.length > 0 ? { faults } : { years };
}

/** What is wrong with a holiday by itself. */
function faultsOfHolidays({ year, holidays }: CalendarYear, at: number): KeyedFault[] {
  return holidays.flatMap(({ from, to, worked }, i) => {
    const keyed = (key: string, fault: FileFault) => ({ key: `${at}.holidays.${i}.${key}`, fault });
    const isOver = to < from || !to.startsWith(String(year)) || Number(from.slice(0, 4)) < year - 1;
    const isLong = !isOver && daysBetween(from, to).length > longestHoliday;
    return [
      ...(isOver ? [keyed('to', { kind: 'no-period', from, to })] : []),
      ...(isLong ? [keyed('to', { kind: 'long-period', from, to })] : []),
      ...worked
        .filter((day) => !isWeekend(day))
        .map((day) => keyed('worked', { kind: 'worked-anyway', day })),
    ];
  });
}

/** What is wrong between the years. */
function faultsAmong(
  { year, holidays }: CalendarYear,
  at: number,
  all: readonly CalendarYear[],
): KeyedFault[] {
  const off = new Set(all.flatMap((one) => one.holidays.flatMap(({ from, to }) => daysBetween(from, to))));
  const both = holidays.flatMap(({ worked }) => worked).find((day) => off.has(day));
  const isFirst = all.findIndex((other) => other.year === year) === at;
  return [
    ...(isFirst ? [] : [twice(`${at}.year`, String(year))]),
    ...(both === undefined ? [] : [offAndWorked(`${at}.holidays`, both)]),
  ];
}

function twice(at: string, key: string): KeyedFault {
  return { key: at, fault: { kind: 'twice', key } };
}

function offAndWorked(at: string, day: string): KeyedFault {
  return { key: at, fault: { kind: 'off-and-worked', day } };
}
