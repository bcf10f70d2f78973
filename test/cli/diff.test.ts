import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleFolder } from '../support/sample.ts';
import { inProcess } from './hosts.ts';

let cwd: string;
const run = (...argv: string[]) =>
  inProcess({ argv: [...argv, '--lang', 'en'], cwd, env: { NO_COLOR: '1' } });

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'award-diff-'));
  await cp(sampleFolder, join(cwd, 'data'), { recursive: true });
  expect((await run('settle', '2023', 'data', '--out', 'a')).code).toBe(0);
  const file = join(cwd, 'data/tax_increment.csv');
  await writeFile(file, (await readFile(file, 'utf8')).replace('1062738.46', '1100000.00'));
  expect((await run('settle', '2023', 'data', '--out', 'b', '--reading', 'R9.side=either')).code).toBe(0);
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

test('what changed between two folders, and because of which cell and which reading, from their logs alone', async () => {
  const { code, out } = await run('diff', 'a', 'b');
  expect(code).toBe(0);
  expect(out).toMatch(/\[1\] [^\n]*tax_increment\.csv:4[^\n]*F4[^\n]*1100000\.00/);
  expect(out).toContain('R9.side');
});

test('a log that does not hold its inputs leaves the figures', async () => {
  await cp(join(cwd, 'a'), join(cwd, 'c'), { recursive: true });
  const file = join(cwd, 'c/audit.jsonl');
  await writeFile(file, (await readFile(file, 'utf8')).replace('"type":"run"', '"type":"ran"'));
  const { code, out } = await run('diff', 'c', 'b');
  expect(code).toBe(1);
  expect(out).not.toContain('[1]');
  expect(out).toContain('does not hold');
});

/** The settlement `a` with one text changed in one of its files. */
async function edited(name: string, file: string, from: string, to: string): Promise<void> {
  await cp(join(cwd, 'a'), join(cwd, name), { recursive: true });
  const path = join(cwd, name, file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

test('a settlement that someone edited is told to be so, and no version is blamed for it', async () => {
  await edited('d', 'settlement.json', '"payable": "43855.86"', '"payable": "53855.86"');
  const { code, out, err } = await run('diff', 'a', 'd');
  expect(code).toBe(1);
  expect(err).toMatch(/Warning: B does not verify \(first at settlement\.json:\d+\)/);
  expect(out).toMatch(/^B {2}d {2}.*does not verify/m);
  expect(out).toContain('[*] the recorded figures of B do not follow from its recorded rows');
  expect(out).not.toContain('version:');
  const json = JSON.parse((await run('diff', 'a', 'd', '--json')).out);
  expect([json.identical, json.files, json.a.verifies, json.b.verifies]).toEqual([
    false,
    ['settlement.json'],
    true,
    false,
  ]);
});

test('two settlements are not called the same where a file differs: the file is named', async () => {
  await edited('e', 'audit.jsonl', '"payable":"43855.86"', '"payable":"53855.86"');
  const { code, out } = await run('diff', 'a', 'e');
  expect(code).toBe(1);
  expect(out).not.toContain('are identical');
  expect(out).toContain('files that are not the same: audit.jsonl');
  expect((await run('diff', 'a', 'a')).out).toContain('are identical');
});

test('a changed cell of what names a row is told as that cell, in the words of the file', async () => {
  const rows = join(cwd, 'data/优质企业称号.csv');
  await writeFile(rows, (await readFile(rows, 'utf8')).replace('市级', '省级'));
  expect((await run('settle', '2023', 'data', '--out', 'f')).code).toBe(0);
  const { out } = await inProcess({ argv: ['diff', 'b', 'f', '--lang', 'zh'], cwd, env: { NO_COLOR: '1' } });
  expect(out).toContain('优质企业称号 专精特新 省级（优质企业称号.csv:4 单元格 D4 级别）：“市级” → “省级”');
  expect(out).not.toMatch(/specialised|provincial/);
});
