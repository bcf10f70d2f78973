import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInputs } from '../../src/library/inputs/inputs.ts';

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'award-inputs-'));
  for (const folder of ['a', 'b']) {
    await mkdir(join(cwd, folder));
    await writeFile(join(cwd, folder, '专利.csv'), 'a,b\n1,2\n');
  }
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

test('two files of one name are refused, since a place would not be clear', async () => {
  const inputs = await readInputs(['a/专利.csv', 'b/专利.csv'], {}, cwd);
  expect(inputs).toMatchObject({ faults: [{ code: 'E922', facts: { file: '专利.csv' } }] });
});

test('one file named twice is read once', async () => {
  const inputs = await readInputs(['a/专利.csv', './a/专利.csv'], {}, cwd);
  expect('workbooks' in inputs && inputs.workbooks.length).toBe(1);
});

test('paths are told from the working directory, and never as paths of the machine', async () => {
  const inside = await readInputs(['a'], {}, cwd);
  const outside = await readInputs([join(cwd, 'a')], {}, join(cwd, 'b'));
  expect('pathOf' in inside && inside.pathOf('专利.csv')).toBe('a/专利.csv');
  expect('pathOf' in outside && outside.pathOf('专利.csv')).toBe('专利.csv');
});
