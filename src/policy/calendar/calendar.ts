import { daysBetween, isWeekend, nextDay } from './days.ts';
import type { CalendarYear } from './load.ts';

/** Why a day is not worked: the holiday's name, or null for a weekend. */
export interface DayOff {
  readonly holiday: string | null;
}

/** A period that is counted in working days. */
export interface WorkingPeriod {
  /** The day from which it is counted; day 1 where it is worked. */
  readonly from: string;
  /** The working days that count, in order; the last one ends the period. */
  readonly days: readonly string[];
  readonly last: string;
  /** Why the day from which it is counted does not count itself; null where it does. */
  readonly startsOff: DayOff | null;
}

/** Where a day stands to a period: rest days inside it are within. */
export function standingOf(
  day: string,
  { from, last }: Pick<WorkingPeriod, 'from' | 'last'>,
): 'before' | 'within' | 'after' {
  if (day < from) return 'before';
  return day > last ? 'after' : 'within';
}

/** Which days are worked, for the years that are known. */
export class WorkingCalendar {
  private readonly years: ReadonlyMap<number, CalendarYear>;
  private readonly off = new Map<string, string>();
  private readonly worked = new Set<string>();

  /** @param years of those for one year the last stands */
  constructor(years: readonly CalendarYear[]) {
    this.years = new Map(years.map((year) => [year.year, year]));
    for (const { holidays } of this.years.values()) {
      for (const { name, from, to, worked } of holidays) {
        for (const day of daysBetween(from, to)) this.off.set(day, name);
        for (const day of worked) this.worked.add(day);
      }
    }
  }

  /** In order. */
  get known(): readonly number[] {
    return [...this.years.keys()].sort((a, b) => a - b);
  }

  /** Whether the year of a day is known. */
  covers(day: string): boolean {
    return this.years.has(Number(day.slice(0, 4)));
  }

  /** Why a day is not worked; null for a working day. */
  dayOff(day: string): DayOff | null {
    const holiday = this.off.get(day);
    if (holiday !== undefined) return { holiday };
    return isWeekend(day) && !this.worked.has(day) ? { holiday: null } : null;
  }

  /**
   * The period of so many working days from a day on; that day is the first where it is worked.
   * @returns the first day that the calendar does not know, where the period runs into one
   */
  period(from: string, count: number): WorkingPeriod | { readonly unknown: string } {
    const days: string[] = [];
    for (let day = from; days.length < count; day = nextDay(day)) {
      if (!this.covers(day)) return { unknown: day };
      if (this.dayOff(day) === null) days.push(day);
    }
    return { from, days, last: days.at(-1) ?? from, startsOff: this.dayOff(from) };
  }
}
