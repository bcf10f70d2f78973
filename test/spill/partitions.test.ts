import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { boundsFrom, Partitions } from '../../src/spill/partitions.ts';
import { makeTemporary, SpillFault } from '../../src/spill/temporary.ts';

const empty = () => makeTemporary(() => {});

describe('lines set down under keys', () => {
  test('come back by key, in the order in which they came', async () => {
    const partitions = new Partitions(empty(), ['m']);
    for (const [key, line] of [
      ['z', '1'],
      ['a', '2'],
      ['m', '3'],
      ['a', '4'],
    ] as const)
      partitions.add(key, line);
    const setDown = partitions.finish();
    expect(setDown.count).toBe(2);
    expect(await setDown.read(0, 1)).toEqual([['a', ['2', '4']]]);
    expect(await setDown.read(1, 1)).toEqual([
      ['m', ['3']],
      ['z', ['1']],
    ]);
    setDown.remove();
    expect(existsSync(partitions.folder)).toBe(false);
  });

  test('are all there where they are more than wait in memory', async () => {
    const partitions = new Partitions(empty(), []);
    const line = '轴'.repeat(20_000);
    for (let i = 0; i < 5; i++) partitions.add('k', line);
    const setDown = partitions.finish();
    expect(await setDown.read(0, 1)).toEqual([['k', [line, line, line, line, line]]]);
    setDown.remove();
  });

  test('leave nothing behind where they are given up half way', () => {
    const partitions = new Partitions(empty(), ['m']);
    partitions.add('a', '1');
    partitions.remove();
    expect(existsSync(partitions.folder)).toBe(false);
  });
});

test('the bounds part a sample into ranges of about the same size, each once', () => {
  expect(boundsFrom(['d', 'b', 'a', 'c'], 2)).toEqual(['c']);
  expect(boundsFrom(['a', 'a', 'a'], 3)).toEqual(['a']);
  expect(boundsFrom([], 3)).toEqual([]);
});

describe('a temporary folder', () => {
  test('is told of before it is there', () => {
    const there: boolean[] = [];
    const folder = makeTemporary((path) => there.push(existsSync(path)));
    expect([there, existsSync(folder)]).toEqual([[false], true]);
    rmSync(folder, { recursive: true });
  });

  test('that cannot be made is a fault of the system’s', () => {
    const nowhere = join(import.meta.dirname, 'nowhere');
    vi.stubEnv('TMPDIR', nowhere);
    expect(empty).toThrow(expect.objectContaining({ folder: nowhere, code: 'ENOENT' }));
    vi.unstubAllEnvs();
  });
});

describe('a folder that does not take them', () => {
  test('is told as such, and not left', () => {
    const folder = empty();
    mkdirSync(join(folder, '1'));
    expect(() => new Partitions(folder, ['m'])).toThrow(expect.objectContaining({ folder, code: 'EISDIR' }));
    expect(existsSync(folder)).toBe(false);
  });

  test('is named with what the system said', () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    expect(new SpillFault('/tmp/award-x', full)).toMatchObject({ folder: '/tmp/award-x', code: 'ENOSPC' });
  });

  test.each([new Error('no code'), 'no error'])('without a code where there is none', (cause) => {
    expect(new SpillFault('/tmp/award-x', cause).code).toBe('');
  });
});
