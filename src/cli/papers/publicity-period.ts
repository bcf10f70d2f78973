import { atCellOrRow, type Problem, problem } from '../../messages/problem.ts';
import { standingOf, type WorkingPeriod } from '../../policy/calendar/calendar.ts';
import type { Objection } from '../../settle/objections.ts';
import { dayWritten, yearOf } from '../../tables/types/date.ts';
import type { Screen } from '../screen.ts';
import { calendarFrom } from './calendar-file.ts';

/** When a public list is up, as the command line says it. */
export interface PeriodAsked {
  readonly from: string;
  readonly workingDays: string;
  readonly calendar: string | undefined;
}

/** The period in working days; @returns what is wrong with what was said */
export async function periodAsked(
  { from, workingDays, calendar: file }: PeriodAsked,
  cwd: string,
): Promise<WorkingPeriod | Problem> {
  const day = dayWritten(from);
  if (day === null) return problem('E965', {}, { what: from });
  const count = workingDays.normalize('NFKC').trim();
  if (!/^[1-9]\d{0,2}$/.test(count)) return problem('E966', {}, { what: workingDays });
  const calendar = await calendarFrom(file, cwd);
  if ('code' in calendar) return calendar;
  const period = calendar.period(day, Number(count));
  return 'unknown' in period ? problem('E964', {}, { day: period.unknown, years: calendar.known }) : period;
}

/**
 * Says what is odd about the period of an award year, and names the objections that came in outside it.
 * @param round of the settlement, from 1: before a later one's period lie those of the earlier rounds
 */
export function tellPeriod(
  period: WorkingPeriod,
  { year, round }: { readonly year: number; readonly round: number },
  objections: readonly Objection[],
  screen: Screen,
): void {
  if (screen.quiet) return;
  const { from, startsOff, days } = period;
  if (yearOf(from) <= year) screen.say(problem('W962', {}, { day: from, year }));
  if (startsOff !== null)
    screen.say(problem('W960', {}, { day: from, holiday: startsOff.holiday, first: days[0] ?? from }));
  for (const { row } of objections) {
    const standing = standingOf(row.date, period);
    if (standing === 'within') continue;
    const { date } = row.cells;
    const where = { ...atCellOrRow(date, row.origin), uscc: row.uscc };
    screen.say(problem('N960', where, { day: row.date, from, last: period.last, standing, round }));
  }
}
