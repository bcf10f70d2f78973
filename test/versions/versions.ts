import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { version } from '../../src/version.ts';
import { installPacked } from '../support/packed.ts';
import { newestOf, nodeBinary } from './node-binaries.ts';

/*
 * The packed program, installed once without a network, under the oldest Node that it is for and the newest of each major
 * version that is kept up: the same bytes, and the same words on the screen.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const binaries = join(root, 'node_modules/.cache/node');
const oldest = '20.19.0';
const majors = [20, 22, 24];
const releases = [oldest, ...(await Promise.all(majors.map((major) => newestOf(major, root))))];

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What the releases came to, told at the end. */
const told: string[] = [];
let place: string;
let installed: string;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'award-versions-'));
  ({ package: installed } = await installPacked(root, place));
});
afterAll(async () => {
  await rm(place, { recursive: true, force: true });
  process.stdout.write(`\n| node | V8 | settlement.xlsx |\n| --- | --- | --- |\n${told.join('\n')}\n\n`);
});

const frozen = (file: string) => readFile(join(root, 'test/samples', file));
const digestOf = async (folder: string) =>
  JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
    readonly audit: { readonly entries: number };
    readonly outputs: readonly { readonly file: string; readonly sha256: string; readonly parts?: string }[];
  };

describe.each(releases)('Node %s', (release) => {
  let node: string;
  let cwd: string;

  /** Runs this Node; whatever it or V8 itself says on standard error is seen. */
  const start = (...argv: readonly string[]): Promise<Ran> =>
    new Promise((resolve) => {
      const env = { PATH: process.env['PATH'] ?? '', NO_COLOR: '1' };
      const child = execFile(node, argv, { cwd, env, maxBuffer: 2 ** 26 }, (_, out, err) =>
        resolve({ code: child.exitCode, out, err }),
      );
    });
  const award = (...argv: readonly string[]) => start(join(installed, 'bin/award.js'), ...argv);

  beforeAll(async () => {
    node = await nodeBinary(release, binaries);
    cwd = join(place, release);
    await cp(join(root, 'samples'), join(cwd, 'samples'), { recursive: true });
    expect(await award('settle', '2023', 'samples/2023', '--lang', 'zh', '--quiet')).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });

  test('is that release, and says the version and the help without a word besides', async () => {
    expect(await start('--version')).toEqual({ code: 0, out: `v${release}\n`, err: '' });
    expect(await award('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
    const help = await award('--help');
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(await readFile(join(root, 'README.md'), 'utf8')).toContain(help.out.trim());
  });

  test('settles the sample to the frozen bytes', async () => {
    const folder = join(cwd, 'settlement-2023');
    for (const file of ['settlement.json', 'awards.csv']) {
      expect([file, (await readFile(join(folder, file))).equals(await frozen(`2023/${file}`))]).toEqual([
        file,
        true,
      ]);
    }
    const policy = join(root, 'src/policy/linqing-2022-37/policy.yaml');
    expect(await readFile(join(folder, 'policy.yaml'))).toEqual(await readFile(policy));
    const { audit, outputs } = await digestOf(folder);
    const workbook = outputs.find(({ file }) => file === 'settlement.xlsx');
    const lines = (await readFile(join(folder, 'audit.jsonl'), 'utf8')).trimEnd().split('\n');
    // The last entry holds the digest of the workbook as it is packed, which may differ between releases of Node.
    const { prev: head } = JSON.parse(lines.at(-1) ?? '');
    expect({ entries: audit.entries, head, parts: workbook?.parts }).toEqual(
      JSON.parse((await frozen('2023/digests.json')).toString()),
    );
    expect((await readdir(folder)).length).toBe(6);
    const { out: v8 } = await start('--print', 'process.versions.v8');
    told.push(`| ${release} | ${v8.trim()} | sha256 ${workbook?.sha256.slice(0, 16)}… |`);
  });

  test('says of the broken sample what is frozen, in both languages', async () => {
    for (const language of ['zh', 'en']) {
      const { code, out, err } = await award('validate', 'samples/broken', '--lang', language, '--notes');
      expect({ code, out, err }).toEqual({
        code: 1,
        out: '',
        err: (await frozen(`broken/${language}.txt`)).toString(),
      });
    }
  });

  test('verifies and explains it', async () => {
    const { code, err } = await award('verify', 'settlement-2023', '--data', 'samples/2023', '--lang', 'en');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const explained = await award('explain', 'settlement-2023', '砚秋', '--lang', 'zh');
    expect(explained).toMatchObject({ code: 0, err: '' });
    expect((await frozen('explain/zh.txt')).toString()).toContain(explained.out.trim());
  });

  test('a year that passes by comes to the same, without a word besides', async () => {
    const large = join(cwd, 'large');
    await cp(join(root, 'samples/2023'), large, { recursive: true });
    const file = join(large, '专利.csv');
    const blank = Buffer.from(',,,,,,,,\r\n'.repeat(3.3 * 2 ** 20));
    await writeFile(file, Buffer.concat([await readFile(file), blank]));
    expect(await award('settle', '2023', 'large', '--out', 'passed', '--quiet')).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    const enterprises = async (json: Promise<Buffer>) => JSON.parse((await json).toString()).enterprises;
    expect(await enterprises(readFile(join(cwd, 'passed/settlement.json')))).toEqual(
      await enterprises(frozen('2023/settlement.json')),
    );
  });

  test('is found as a library', async () => {
    await mkdir(join(cwd, 'node_modules'), { recursive: true });
    await symlink(installed, join(cwd, 'node_modules/linqing-innovation-award'), 'junction');
    await writeFile(
      join(cwd, 'program.mjs'),
      `import { explain, settle, validate } from 'linqing-innovation-award';
const { valid } = await validate('samples/broken', { year: 2023 });
const { settlement, files } = await settle('samples/2023', { year: 2023 });
const { verified } = await explain('settlement-2023', '澄砚');
console.log(valid, settlement.totals.payable, (await files()).length, verified);
`,
    );
    const { totals } = JSON.parse((await frozen('2023/settlement.json')).toString());
    expect(await start('program.mjs')).toEqual({ code: 0, out: `false ${totals.payable} 6 true\n`, err: '' });
  });
});
