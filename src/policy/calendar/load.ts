import { fileURLToPath } from 'node:url';
import { z } from 'zod';
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

/** What is wrong with a calendar file. */
export interface CalendarFault {
  /** Where, e.g. `0.holidays.1.to`, counted from 0; '' for the whole file. */
  readonly key: string;
  readonly why: 'yaml' | 'missing' | 'unknown' | 'form' | 'order' | 'long' | 'weekday' | 'twice' | 'both';
  /** What stands there, or the line of the file; '' where that says nothing. */
  readonly said: string;
}

/** Reads a calendar file; @returns its years, or what is wrong with it, each fault naming its key */
export function loadCalendar(
  bytes: Buffer,
): { readonly years: readonly CalendarYear[] } | { readonly faults: readonly CalendarFault[] } {
  const yaml = readYaml(bytes.toString('utf8'));
  if (yaml.faults !== undefined) {
    const lineOf = (message: string): string => /\bline (\d+)/.exec(message)?.[1] ?? '';
    return { faults: yaml.faults.map((message) => ({ key: '', why: 'yaml', said: lineOf(message) })) };
  }
  const parsed = calendarSchema.safeParse(yaml.value);
  if (!parsed.success) {
    return { faults: parsed.error.issues.map((issue) => faultOfForm(issue, yaml.value)) };
  }
  const years = parsed.data;
  const single = years.flatMap((year, i) => faultsOfHolidays(year, i));
  const faults = single.length > 0 ? single : years.flatMap((year, i) => faultsAmong(year, i, years));
  return faults.length > 0 ? { faults } : { years };
}

/** What is not written as it has to be. */
function faultOfForm(issue: z.core.$ZodIssue, file: unknown): CalendarFault {
  const key = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') return { key, why: 'unknown', said: issue.keys.join(', ') };
  const found = issue.path.reduce(
    (part: unknown, name) => (part as Readonly<Record<PropertyKey, unknown>> | undefined)?.[name],
    file,
  );
  const isEmpty = found === undefined || found === null || found === '';
  const isList = Array.isArray(found) && found.length === 0;
  return { key, why: isEmpty || isList ? 'missing' : 'form', said: typeof found === 'string' ? found : '' };
}

/** What is wrong with a holiday by itself. */
function faultsOfHolidays({ year, holidays }: CalendarYear, at: number): CalendarFault[] {
  return holidays.flatMap(({ from, to, worked }, i) => {
    const fault = (key: string, why: CalendarFault['why'], said: string) => ({
      key: `${at}.holidays.${i}.${key}`,
      why,
      said,
    });
    const isOver = to < from || !to.startsWith(String(year)) || Number(from.slice(0, 4)) < year - 1;
    const isLong = !isOver && daysBetween(from, to).length > longestHoliday;
    return [
      ...(isOver || isLong ? [fault('to', isOver ? 'order' : 'long', `${from} … ${to}`)] : []),
      ...worked.filter((day) => !isWeekend(day)).map((day) => fault('worked', 'weekday', day)),
    ];
  });
}

/** What is wrong between the years. */
function faultsAmong(
  { year, holidays }: CalendarYear,
  at: number,
  all: readonly CalendarYear[],
): CalendarFault[] {
  const off = new Set(all.flatMap((one) => one.holidays.flatMap(({ from, to }) => daysBetween(from, to))));
  const both = holidays.flatMap(({ worked }) => worked).find((day) => off.has(day));
  const isFirst = all.findIndex((other) => other.year === year) === at;
  return [
    ...(isFirst ? [] : [{ key: `${at}.year`, why: 'twice' as const, said: String(year) }]),
    ...(both === undefined ? [] : [{ key: `${at}.holidays`, why: 'both' as const, said: both }]),
  ];
}
