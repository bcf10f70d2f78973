import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Compiled } from '../../../src/cli/process/compiled.ts';
import { sampleFolder } from '../../support/sample.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'award-compiled-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());

describe('what V8 compiled of a source', () => {
  const source = Buffer.from('const payable = 1;');
  const code = Buffer.from('compiled of it');
  const compiled = new Compiled(join(scratch, 'kept'), 'usual');
  compiled.keep('a.cjs', source, code);
  const [file = ''] = filesIn(join(scratch, 'kept'));
  const kept = readFileSync(file);

  test('is given back', () => {
    expect(compiled.of('a.cjs', source)).toEqual(code);
  });

  test('is not given for another source, another file, the file in another place, or other flags', () => {
    expect(compiled.of('a.cjs', Buffer.from('const payable = 2;'))).toBeUndefined();
    expect(compiled.of('b.cjs', source)).toBeUndefined();
    expect(compiled.of('elsewhere/a.cjs', source)).toBeUndefined();
    expect(new Compiled(join(scratch, 'kept'), 'other').of('a.cjs', source)).toBeUndefined();
  });

  test('is not given where a bit of it has changed, or its end is missing', () => {
    for (let at = 0; at < kept.length; at++) {
      const changed = Buffer.from(kept);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(file, changed);
      expect([at, compiled.of('a.cjs', source)]).toEqual([at, undefined]);
      writeFileSync(file, kept.subarray(0, at));
      expect([at, compiled.of('a.cjs', source)]).toEqual([at, undefined]);
    }
  });
});

describe('the built program', () => {
  /** The files of which a thread took nothing that was compiled before. */
  const compiledAnew = async (script: string): Promise<unknown> => {
    const told = `
      if (loader.scripts.size === 0) throw new Error('nothing is loaded');
      const anew = [...loader.scripts].filter(([, { script }]) => script.cachedDataRejected !== false);
      require('node:fs').writeFileSync(${JSON.stringify(join(scratch, 'anew.json'))}, JSON.stringify(anew.map(([name]) => name)));`;
    const file = join(scratch, 'loading.cjs');
    writeFileSync(file, `(async () => { ${script} ${told} })();`);
    await run(process.execPath, [file, 'main.cjs'], { cwd: scratch });
    return JSON.parse(readFileSync(join(scratch, 'anew.json'), 'utf8'));
  };
  const built = (name: string) => JSON.stringify(join(root, 'dist/cli', name));

  test('is loaded from what V8 compiled: where it answers by itself', async () => {
    const answering = `
      const { loader, run } = require(${built('first.cjs')});
      process.argv.splice(2, 1, '--help');
      await run();`;
    expect(await compiledAnew(answering)).toEqual([]);
  });

  test('loads of Node what it needs before it has flags of its own', () => {
    const working = readFileSync(join(root, 'dist/cli/working.cjs'), 'utf8');
    expect(working.indexOf('getBuiltinModule(id)')).toBeGreaterThan(0);
    expect(working.indexOf('tellV8("interrupt-budget")')).toBeGreaterThan(
      working.indexOf('getBuiltinModule(id)'),
    );
  });

  test('and where it works', async () => {
    const settling = `
      const { loader } = require(${built('working.cjs')});
      const io = { out() {}, err() {}, env: {}, cwd: ${JSON.stringify(scratch)}, terminal: false, columns: 80 };
      const code = await loader.load('main.cjs').main(['settle', '2023', ${JSON.stringify(sampleFolder)}, '--dry-run'], io);
      if (code !== 0) throw new Error('ended with ' + code);`;
    expect(await compiledAnew(settling)).toEqual([]);
  });

  describe('in a copy', () => {
    const copy = join(scratch, 'copy');
    const settle = async (home: string, out: string): Promise<Buffer> => {
      const argv = [join(home, 'bin/award.js'), 'settle', '2023', sampleFolder, '--out', out, '--quiet'];
      expect(await run(process.execPath, argv, { cwd: scratch })).toEqual({ stdout: '', stderr: '' });
      return readFileSync(join(scratch, out, 'manifest.json'));
    };
    const compiledIn = (home: string) => filesIn(join(home, 'dist/cli/compiled'));
    let usual: Buffer;
    beforeAll(async () => {
      for (const part of ['bin', 'dist', 'samples/2023', 'package.json'])
        cpSync(join(root, part), join(copy, part), { recursive: true });
      rmSync(join(copy, 'dist/cli/compiled'), { recursive: true });
      for (const runner of ['first', 'working'])
        await run(process.execPath, [join(copy, 'bin/compile.mjs'), runner]);
      usual = await settle(root, 'usual');
    });

    test('settles to the same bytes, also where what was compiled is damaged, or not there', async () => {
      expect((await settle(copy, 'copied')).equals(usual)).toBe(true);
      expect(compiledIn(copy).length).toBe(compiledIn(root).length);
      for (const file of compiledIn(copy)) {
        const bytes = readFileSync(file);
        const middle = Math.floor(bytes.length / 2);
        writeFileSync(file, bytes.fill(0xff, middle, middle + 64));
      }
      expect((await settle(copy, 'damaged')).equals(usual)).toBe(true);
      rmSync(join(copy, 'dist/cli/compiled'), { recursive: true });
      expect((await settle(copy, 'without')).equals(usual)).toBe(true);
    });

    test.each([
      ['thread.cjs', ''],
      ['working.cjs', ''],
      ['thread.cjs', null],
      ['run.cjs', null],
    ])('that is not whole says so: %s is %j', async (name, content) => {
      const file = join(copy, 'dist/cli', name);
      const whole = readFileSync(file);
      if (content === null) rmSync(file);
      else writeFileSync(file, content);
      try {
        const ended = run(process.execPath, [join(copy, 'bin/award.js'), 'error', 'E101'], { cwd: scratch });
        await expect(ended).rejects.toMatchObject({
          code: 2,
          stderr: expect.stringMatching(/a fault of the program itself|程序自身/),
        });
      } finally {
        writeFileSync(file, whole);
      }
    });

    test('that is not built says so', async () => {
      rmSync(join(copy, 'dist/cli/first.cjs'));
      const ended = run(process.execPath, [join(copy, 'bin/award.js'), '--version'], { cwd: scratch });
      await expect(ended).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('npm ci') });
    });
  });

  test.skipIf(process.platform === 'win32')('says where the current folder was removed', async () => {
    const gone = mkdtempSync(join(scratch, 'gone-'));
    const line = `cd ${gone} && rmdir ${gone} && exec ${process.execPath} ${join(root, 'bin/award.js')} --version`;
    const ended = run('sh', ['-c', line], { env: { ...process.env, AWARD_LANG: 'en' } });
    await expect(ended).rejects.toMatchObject({
      code: 2,
      stderr: 'the current folder has been removed; change to another one and run it again\n',
    });
  });
});
