import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changedSince, readFolder } from '../../src/read/folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'award-read-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const said = async () =>
  (await readFolder(folder)).problems.map(({ code, place }) => `${code} ${place.file}`);

test('files are read by name in code point order; folders, hidden and lock files are passed over', async () => {
  await mkdir(join(folder, 'patents.csv'));
  for (const file of ['b.csv', 'a.csv', '专利.csv', '~$a.xlsx', '.~lock.a.csv#', '.hidden.csv']) {
    await writeFile(join(folder, file), 'uscc\n');
  }
  const { workbooks, files } = await readFolder(folder);
  expect(workbooks.map(({ file }) => file)).toEqual(['a.csv', 'b.csv', '专利.csv']);
  expect(files.map(({ bytes }) => bytes)).toEqual([5, 5, 5]);
});

test.skipIf(process.platform === 'win32')(
  'a link that leads nowhere and a pipe are told, not waited for',
  async () => {
    await symlink(join(folder, 'gone.csv'), join(folder, 'fund.csv'));
    execFileSync('mkfifo', [join(folder, 'patents.csv')]);
    expect(await said()).toEqual(['E133 fund.csv', 'E133 patents.csv']);
  },
);

test('what is neither CSV nor a workbook is told and left', async () => {
  await writeFile(join(folder, '说明.txt'), 'x');
  await writeFile(join(folder, 'a.csv'), 'uscc\n');
  expect(await said()).toEqual(['W142 说明.txt']);
});

test.each([
  ['nothing', async () => undefined, null],
  ['a file changed', () => writeFile(join(folder, 'a.csv'), 'name\n'), { file: 'a.csv', change: 'changed' }],
  ['a file went', () => rm(join(folder, 'a.csv')), { file: 'a.csv', change: 'removed' }],
  ['a table came', () => writeFile(join(folder, 'b.xlsx'), ''), { file: 'b.xlsx', change: 'new' }],
  [
    'settings came',
    () => writeFile(join(folder, 'settlement.yaml'), ''),
    { file: 'settlement.yaml', change: 'new' },
  ],
  ['what is not read came', () => writeFile(join(folder, '~$a.xlsx'), ''), null],
])('what changed since a folder was read: %s', async (_, happens, expected) => {
  await writeFile(join(folder, 'a.csv'), 'uscc\n');
  const { files } = await readFolder(folder);
  await happens();
  expect(await changedSince(folder, files)).toEqual(expected);
});
