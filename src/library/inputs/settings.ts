import { type Problem, problem } from '../../messages/problem.ts';
import type { Readings } from '../../policy/ids.ts';
import { chooseReadings, type Settings } from './chosen-readings.ts';

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

/** The readings in force: the policy's defaults, then settlement.yaml, then the command line. */
export function readingsInForce(defaults: Readings, ...chosen: readonly Settings['readings'][]): Readings {
  return Object.assign({}, defaults, ...chosen) as Readings;
}
