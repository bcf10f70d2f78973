import { describe, expect, test } from 'vitest';
import { version } from '../../src/version.ts';
import { forged } from './mutations.ts';
import { sampleFiles, verifyFiles } from './settled-sample.ts';

type Entry = Record<string, unknown> & { readonly type: string };
type Row = { readonly table: string; input: number; cells: Record<string, unknown> };

const files = await sampleFiles();

/** The settlement with a log that is a chain again after a change of its entries, as written by a version. */
function changed(edit: (entry: Entry) => Entry, by = version): ReadonlyMap<string, Buffer> {
  return new Map(
    forged(files, (lines) =>
      lines.map((line) => {
        const entry = JSON.parse(line) as Entry;
        const written = entry.type === 'run' ? { ...entry, tool: { name: 'award', version: by } } : entry;
        return JSON.stringify(edit(written));
      }),
    ),
  );
}

const ofEnterprises = (edit: (rows: readonly Row[]) => unknown) => (entry: Entry) =>
  entry.type === 'dossier' && entry['uscc'] !== null
    ? { ...entry, rows: edit(entry['rows'] as readonly Row[]) }
    : entry;

/** What each log lacks of what a settlement is made again from, and how verify says it. */
const lacking: Readonly<Record<string, readonly [(entry: Entry) => Entry, string]>> = {
  'rows that are none': [ofEnterprises(() => 7), 'rows'],
  'remarks without counts': [
    (entry) => (entry.type === 'remarks' ? { ...entry, counts: 'many' } : entry),
    'counts',
  ],
  'an enterprise without its own row': [
    ofEnterprises((rows) => rows.filter(({ table }) => table !== 'enterprises')),
    'no row of enterprises',
  ],
  'a row of an input that the run does not have': [
    ofEnterprises((rows) => rows.map((row) => ({ ...row, input: 99 }))),
    'no input 99',
  ],
  'a value that no cell can be taken for': [
    ofEnterprises((rows) => rows.map((row) => ({ ...row, cells: { ...row.cells, scale: ['大', 'huge'] } }))),
    'huge is no choice',
  ],
};

describe.each(Object.entries(lacking))('a log with %s', (_, [edit, fault]) => {
  test('of this version differs from what was settled, since this version keeps all that is needed', async () => {
    const { checks, agrees } = await verifyFiles(changed(edit));
    expect(agrees).toBe(false);
    expect(checks.find(({ name }) => name === 'replay')).toMatchObject({
      result: 'differs',
      place: { file: 'audit.jsonl', line: null },
      finding: { kind: 'not-recorded', fault: expect.stringContaining(fault) },
    });
  });

  test('of another version is not checked against its making', async () => {
    const { checks } = await verifyFiles(changed(edit, '0.0.1'));
    expect(checks.find(({ name }) => name === 'replay')).toMatchObject({
      result: 'not-checked',
      finding: { kind: 'not-recorded', fault: expect.stringContaining(fault) },
    });
  });

  test('is not held against data that are given', async () => {
    const again = { inputs: [], products: [], errors: 0, most: null };
    const { checks } = await verifyFiles(changed(edit), { again });
    for (const name of ['inputs', 'data']) {
      expect(checks.find((check) => check.name === name)).toMatchObject({
        result: 'not-checked',
        finding: { kind: 'log-disagrees' },
      });
    }
  });
});
