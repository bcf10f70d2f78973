import { type Problem, problem, type Where } from '../messages/problem.ts';
import { type ReadingId, type Readings, readingChoices, readingIds } from '../policy/ids.ts';
import { isReadingChoice } from '../policy/loaded.ts';
import { closest } from '../tables/closest.ts';

/** What a data folder's settlement.yaml or the command line choose. */
export interface Settings {
  readonly readings: Readonly<Partial<Record<ReadingId, string>>>;
  /** The document that decided a reading. */
  readonly documents: Readonly<Record<string, string>>;
  readonly basis: string | null;
  readonly problems: readonly Problem[];
}

/** What a folder's settlement.yaml chooses; nothing where there is none. */
export async function settingsFrom(bytes: Buffer | null): Promise<Settings> {
  if (bytes === null) return { readings: {}, documents: {}, basis: null, problems: [] };
  const { readSettings } = await import('./settings-file.ts');
  return readSettings(bytes);
}

/** Reads `--reading ID=VALUE` options. */
export function readReadingOptions(options: readonly string[]): Pick<Settings, 'readings' | 'problems'> {
  const pairs: [string, string][] = [];
  const problems: Problem[] = [];
  for (const option of options) {
    const at = option.indexOf('=');
    if (at <= 0) problems.push(problem('E911', {}, { reading: option }));
    else pairs.push([option.slice(0, at).trim(), option.slice(at + 1).trim()]);
  }
  for (const id of new Set(pairs.map(([id]) => id))) {
    const values = [...new Set(pairs.filter(([other]) => other === id).map(([, value]) => value))];
    if (values.length > 1) problems.push(problem('E934', {}, { id, values }));
  }
  const chosen = chooseReadings(pairs, {});
  return { readings: chosen.readings, problems: [...problems, ...chosen.problems] };
}

/** The choices among pairs of a reading and a value, and what is wrong with the others. */
export function chooseReadings(
  pairs: readonly (readonly [string, string])[],
  where: Where,
): Pick<Settings, 'readings' | 'problems'> {
  const readings: Partial<Record<ReadingId, string>> = {};
  const problems: Problem[] = [];
  for (const [id, value] of pairs) {
    const known = readingIds.find((reading) => reading === id);
    if (known === undefined) {
      problems.push(problem('E904', where, { id, ids: readingIds, suggestion: closest(id, readingIds) }));
    } else if (!isReadingChoice(known, value)) {
      const choices = readingChoices[known];
      problems.push(problem('E905', where, { id, value, choices, suggestion: closest(value, choices) }));
    } else {
      readings[known] = value;
    }
  }
  return { readings, problems };
}

/** The readings in force: the policy's defaults, then settlement.yaml, then the command line. */
export function readingsInForce(defaults: Readings, ...chosen: readonly Settings['readings'][]): Readings {
  return Object.assign({}, defaults, ...chosen) as Readings;
}
