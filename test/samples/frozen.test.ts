import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { settlementSchema } from '../../src/write/json/schema.ts';
import { spawned } from '../cli/hosts.ts';
import { sampleFolder } from '../support/sample.ts';

let place: string;
const files = [
  'audit.jsonl',
  'awards.csv',
  'manifest.json',
  'policy.yaml',
  'settlement.json',
  'settlement.xlsx',
];

/** Settles a copy of the sample in a folder of its own, under a locale and a time zone. */
async function settleIn(name: string, env: Readonly<Record<string, string>>): Promise<Map<string, Buffer>> {
  const cwd = join(place, name);
  await cp(sampleFolder, join(cwd, 'data'), { recursive: true });
  const { code } = await spawned({ argv: ['settle', '2023', 'data'], cwd, env });
  expect(code).toBe(0);
  const names = (await readdir(join(cwd, 'settlement-2023'))).sort();
  expect(names).toEqual(files);
  return new Map(
    await Promise.all(
      names.map(async (file) => [file, await readFile(join(cwd, 'settlement-2023', file))] as const),
    ),
  );
}

let here: Map<string, Buffer>;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'award-sample-'));
  here = await settleIn('here', { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' });
});
afterAll(() => rm(place, { recursive: true, force: true }));

const text = (file: string) => here.get(file)?.toString('utf8') ?? '';

describe('the settlement of the sample year', () => {
  test.each(['settlement.json', 'awards.csv'])('%s is frozen', async (file) => {
    await expect(text(file)).toMatchFileSnapshot(`2023/${file}`);
  });

  test('so are its chain up to the outputs and the workbook’s parts', async () => {
    const { audit, outputs } = JSON.parse(text('manifest.json'));
    // The last entry holds the digest of the workbook as it is packed, which differs from one release of Node to another.
    const { prev: head } = JSON.parse(text('audit.jsonl').trimEnd().split('\n').at(-1) ?? '');
    const { parts } = outputs.find((output: { file: string }) => output.file === 'settlement.xlsx');
    await expect(`${JSON.stringify({ entries: audit.entries, head, parts }, null, 2)}\n`).toMatchFileSnapshot(
      '2023/digests.json',
    );
  });

  test('is the same to the byte in another time zone, locale and folder', async () => {
    const there = await settleIn('elsewhere/deep', { TZ: 'America/New_York', LC_ALL: 'C' });
    for (const file of files)
      expect([file, there.get(file)?.equals(here.get(file) ?? Buffer.alloc(0))]).toEqual([file, true]);
  });

  test('is unchanged when it is settled again, and says so', async () => {
    const again = await spawned({ argv: ['settle', '2023', 'data'], cwd: join(place, 'here') });
    expect(again).toMatchObject({ code: 0, err: expect.stringContaining('unchanged') });
  });

  test('fits its own JSON Schema', () => {
    const validate = new Ajv2020({ strict: false }).compile(z.toJSONSchema(settlementSchema) as object);
    const fits = validate(JSON.parse(text('settlement.json')));
    expect(validate.errors ?? []).toEqual([]);
    expect(fits).toBe(true);
  });

  test('names no absolute path', () => {
    for (const file of files.filter((name) => name !== 'settlement.xlsx'))
      expect(text(file)).not.toContain(place);
  });
});
