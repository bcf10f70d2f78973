import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deliver } from '../../src/write/delivery/folder.ts';

let parent: string;
let folder: string;
const files = (text: string) => [
  { file: 'awards.csv', content: Buffer.from(text) },
  { file: 'manifest.json', content: Buffer.from('{"schema":"award-manifest/1"}') },
];
const firstFile = () => readFile(join(folder, 'awards.csv'), 'utf8');

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'award-folder-'));
  folder = join(parent, 'settlement-2023');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

describe('a settlement folder', () => {
  test('appears whole and alone', async () => {
    expect(await deliver(folder, files('a'), false)).toEqual({ kind: 'written', movedAside: null });
    expect(await readdir(parent)).toEqual(['settlement-2023']);
    expect((await readdir(folder)).sort()).toEqual(['awards.csv', 'manifest.json']);
  });

  test('is left as it is when the same comes again', async () => {
    await deliver(folder, files('a'), false);
    expect(await deliver(folder, files('a'), false)).toEqual({ kind: 'unchanged' });
  });

  test('is not overwritten by a different one', async () => {
    await deliver(folder, files('a'), false);
    expect(await deliver(folder, files('b'), false)).toEqual({ kind: 'different' });
    expect(await firstFile()).toBe('a');
  });

  test('is moved aside with force, never deleted, however often', async () => {
    await deliver(folder, files('a'), false);
    await deliver(folder, files('b'), true);
    await deliver(folder, files('c'), true);
    expect((await readdir(parent)).sort()).toEqual([
      'settlement-2023',
      'settlement-2023.old-1',
      'settlement-2023.old-2',
    ]);
    expect(await firstFile()).toBe('c');
  });

  test('counts as different when a file in it was changed, is missing or is new', async () => {
    await deliver(folder, files('a'), false);
    await writeFile(join(folder, 'notes.txt'), 'x');
    expect(await deliver(folder, files('a'), false)).toEqual({ kind: 'different' });
  });

  test('does not take the place of something that is no settlement, not even with force', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'private.txt'), 'x');
    expect(await deliver(folder, files('a'), true)).toEqual({ kind: 'in-the-way' });
    expect(await readdir(folder)).toEqual(['private.txt']);
  });

  test('takes the place of an empty folder', async () => {
    await mkdir(folder);
    expect(await deliver(folder, files('a'), false)).toMatchObject({ kind: 'written' });
  });

  test('clears away what a dead run left, and only that', async () => {
    const dead = 2 ** 22 + 1;
    await mkdir(join(parent, `.settlement-2023.partial-${dead}`));
    await mkdir(join(parent, `.settlement-2023.partial-${process.ppid}`));
    await mkdir(join(parent, '.settlement-2024.partial-1'));
    await deliver(folder, files('a'), false);
    expect((await readdir(parent)).sort()).toEqual(
      [
        '.settlement-2023.partial-'.concat(String(process.ppid)),
        '.settlement-2024.partial-1',
        'settlement-2023',
      ].sort(),
    );
  });

  test('moves nothing aside whose manifest is another program’s', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'manifest.json'), '{ "name": "web app" }');
    expect(await deliver(folder, files('a'), true)).toEqual({ kind: 'in-the-way' });
    expect(await readdir(parent)).toEqual(['settlement-2023']);
  });

  test('goes where a link leads, and the link stays', async () => {
    await mkdir(join(parent, 'elsewhere'));
    await symlink('elsewhere', folder);
    expect(await deliver(folder, files('a'), false)).toMatchObject({ kind: 'written' });
    expect(await deliver(folder, files('b'), true)).toMatchObject({ kind: 'written' });
    expect((await readdir(parent)).sort()).toEqual(['elsewhere', 'elsewhere.old-1', 'settlement-2023']);
    expect(await firstFile()).toBe('b');
  });

  test('does not take the place of a link that leads nowhere', async () => {
    await symlink('nowhere', folder);
    expect(await deliver(folder, files('a'), true)).toEqual({ kind: 'in-the-way' });
    expect(await readdir(parent)).toEqual(['settlement-2023']);
  });

  test('is not written when the last question before it is answered no', async () => {
    const beginning: string[] = [];
    const handover = {
      beginning: (partial: string) => void beginning.push(partial),
      ready: async () => {
        expect((await readdir(beginning[0] ?? '')).sort()).toEqual(['awards.csv', 'manifest.json']);
        return false;
      },
    };
    expect(await deliver(folder, files('a'), false, handover)).toEqual({ kind: 'stopped' });
    expect(await readdir(parent)).toEqual([]);
    expect(beginning).toHaveLength(1);
  });

  test.each([
    ['the same', 'a', false, 'unchanged', 'a'],
    ['another', 'b', false, 'different', 'b'],
    ['another, with force', 'b', true, 'written', 'a'],
  ] as const)('finds what a quicker run wrote meanwhile: %s', async (_, theirs, force, kind, stays) => {
    const quicker = async () => {
      const their = join(parent, 'their');
      await deliver(their, files(theirs), false);
      await rename(their, folder);
      return true;
    };
    expect(await deliver(folder, files('a'), force, { ready: quicker })).toMatchObject({ kind });
    expect(await firstFile()).toBe(stays);
    const left = kind === 'written' ? ['settlement-2023', 'settlement-2023.old-1'] : ['settlement-2023'];
    expect((await readdir(parent)).sort()).toEqual(left);
  });

  test.skipIf(process.platform !== 'linux')('ends where the system makes no folders', async () => {
    await expect(deliver('/proc/x/y', files('a'), false)).rejects.toThrow('ENOENT');
  });
});
