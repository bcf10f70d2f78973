import { describe, expect, test } from 'vitest';
import { settingsFrom } from '../../src/library/inputs/settings.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { readYaml } from '../../src/policy/yaml.ts';

const laughs = Array.from({ length: 9 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at}, `.repeat(10)}]\n`);
const attacks: readonly (readonly [name: string, yaml: string, fault: RegExp])[] = [
  ['billion laughs', `l0: &l0 x\n${laughs.join('')}`, /alias/],
  ['an alias of itself', 'a: &a [*a]\n', /alias/],
  ['opening brackets', '['.repeat(100_000), /too-deep/],
  ['brackets, closed', `${'['.repeat(1_000)}${']'.repeat(1_000)}`, /too-deep/],
  ['maps in maps', '{a: '.repeat(50_000), /too-deep/],
  ['lists in lists', '- '.repeat(50_000), /too-deep/],
  ['keys that are maps', '? '.repeat(50_000), /too-deep/],
  ['indents', Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}a:\n`).join(''), /too-deep/],
  ['the same key again', 'a: x\n'.repeat(10_000), /twice.*a/],
  ['a megabyte', `# ${'x'.repeat(2 ** 20)}\n`, /too-long/],
];

describe('YAML', () => {
  test.each(attacks)('%s is refused in a policy and in settlement.yaml', async (_, yaml, fault) => {
    const policy = loadPolicy(Buffer.from(yaml));
    expect('faults' in policy ? JSON.stringify(policy.faults) : '').toMatch(fault);
    const { problems, readings } = await settingsFrom(Buffer.from(yaml));
    expect(problems.map(({ code }) => code)).toEqual(['E909']);
    expect(JSON.stringify(problems)).toMatch(fault);
    expect(readings).toEqual({});
  });
  test('__proto__ and constructor are keys like any other, and unknown', async () => {
    const { problems, readings } = await settingsFrom(
      Buffer.from('readings:\n  __proto__: met\n  constructor: met\n'),
    );
    expect(problems.map(({ code }) => code)).toContain('E904');
    expect(Object.keys(readings)).toEqual([]);
    expect(await settingsFrom(Buffer.from('__proto__:\n  basis: x\n'))).toMatchObject({ basis: null });
    expect(({} as { basis?: string }).basis).toBeUndefined();
  });
  test('a tag makes nothing of a value but text', () => {
    expect(readYaml('a: !!js/function "function () {}"\nb: 1e999\n')).toEqual({
      value: { a: 'function () {}', b: '1e999' },
    });
  });
});
