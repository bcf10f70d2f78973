import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileFault } from '../../library/inputs/inputs.ts';
import { type Problem, problem } from '../../messages/problem.ts';
import { WorkingCalendar } from '../../policy/calendar/calendar.ts';
import { builtInCalendarFile, loadCalendar } from '../../policy/calendar/load.ts';

/** The working days that the program brings, with those of a file of the person's own; @returns why it cannot be read */
export async function calendarFrom(
  path: string | undefined,
  cwd: string,
): Promise<WorkingCalendar | Problem> {
  const builtIn = loadCalendar(await readFile(builtInCalendarFile));
  if ('faults' in builtIn) throw new Error(JSON.stringify(builtIn.faults));
  if (path === undefined) return new WorkingCalendar(builtIn.years);
  const bytes = await readFile(resolve(cwd, path)).catch((error: unknown) => fileFault(error, path));
  if (!Buffer.isBuffer(bytes)) return bytes;
  const own = loadCalendar(bytes);
  if (!('faults' in own)) return new WorkingCalendar([...builtIn.years, ...own.years]);
  // A misspelt key is also one that is missing.
  const [first] = own.faults;
  const told = own.faults.find(({ fault }) => fault.kind === 'unknown-key') ?? first;
  if (told === undefined) throw new Error('a calendar without faults was refused');
  return problem('E963', {}, { path, ...told });
}
