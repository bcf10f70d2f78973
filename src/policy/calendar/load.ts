import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { PolicyFault } from '../load.ts';
import { readYaml } from '../yaml.ts';
import { daysBetween, isDay, isWeekend } from './days.ts';

/** The working days that the program brings. */
export const builtInCalendarFile = fileURLToPath(new URL('./cn/working-days.yaml', import.meta.url));

/** A year is named by four digits. */
const year = z
  .string()
  .regex(/^20\d{2}$/, '2027')
  .transform(Number);
const day = z.string().refine(isDay, '2027-02-06');
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
): { readonly years: readonly CalendarYear[] } | { readonly faults: readonly PolicyFault[] } {
  const yaml = readYaml(bytes.toString('utf8'));
  if (yaml.faults !== undefined) return { faults: yaml.faults.map((message) => ({ key: '', message })) };
  const parsed = calendarSchema.safeParse(yaml.value);
  if (!parsed.success) {
    return {
      faults: parsed.error.issues.map(({ path, message }) => ({ key: path.map(String).join('.'), message })),
    };
  }
  const years = parsed.data;
  const single = years.flatMap((year, i) => faultsOfHolidays(year, i));
  const faults = single.length > 0 ? single : years.flatMap((year, i) => faultsAmong(year, i, years));
  return faults.length > 0 ? { faults } : { years };
}

/** What is wrong with a holiday by itself. */
function faultsOfHolidays({ year, holidays }: CalendarYear, at: number): PolicyFault[] {
  return holidays.flatMap(({ from, to, worked }, i) => {
    const fault = (key: string, message: string) => ({ key: `${at}.holidays.${i}.${key}`, message });
    const isOver = to < from || !to.startsWith(String(year)) || Number(from.slice(0, 4)) < year - 1;
    const isLong = !isOver && daysBetween(from, to).length > longestHoliday;
    return [
      ...(isOver || isLong ? [fault('to', `${from} … ${to}`)] : []),
      ...worked
        .filter((day) => !isWeekend(day))
        .map((day) => fault('worked', `${day} 周一至周五 / Monday to Friday`)),
    ];
  });
}

/** What is wrong between the years. */
function faultsAmong(
  { year, holidays }: CalendarYear,
  at: number,
  all: readonly CalendarYear[],
): PolicyFault[] {
  const off = new Set(all.flatMap((one) => one.holidays.flatMap(({ from, to }) => daysBetween(from, to))));
  const both = holidays.flatMap(({ worked }) => worked).find((day) => off.has(day));
  const isFirst = all.findIndex((other) => other.year === year) === at;
  return [
    ...(isFirst ? [] : [{ key: `${at}.year`, message: `${year} × 2` }]),
    ...(both === undefined ? [] : [{ key: `${at}.holidays`, message: `${both} from … to / worked` }]),
  ];
}
