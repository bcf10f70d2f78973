import { z } from 'zod';
import { certain } from '../../cells/certain.ts';
import { problem } from '../../messages/problem.ts';
import { type FileFault, faultsOf, type KeyedFault } from '../../policy/file-faults.ts';
import { readingChoices } from '../../policy/ids.ts';
import { readYaml, textOf } from '../../policy/yaml.ts';
import { settingsFile } from '../../read/folder.ts';
import { chooseReadings, type Settings } from './chosen-readings.ts';

const text = z.string().trim().min(1);
/** A key that is there with nothing behind it chooses nothing. */
const nothing = z.union([z.null(), z.literal('')]).transform(() => undefined);
const left = text.or(nothing).optional();
const settingsSchema = z.strictObject({
  readings: z
    .record(z.string().min(1), z.union([text, z.strictObject({ value: text, document: left })]))
    .or(nothing)
    .optional(),
  basis: left,
});

/** Reads settlement.yaml: `readings:` (a choice, or `{ value, document }`) and `basis:`. */
export function readSettings(bytes: Buffer): Settings {
  const refused = (keyed: KeyedFault): Settings => ({
    readings: {},
    documents: {},
    basis: null,
    problems: [problem('E909', { file: settingsFile, row: lineOf(keyed.fault) }, keyed)],
  });
  // A colon that is none explains whatever else is wrong.
  const because = (keyed: KeyedFault): Settings => {
    const fault = wideColon(textOf(bytes) ?? '');
    return refused(fault === null ? keyed : { key: '', fault });
  };
  const yaml = readYaml(bytes);
  if (yaml.faults !== undefined) return because({ key: '', fault: certain(yaml.faults[0]) });
  const parsed = settingsSchema.safeParse(yaml.value ?? {}, { reportInput: true });
  if (!parsed.success) {
    const [first = { key: '', fault: { kind: 'other' } as const }] = faultsOf(parsed.error.issues);
    return because(misplaced(first));
  }
  const entries = Object.entries(parsed.data.readings ?? {}).map(
    ([id, choice]) => [id, typeof choice === 'string' ? { value: choice } : choice] as const,
  );
  const chosen = chooseReadings(
    [
      ...entries.map(([id, { value }]) => [id, value] as const),
      ...lostKeys(yaml.value, parsed.data.readings ?? {}).map((id) => [id, ''] as const),
    ],
    { file: settingsFile },
  );
  const documents = entries.flatMap(([id, choice]) =>
    'document' in choice && choice.document !== undefined ? [[id, choice.document] as const] : [],
  );
  return { ...chosen, documents: Object.fromEntries(documents), basis: parsed.data.basis ?? null };
}

/** A key of such a file with a colon behind it that is a Chinese one. */
const wideKey = /(?:^|[{,])\s*["']?[\w.]+["']?\s*：/;

/** The first line whose key ends in a full-width colon, which YAML takes for a letter of the text. */
function wideColon(text: string): FileFault | null {
  const at = text.split('\n').findIndex((line) => wideKey.test(line.replace(/#.*/, '')));
  return at < 0 ? null : { kind: 'wide-colon', line: at + 1 };
}

/** Keys below `readings:` that JavaScript keeps for itself (`__proto__`) and that are gone after parsing. */
function lostKeys(written: unknown, taken: object): string[] {
  const { readings } = (written ?? {}) as { readonly readings?: object | null };
  return Object.keys(readings ?? {}).filter((key) => !Object.hasOwn(taken, key));
}

/** A reading that stands beside `readings:` instead of below it. */
function misplaced(keyed: KeyedFault): KeyedFault {
  const isReading = keyed.fault.kind === 'unknown-key' && keyed.key in readingChoices;
  return isReading ? { key: keyed.key, fault: { kind: 'not-below', above: 'readings' } } : keyed;
}

function lineOf(fault: FileFault): number | null {
  return fault.kind === 'syntax' || fault.kind === 'wide-colon' ? fault.line : null;
}
