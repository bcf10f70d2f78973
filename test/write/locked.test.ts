import { access, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deliverTogether } from '../../src/write/delivery/file-set.ts';
import { deliver } from '../../src/write/delivery/folder.ts';
import { inProcess } from '../cli/hosts.ts';
import { sampleFolder } from '../support/sample.ts';

/*
 * Windows moves and deletes nothing that another program holds open: the call fails with EBUSY for the file itself, with
 * EPERM or EACCES for a folder in which one is open. Here the calls fail as often as a test says.
 */

const refusing = vi.hoisted(() => ({
  /** Whether a move from or to this path is refused, and with what. */
  move: (_from: string, _to: string): string | null => null,
  /** Whether opening a file for writing is refused. */
  open: (_path: string): string | null => null,
}));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const refuse = (code: string | null) => {
    if (code !== null) throw Object.assign(new Error(code), { code });
  };
  return {
    ...real,
    rename: async (from: string, to: string) => {
      refuse(refusing.move(from, to));
      return real.rename(from, to);
    },
    open: async (path: string, flags: string) => {
      if (flags === 'r+') refuse(refusing.open(path));
      return real.open(path, flags);
    },
  };
});

let parent: string;
let folder: string;
const files = (text: string) => [
  { file: 'settlement.xlsx', content: Buffer.from(text) },
  { file: 'manifest.json', content: Buffer.from('{"schema":"award-manifest/1"}') },
];
const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
const first = (path: string) => readFile(join(path, 'settlement.xlsx'), 'utf8');

/** Refuses the moves that are meant, `times` of them. */
function refuse(code: string, times: number, isMeant: (from: string, to: string) => boolean): void {
  let left = times;
  refusing.move = (from, to) => (isMeant(from, to) && left-- > 0 ? code : null);
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] }).setTimerTickMode('nextTimerAsync');
  parent = await mkdtemp(join(tmpdir(), 'award-locked-'));
  folder = join(parent, 'settlement-2023');
  refusing.move = () => null;
  refusing.open = () => null;
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(parent, { recursive: true, force: true });
});

describe.each(['EBUSY', 'EPERM', 'EACCES'])('while another program holds it (%s)', (code) => {
  test('a settlement is moved into place once it is let go', async () => {
    refuse(code, 3, () => true);
    expect(await deliver(folder, files('a'), false)).toMatchObject({ kind: 'written' });
    expect(await readdir(parent)).toEqual(['settlement-2023']);
  });

  test('an earlier settlement stays as it is, and nothing is left', async () => {
    await deliver(folder, files('a'), false);
    refuse(code, 1_000, (from) => from === folder);
    await expect(deliver(folder, files('b'), true)).rejects.toMatchObject({ code });
    expect([await readdir(parent), await first(folder)]).toEqual([['settlement-2023'], 'a']);
  });

  test('an earlier settlement comes back where the new one cannot take its place', async () => {
    await deliver(folder, files('a'), false);
    let back = 2;
    refusing.move = (from, to) => (to === folder && (from.includes('.partial-') || back-- > 0) ? code : null);
    await expect(deliver(folder, files('b'), true)).rejects.toMatchObject({ code });
    expect([await readdir(parent), await first(folder)]).toEqual([['settlement-2023'], 'a']);
  });

  test('files that belong together stay as they were, all of them', async () => {
    const two = (text: string) =>
      ['公示.html', '公示.xlsx'].map((file) => ({ file, content: Buffer.from(text) }));
    await deliverTogether(parent, two('a'), false);
    refuse(code, 1_000, (from) => from === join(parent, '公示.xlsx'));
    await expect(deliverTogether(parent, two('b'), true)).rejects.toMatchObject({ code });
    expect((await readdir(parent)).sort()).toEqual(['公示.html', '公示.xlsx']);
    expect(await readFile(join(parent, '公示.html'), 'utf8')).toBe('a');
  });
});

test('what the system refuses for good is not tried again', async () => {
  let tries = 0;
  refusing.move = () => {
    tries += 1;
    return 'ENOSPC';
  };
  await expect(deliver(folder, files('a'), false)).rejects.toMatchObject({ code: 'ENOSPC' });
  expect([tries, await readdir(parent)]).toEqual([1, []]);
});

describe('which file it is', () => {
  test.each([
    ['~$settlement.xlsx', 'Excel'],
    ['.~lock.settlement.xlsx#', 'LibreOffice'],
    ['.~settlement.xlsx', 'WPS'],
  ])('is told by the lock beside it: %s (%s)', async (lock) => {
    await deliver(folder, files('a'), false);
    await writeFile(join(folder, lock), 'somebody');
    refuse('EPERM', 1_000, (from) => from === folder);
    await expect(deliver(folder, files('b'), true)).rejects.toMatchObject({ file: 'settlement.xlsx' });
  });

  test('is told by what cannot be opened for writing', async () => {
    await deliver(folder, files('a'), false);
    refuse('EPERM', 1_000, (from) => from === folder);
    refusing.open = (path) => (path.endsWith('manifest.json') ? 'EBUSY' : null);
    await expect(deliver(folder, files('b'), true)).rejects.toMatchObject({ file: 'manifest.json' });
  });

  test('is not guessed: what may not be written is not open', async () => {
    await deliver(folder, files('a'), false);
    refuse('EACCES', 1_000, (from) => from === folder);
    refusing.open = () => 'EACCES';
    const error = await deliver(folder, files('b'), true).catch((one: unknown) => one);
    expect(error).toMatchObject({ code: 'EACCES' });
    expect(error).not.toHaveProperty('file');
  });
});

describe('what a person reads', () => {
  const settle = (...more: string[]) =>
    inProcess({ argv: ['settle', '2023', sampleFolder, '--out', folder, '--quiet', ...more], cwd: parent });

  test.each([
    [
      'zh',
      '错误 E910  settlement.xlsx 正被其他程序打开，无法替换：',
      '请在 Excel 或 WPS 中关闭 settlement.xlsx，再运行一次',
    ],
    [
      'en',
      'error E910  settlement.xlsx is open in another program, so this cannot be replaced: ',
      'Close settlement.xlsx in',
    ],
  ])('the file to close, when a settlement is to be replaced: %s', async (lang, headline, hint) => {
    await settle();
    await writeFile(join(folder, '~$settlement.xlsx'), 'somebody');
    refuse('EPERM', 1_000, (from) => from === folder);
    const { code, err } = await settle('--force', '--lang', lang, '--reading', 'rounding=down');
    expect([code, err]).toEqual([2, expect.stringContaining(headline)]);
    expect(err).toContain(hint);
    expect(await isThere(join(folder, 'settlement.json'))).toBe(true);
  });

  test('the file to close, when a paper is to be replaced', async () => {
    await settle();
    const publish = (...more: string[]) =>
      inProcess({
        argv: ['publish', folder, '--from', '2024-03-04', '--working-days', '5', '--lang', 'zh', ...more],
        cwd: parent,
      });
    expect((await publish()).code).toBe(0);
    refuse('EBUSY', 1_000, (from) => from.endsWith('公示.xlsx'));
    refusing.open = (path) => (path.endsWith('公示.xlsx') ? 'EBUSY' : null);
    const { code, err } = await publish('--office', '临清市科学技术局', '--force');
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('公示.xlsx 正被其他程序打开，无法替换：publicity-2023（EBUSY）'),
    ]);
  });
});
