import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Chalk } from 'chalk';
import { describe, expect, test } from 'vitest';
import { type Code, catalogue } from '../../src/messages/catalogue/index.ts';
import { languages } from '../../src/messages/entry.ts';
import { inPlaceOrder } from '../../src/messages/order.ts';
import { kindOf } from '../../src/messages/pages.ts';
import { readInput } from '../../src/read/file.ts';
import { problemText } from '../../src/terminal/problems.ts';
import { problemObject } from '../../src/write/problems/json.ts';
import { problemLine } from '../support/problem-line.ts';
import { settleFolder } from '../support/settle-folder.ts';
import { withoutFolder } from './without-folder.ts';
import { workbooks } from './workbooks.ts';

const gallery = fileURLToPath(new URL('.', import.meta.url));
const codes = (Object.keys(catalogue) as Code[]).sort();
const dataOf = (code: string) => join(gallery, code, 'data');

// Binary files that are not there yet are made; those that are there have to say the same (below).
for (const [code, files] of Object.entries(workbooks)) {
  await mkdir(dataOf(code), { recursive: true });
  for (const [file, bytes] of Object.entries(files)) {
    const path = join(dataOf(code), file);
    if (!existsSync(path) && process.env['CI'] === undefined) await writeFile(path, bytes);
  }
}

const folders = (await readdir(gallery, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

const tests = fileURLToPath(new URL('..', import.meta.url));
const testFiles = (await readdir(tests, { recursive: true })).filter(
  (file) => file.endsWith('.ts') && !file.startsWith('problems'),
);
const otherTests = (await Promise.all(testFiles.map((file) => readFile(join(tests, file), 'utf8')))).join('');

const plain = new Chalk({ level: 0 });

describe('the gallery of problems', () => {
  test('every code has its folder, or says why a data folder cannot show it', () => {
    expect(folders).toEqual(codes.filter((code) => !(code in withoutFolder)));
  });

  test.each(Object.keys(withoutFolder))('%s has no folder and is shown by another test', (code) => {
    expect(codes).toContain(code);
    expect([code, new RegExp(`['\\s]${code}['\\s]`).test(otherTests)]).toEqual([code, true]);
  });

  test.each(folders)('%s', async (code) => {
    const { problems } = await settleFolder(dataOf(code), 2023);
    const [first] = inPlaceOrder(problems).filter((problem) => problem.code === code);
    expect([code, first === undefined ? problems.map((problem) => problem.code) : code]).toEqual([
      code,
      code,
    ]);
    if (first === undefined) return;
    for (const language of languages) {
      const text = `${problemText(first, language, plain)}\n`;
      await expect(text).toMatchFileSnapshot(join(gallery, code, `${language}.txt`));
    }
    // Only an error of an enterprise can be set aside with it, and its page says so.
    if (code.startsWith('E'))
      expect([code, kindOf(first.code) === 'enterprise']).toEqual([code, first.uscc !== null]);
    const json = `${JSON.stringify(problemObject(first, 'zh'), null, 2)}\n`;
    await expect(json).toMatchFileSnapshot(join(gallery, code, 'problem.json'));
    // What is told besides, and of how many rows.
    const all = inPlaceOrder(problems).map((one) => `${problemLine(one)}\n`);
    await expect(all.join('')).toMatchFileSnapshot(join(gallery, code, 'all.txt'));
  });

  test.each(
    Object.entries(workbooks).flatMap(([code, files]) => Object.keys(files).map((file) => [code, file])),
  )('%s/%s is what its plan says', async (code = '', file = '') => {
    const kept = await readInput(file, await readFile(join(dataOf(code), file)));
    const made = await readInput(file, workbooks[code]?.[file] ?? Buffer.alloc(0));
    expect(kept.workbook?.sheets).toEqual(made.workbook?.sheets);
    expect(kept.problems).toEqual(made.problems);
  });
});
