import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ingest } from '../../src/flow/ingest.ts';
import type { ReadingProgress } from '../../src/flow/ingested.ts';
import { readInputs } from '../../src/library/inputs/inputs.ts';
import { waysToSettle } from '../../src/library/inputs/size.ts';
import { settle } from '../../src/library/library.ts';
import { digestsOnly } from '../../src/library/settlements/settle-again.ts';
import { FileGone } from '../../src/read/gone.ts';
import { inProcess } from '../cli/hosts.ts';

const file = '专利.csv';
let cwd = '';
let folder = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'award-gone-'));
  folder = join(cwd, 'data');
  await mkdir(folder);
  for (const name of ['a.csv', file]) await writeFile(join(folder, name), '编号,名称\n1,轴承\n');
});
afterEach(async () => {
  before.stat = before.readFile = null;
  await rm(cwd, { recursive: true, force: true });
});

type Call = 'stat' | 'readFile';
/** What happens just before a file of the folder is looked at, or read. */
const before = vi.hoisted((): Record<Call, (() => void) | null> => ({ stat: null, readFile: null }));

vi.mock('node:fs/promises', async (original) => {
  const actual = await original<typeof import('node:fs/promises')>();
  const hooked =
    (call: Call) =>
    async (...args: [string]) => {
      if (String(args[0]).endsWith('.csv')) before[call]?.();
      return (actual[call] as (...given: unknown[]) => Promise<unknown>)(...args);
    };
  return { ...actual, stat: hooked('stat'), readFile: hooked('readFile') };
});

const fileGoes = () => rmSync(join(folder, file), { force: true });
const folderGoes = () => rmSync(folder, { recursive: true, force: true });
const removed = { code: 'E932', facts: { file, change: 'removed' } };

describe.each(['stat', 'readFile'] as const)('before %s', (call) => {
  test('a listed file that goes is an input that was removed', async () => {
    before[call] = fileGoes;
    const said = await inProcess({ argv: ['settle', '2023', 'data', '--lang', 'en'], cwd });
    expect([said.code, said.out]).toEqual([2, '']);
    expect(said.err).toContain(`error E932  an input went away during the run: ${file}\n`);
    expect(await readdir(cwd)).toEqual(['data']);
  });

  test('a check and the library say the same', async () => {
    before[call] = fileGoes;
    expect(await readInputs(['data'], {}, cwd)).toMatchObject({ faults: [removed] });
    await writeFile(join(folder, file), '编号,名称\n1,轴承\n');
    expect((await settle(folder, { year: 2023 })).problems.map(({ code }) => code)).toEqual(['E932']);
  });

  test('a folder that goes with all its files is no folder', async () => {
    before[call] = folderGoes;
    const { problems } = await settle(folder, { year: 2023 });
    expect(problems.map(({ code }) => code)).toEqual(['E903']);
  });
});

test('nor is a folder taken for a small one where a file goes while it is measured', async () => {
  before.stat = fileGoes;
  expect(await waysToSettle(folder, {})).toMatchObject(removed);
  await writeFile(join(folder, file), 'a\n');
  expect(await digestsOnly('data', cwd)).toMatchObject(removed);
});

test.skipIf(process.platform === 'win32')('a link that leads nowhere did not go', async () => {
  await symlink(join(cwd, 'nowhere.csv'), join(folder, 'fund.csv'));
  const { problems } = await settle(folder, { year: 2023 });
  expect(problems.map(({ code }) => code)).toContain('E133');
});

describe.each([
  ['looking', '编号,名称\n1,轴承\n'],
  ['reading', '编号,名称\n1,轴承\n'],
  ['reading', 'number,name\n1,bearing\n'],
] as const)('a year that passes by, %s at %j', (stage, content) => {
  const reading = (happens: () => void) => {
    const progress = (at: ReadingProgress) => {
      if (at.stage === stage && at.file === 'a.csv') happens();
    };
    return ingest(folder, 2023, {}, { tell: () => {}, forget: () => {}, progress });
  };

  beforeEach(() => writeFile(join(folder, file), content));

  test('a file that goes', async () => {
    const error = await reading(fileGoes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FileGone);
    expect(error).toMatchObject({ file });
  });

  test('the folder goes', async () => {
    const error = await reading(folderGoes).catch((thrown: unknown) => thrown);
    expect(error).not.toBeInstanceOf(FileGone);
    expect(error).toMatchObject({ code: 'ENOENT' });
  });
});
