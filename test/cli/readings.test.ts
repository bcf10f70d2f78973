import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenBy } from '../cases/cases.ts';
import { csvOf } from '../support/settle-rows.ts';
import { inProcess } from './hosts.ts';

const codes = ['甲', '乙', '丙', '丁', '戊'];

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'award-readings-'));
  const { tables, columns } = givenBy({
    given: {
      enterprises: codes.map((uscc, i) => ({ uscc, super_deduction: 400000 + i * 1000 })),
      platforms: codes.map((uscc) => ({
        uscc,
        name: '实验室',
        kind: 'innovation_platform',
        level: 'municipal',
        recognised_date: '2023-05-01',
      })),
    },
  });
  for (const [table, rows] of Object.entries(tables))
    await writeFile(join(cwd, `${table}.csv`), csvOf(rows, columns?.[table]));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

test.each([
  ['zh', '变动最大的企业', '临清市甲山轴承有限公司', '另有 2 家'],
  ['en', 'where it moves most', '临清市甲山轴承有限公司', '2 more'],
])('award readings names who moves most, and how many others: %s', async (language, ...told) => {
  const { code, out } = await inProcess({ argv: ['readings', '2023', '.', '-q', '--lang', language], cwd });
  expect(code).toBe(0);
  expect(out).toMatch(/R3\.undecided +decision-required.* −1,000,000\.00 +\+1,000,000\.00 +5/);
  expect(out).toMatch(/overlap\.scope +enterprise/);
  for (const words of told) expect(out).toContain(words);
});
