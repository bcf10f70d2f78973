import { type Problem, problem, type Where } from '../../messages/problem.ts';
import { type ReadingId, readingChoices, readingIds } from '../../policy/ids.ts';
import { isReadingChoice } from '../../policy/loaded.ts';
import { closest } from '../../tables/closest.ts';

/** What a data folder's settlement.yaml or the command line choose. */
export interface Settings {
  readonly readings: Readonly<Partial<Record<ReadingId, string>>>;
  /** The document that decided a reading. */
  readonly documents: Readonly<Record<string, string>>;
  readonly basis: string | null;
  readonly problems: readonly Problem[];
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
