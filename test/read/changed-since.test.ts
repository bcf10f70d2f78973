import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changedSince } from '../../src/read/folder.ts';

let folder = '';
const sha256 = createHash('sha256').update('年度,金额\n').digest('hex');
const files = [{ file: 'fund.csv', sha256, bytes: 14 }];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'award-since-'));
  await writeFile(join(folder, 'fund.csv'), '年度,金额\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('inputs that stand as they were read', async () => {
  await mkdir(join(folder, 'sub.csv'));
  expect(await changedSince(folder, files)).toBeNull();
});

test.each([
  ['changed', () => writeFile(join(folder, 'fund.csv'), '年度,金额\n2023,1\n'), 'fund.csv'],
  ['removed', () => rm(join(folder, 'fund.csv')), 'fund.csv'],
  ['new', () => writeFile(join(folder, '专利.csv'), ''), '专利.csv'],
])('a file that is %s', async (change, act, file) => {
  await act();
  expect(await changedSince(folder, files)).toEqual({ file, change });
});

test('a file that has become a link to nothing is gone', async () => {
  await rm(join(folder, 'fund.csv'));
  await symlink(join(folder, 'nothing'), join(folder, 'fund.csv'));
  expect(await changedSince(folder, files)).toEqual({ file: 'fund.csv', change: 'removed' });
});

test('a file that has become a folder is gone as well', async () => {
  await rm(join(folder, 'fund.csv'));
  await mkdir(join(folder, 'fund.csv'));
  expect(await changedSince(folder, files)).toEqual({ file: 'fund.csv', change: 'removed' });
});
