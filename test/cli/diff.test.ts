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
  expect(code).toBe(0);
  expect(out).not.toContain('[1]');
  expect(out).toContain('does not hold');
});
