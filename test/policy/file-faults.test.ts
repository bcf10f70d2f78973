import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { faultsOf } from '../../src/policy/file-faults.ts';
import { readYaml } from '../../src/policy/yaml.ts';

const asked = z.strictObject({
  name: z.string(),
  list: z.array(z.string().min(1)).min(1).optional(),
  on: z.enum(['yes', 'no']).optional(),
  count: z.number().optional(),
  short: z.string().max(3).optional(),
  either: z.union([z.string(), z.strictObject({ value: z.string() })]).optional(),
  bare: z
    .string()
    .refine((text) => text !== 'bare')
    .optional(),
});

function said(value: unknown) {
  const parsed = asked.safeParse(value, { reportInput: true });
  if (parsed.success) throw new Error('nothing is wrong');
  return faultsOf(parsed.error.issues).map(({ key, fault }) => [key, fault]);
}

describe('what is wrong with a file of ours, at its key', () => {
  test.each<[string, unknown, unknown]>([
    ['a name that is missing', {}, [['name', { kind: 'missing' }]]],
    ['no map at all', 'a', [['', { kind: 'shape', wanted: 'map' }]]],
    ['a text that is a list', { name: [] }, [['name', { kind: 'shape', wanted: 'text' }]]],
    ['a number that is a text', { name: 'a', count: 'b' }, [['count', { kind: 'other' }]]],
    ['a list of nothing', { name: 'a', list: [] }, [['list', { kind: 'empty' }]]],
    ['no choice', { name: 'a', on: 'x' }, [['on', { kind: 'choice', choices: ['yes', 'no'] }]]],
    ['too long', { name: 'a', short: 'abcd' }, [['short', { kind: 'other' }]]],
    ['a condition without words', { name: 'a', bare: 'bare' }, [['bare', { kind: 'other' }]]],
    ['a key that there is not', { name: 'a', more: 1 }, [['more', { kind: 'unknown-key' }]]],
    [
      'of two shapes the one it has',
      { name: 'a', either: { vale: 'b' } },
      expect.arrayContaining([['either.vale', { kind: 'unknown-key' }]]),
    ],
    [
      'of two shapes the first where it has neither',
      { name: 'a', either: 1 },
      [['either', { kind: 'shape', wanted: 'text' }]],
    ],
  ])('%s', (_, value, faults) => {
    expect(said(value)).toEqual(faults);
  });
});

describe('a YAML file of ours', () => {
  test.each([
    ['nested without end', `${'['.repeat(5_000)}`, 'too-deep'],
    ['a bracket that is not closed', 'a: [1', 'syntax'],
    ['a key that stands twice', 'a: 1\na: 2\n', 'twice'],
    ['a key that is a list, twice', '? [a]\n: 1\n? [a]\n: 2\n', 'twice'],
    ['an alias', 'a: &x 1\nb: *x\n', 'alias'],
  ])('%s', (_, text, kind) => {
    expect(readYaml(text).faults?.map(({ kind }) => kind)).toContain(kind);
  });
});
