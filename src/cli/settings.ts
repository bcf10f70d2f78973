import { z } from 'zod';
import { certain } from '../cells/certain.ts';
import { type Problem, problem, type Where } from '../messages/problem.ts';
import { type FileFault, faultsOf, type KeyedFault } from '../policy/file-faults.ts';
import { type ReadingId, type Readings, readingChoices, readingIds } from '../policy/ids.ts';
import { isReadingChoice } from '../policy/load.ts';
import { readYaml } from '../policy/yaml.ts';
import { settingsFile } from '../read/folder.ts';
import { closest } from '../tables/closest.ts';

/** What a data folder's settlement.yaml or the command line choose. */
export interface Settings {
  readonly readings: Readonly<Partial<Record<ReadingId, string>>>;
  /** The document that decided a reading. */
  readonly documents: Readonly<Record<string, string>>;
  readonly basis: string | null;
  readonly problems: readonly Problem[];
}

const text = z.string().trim().min(1);
/** A key that is there with nothing behind it chooses nothing. */
const nothing = z.union([z.null(), z.literal('')]).transform(() => undefined);
const left = text.or(nothing).optional();
const settingsSchema = z.strictObject({
  readings: z
    .record(text, z.union([text, z.strictObject({ value: text, document: left })]))
    .or(nothing)
    .optional(),
  basis: left,
});

/** What a folder's settlement.yaml chooses; nothing where there is none. */
export function settingsFrom(bytes: Buffer | null): Settings {
  return bytes === null ? { readings: {}, documents: {}, basis: null, problems: [] } : readSettings(bytes);
}

/** Reads settlement.yaml: `readings:` (a choice, or `{ value, document }`) and `basis:`. */
function readSettings(bytes: Buffer): Settings {
  const refused = (keyed: KeyedFault): Settings => ({
    readings: {},
    documents: {},
    basis: null,
    problems: [problem('E909', { file: settingsFile, row: lineOf(keyed.fault) }, keyed)],
  });
  const written = decoded(bytes);
  if (written === null) return refused({ key: '', fault: { kind: 'encoding' } });
  const yaml = readYaml(written);
  if (yaml.faults !== undefined) return refused({ key: '', fault: certain(yaml.faults[0]) });
  const parsed = settingsSchema.safeParse(yaml.value ?? {}, { reportInput: true });
  if (!parsed.success) {
    const [first = { key: '', fault: { kind: 'other' } as const }] = faultsOf(parsed.error.issues);
    return refused(first);
  }
  const entries = Object.entries(parsed.data.readings ?? {}).map(
    ([id, choice]) => [id, typeof choice === 'string' ? { value: choice } : choice] as const,
  );
  const chosen = chooseReadings(
    entries.map(([id, { value }]) => [id, value]),
    { file: settingsFile },
  );
  const documents = entries.flatMap(([id, choice]) =>
    'document' in choice && choice.document !== undefined ? [[id, choice.document] as const] : [],
  );
  return { ...chosen, documents: Object.fromEntries(documents), basis: parsed.data.basis ?? null };
}

function lineOf(fault: FileFault): number | null {
  return fault.kind === 'syntax' ? fault.line : null;
}

/** Notepad on Chinese Windows writes UTF-8 or GBK; null where the text is neither. */
function decoded(bytes: Buffer): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one.
    }
  }
  return null;
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

function chooseReadings(
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
