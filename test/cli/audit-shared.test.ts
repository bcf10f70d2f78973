import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenBy } from '../cases/cases.ts';
import { csvOf } from '../support/settle-rows.ts';
import { inProcess } from './hosts.ts';

let cwd = '';
const run = (...argv: string[]) => inProcess({ argv, cwd, env: { NO_COLOR: '1' } });
/** 50 % of 100,000.01 is 50,000.00 rounded down: under half-up the decision is out of its range. */
const contract = {
  contract_no: '1',
  project: '套圈',
  landing_mode: 'commissioned',
  paid: 100000.01,
  landed: 'yes',
};

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'award-shared-'));
  const { tables, columns } = givenBy({
    given: {
      enterprises: [
        { uscc: '甲', super_deduction: 400000 },
        { uscc: '乙', super_deduction: 400000 },
        { uscc: '丙', name: null },
      ],
      contracts: [{ uscc: '甲', ...contract }],
      decisions: [{ uscc: '甲', rule: 'R7', matter: '套圈', amount: 50000 }],
      fund: [{ year: 2023, amount: 100000 }],
    },
  });
  await mkdir(join(cwd, 'data'));
  for (const [table, rows] of Object.entries(tables))
    await writeFile(join(cwd, 'data', `${table}.csv`), csvOf(rows, columns?.[table]));
  const readings = [
    'readings:',
    '  rounding: down',
    '  fund.shortfall: { value: prorata, document: 临政办字〔2024〕8号 }',
    'basis: 临政办字〔2024〕9号',
  ];
  await writeFile(join(cwd, 'data', 'settlement.yaml'), `${readings.join('\n')}\n`);
  const ran = await run('settle', '2023', 'data', '--out', 'shared', '--set-aside', '--readings', '-q');
  expect([ran.code, ran.err]).toEqual([0, ran.err]);
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

test.each(['zh', 'en'])(
  'the report tells of a fund that is shared, who is set aside, and readings under documents: %s',
  async (language) => {
    const { code, out } = await run('audit', 'shared', '--format', 'md', '--lang', language);
    expect(code).toBe(0);
    const lines = out
      .split('\n')
      .filter((line) =>
        /250,000|150,000\.00|100,000\.00|91371581MA3C3DEF7K|8号|9号|E306|rounding/.test(line),
      );
    const path = fileURLToPath(new URL(`audit-shared-${language}.txt`, import.meta.url));
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(path);
  },
);

test('what is left of a line is told as the share that it is', async () => {
  const { code, out } = await run('explain', 'shared', '甲山', '--lang', 'zh');
  expect(code).toBe(0);
  expect(out).toContain('100,000.00');
  expect(out).toMatch(/÷ 250,000\.00 × 100,000\.00/);
});
