import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeOf, freeName, writeAllDurably } from '../../src/write/delivery/durable.ts';
import { deliver, deliverWritten } from '../../src/write/delivery/folder.ts';
import { makeFolder } from '../../src/write/delivery/make-folder.ts';
import { writeNew } from '../../src/write/delivery/new-files.ts';
import { OutputFile } from '../../src/write/delivery/output-file.ts';
import { onDisk } from '../../src/write/delivery/same-content.ts';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'award-files-'));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const refusing = (code: string) => Object.assign(new Error(code), { code });
const manifest = { file: 'manifest.json', content: Buffer.from('{"schema":"award-manifest/1"}') };
const files = (text: string) => [{ file: 'awards.csv', content: Buffer.from(text) }, manifest];

describe('names and refusals', () => {
  test('an error without a code has none', () => {
    expect([codeOf(refusing('EBUSY')), codeOf(new Error('EBUSY')), codeOf('EBUSY')]).toEqual([
      'EBUSY',
      '',
      '',
    ]);
  });

  test('the first name that nothing has', async () => {
    await writeFile(join(parent, 'a1'), '');
    expect(await freeName((number) => join(parent, `a${number}`))).toBe(join(parent, 'a2'));
  });
});

describe('a folder', () => {
  test('is made with those above it, and left as it is where it is there', async () => {
    await makeFolder(join(parent, 'a', 'b', 'c'));
    await writeFile(join(parent, 'a', 'b', 'c', 'kept'), '');
    await makeFolder(join(parent, 'a', 'b', 'c'));
    expect(await readdir(join(parent, 'a', 'b', 'c'))).toEqual(['kept']);
  });

  test('is not made in or in place of a file', async () => {
    await writeFile(join(parent, 'file'), 'a');
    await expect(makeFolder(join(parent, 'file'))).rejects.toThrow('EEXIST');
    await expect(makeFolder(join(parent, 'file', 'b', 'c'))).rejects.toThrow('ENOTDIR');
    expect(await readFile(join(parent, 'file'), 'utf8')).toBe('a');
  });
});

describe('files that are written at once', () => {
  const big = { file: 'audit.jsonl', content: Buffer.alloc(30_000_000) };

  test('are all there, and whole', async () => {
    await writeAllDurably(parent, [big, ...files('a')]);
    expect((await readdir(parent)).sort()).toEqual(['audit.jsonl', 'awards.csv', 'manifest.json']);
    expect((await readFile(join(parent, 'audit.jsonl'))).equals(big.content)).toBe(true);
  });

  test('tell of the first that could not be, when none is being written any more', async () => {
    const bad = ['no/folder', 'neither/folder'].map((file) => ({ file, content: Buffer.from('') }));
    await expect(writeAllDurably(parent, [big, ...bad])).rejects.toMatchObject({
      code: 'ENOENT',
      path: join(parent, 'no/folder'),
    });
    expect((await readFile(join(parent, 'audit.jsonl'))).equals(big.content)).toBe(true);
  });

  test('leave no settlement where one of them could not be', async () => {
    const bad = [big, ...files('a'), { file: 'no/folder', content: Buffer.from('') }];
    await expect(deliver(join(parent, 'settlement-2023'), bad, false)).rejects.toMatchObject({
      code: 'ENOENT',
    });
    expect(await readdir(parent)).toEqual([]);
  });
});

describe('new files', () => {
  test('are written all or none', async () => {
    const bad = [...files('a'), { file: 'no/folder', content: Buffer.from('') }];
    await expect(writeNew(parent, bad)).rejects.toThrow('ENOENT');
    expect(await readdir(parent)).toEqual([]);
  });

  test('do not take the place of one whose name differs in case alone', async () => {
    await writeFile(join(parent, 'AWARDS.csv'), 'b');
    expect(await writeNew(parent, files('a'))).toEqual(['awards.csv']);
    expect(await readdir(parent)).toEqual(['AWARDS.csv']);
  });
});

describe('an output file', () => {
  test('is whole on the disk, with its digest, however many pieces it came in', async () => {
    const path = join(parent, 'long.csv');
    const file = new OutputFile(path, 'long.csv');
    const piece = '轴承\n'.repeat(100_000);
    for (let i = 0; i < 2; i++) file.write(piece);
    for (let i = 0; i < 2; i++) file.writeBytes(Buffer.from(piece));
    file.write('end');
    const told = file.end();
    const written = await readFile(path);
    expect(written.equals(Buffer.from(`${piece.repeat(4)}end`))).toBe(true);
    expect(told).toMatchObject({ file: 'long.csv', bytes: written.length });
  });

  test('is gone once it is discarded', async () => {
    const file = new OutputFile(join(parent, 'half.csv'), 'half.csv');
    file.write('a');
    file.discard();
    expect(await readdir(parent)).toEqual([]);
  });
});

describe('a file on the disk is another’s equal', () => {
  const equal = async (one: string, other: string) => {
    await writeFile(join(parent, 'one'), one);
    await writeFile(join(parent, 'other'), other);
    return onDisk(parent, 'one').isAt(join(parent, 'other'));
  };
  const long = 'a'.repeat(1_500_000);

  test.each([
    ['the same, longer than what is held at once', long, long, true],
    ['another byte at the end', `${long}b`, `${long}c`, false],
    ['longer', long, `${long}a`, false],
    ['empty both', '', '', true],
  ])('%s', async (_, one, other, isEqual) => {
    expect(await equal(one, other)).toBe(isEqual);
  });

  test('but not where there is none', async () => {
    await writeFile(join(parent, 'one'), 'a');
    await expect(onDisk(parent, 'one').isAt(join(parent, 'nothing'))).rejects.toThrow('ENOENT');
  });
});

describe('a settlement folder', () => {
  const folder = () => join(parent, 'settlement-2023');
  const no = { ready: async () => false };
  const write = async (text: string, force = false, handover = {}) =>
    deliverWritten(
      folder(),
      async (partial) => {
        for (const { file, content } of files(text)) await writeFile(join(partial, file), content);
        return text;
      },
      force,
      handover,
    );

  test('made on the disk appears whole and alone, and once', async () => {
    expect(await write('a')).toEqual({ made: 'a', delivery: { kind: 'written', movedAside: null } });
    expect(await write('a')).toEqual({ made: 'a', delivery: { kind: 'unchanged' } });
    expect(await write('b')).toEqual({ made: 'b', delivery: { kind: 'different' } });
    expect(await write('a', false, no)).toEqual({ made: 'a', delivery: { kind: 'stopped' } });
    expect(await write('b', true, no)).toEqual({ made: 'b', delivery: { kind: 'stopped' } });
    expect(await readdir(parent)).toEqual(['settlement-2023']);
  });

  test('is not there where nothing came of it', async () => {
    expect(await deliverWritten(folder(), async () => null, false)).toBeNull();
    expect(await readdir(parent)).toEqual([]);
  });

  test('leaves nothing behind where writing fails', async () => {
    const failing = async (): Promise<null> => {
      throw refusing('ENOSPC');
    };
    await expect(deliverWritten(folder(), failing, false)).rejects.toThrow('ENOSPC');
    expect(await readdir(parent)).toEqual([]);
  });

  test('is not written where a file stands', async () => {
    await writeFile(folder(), 'a');
    expect(await write('a')).toEqual({ made: 'a', delivery: { kind: 'in-the-way' } });
    expect(await deliver(folder(), files('a'), true)).toEqual({ kind: 'in-the-way' });
  });

  test('is as it was where the same comes again and the last question is answered no', async () => {
    await deliver(folder(), files('a'), false);
    expect(await deliver(folder(), files('a'), false, no)).toEqual({ kind: 'stopped' });
  });

  test('of which the manifest is no object is none of ours', async () => {
    for (const text of ['null', '1', '{}', '{"schema":1}', '{']) {
      await mkdir(folder(), { recursive: true });
      await writeFile(join(folder(), 'manifest.json'), text);
      expect(await deliver(folder(), files('a'), true)).toEqual({ kind: 'in-the-way' });
    }
  });
});
