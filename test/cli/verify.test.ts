import { generateKeyPairSync } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleFolder } from '../support/sample.ts';
import { inProcess, spawned } from './hosts.ts';

let cwd: string;
let head: string;
const run = (...argv: string[]) =>
  inProcess({ argv: [...argv, '--lang', 'en'], cwd, env: { NO_COLOR: '1' } });

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'award-verify-'));
  await cp(sampleFolder, join(cwd, 'data'), { recursive: true });
  const pair = generateKeyPairSync('ed25519');
  const other = generateKeyPairSync('ed25519');
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await writeFile(join(cwd, 'private.pem'), pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  await writeFile(join(cwd, 'public.pem'), pair.publicKey.export({ type: 'spki', format: 'pem' }));
  await writeFile(join(cwd, 'other.pem'), other.publicKey.export({ type: 'spki', format: 'pem' }));
  await writeFile(join(cwd, 'rsa.pem'), rsa.publicKey.export({ type: 'spki', format: 'pem' }));
  const settled = await run(
    'settle',
    '2023',
    'data',
    '--out',
    'signed',
    '--sign',
    'private.pem',
    '--readings',
  );
  expect(settled.code).toBe(0);
  expect((await run('settle', '2023', 'data', '--out', 'plain', '--reading', 'R9.side=either')).code).toBe(0);
  ({ head } = JSON.parse(await readFile(join(cwd, 'signed/manifest.json'), 'utf8')).audit);
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

/** What stands before each check, in order. */
const results = (out: string) =>
  [...out.matchAll(/^ {2}(agrees|differs|not checked) /gm)].map(([, result]) => result);

describe('award verify', () => {
  test('a settlement as it was written agrees, and what the folder alone cannot show is said', async () => {
    const { code, out, err } = await run('verify', 'plain');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(results(out)).toEqual([...Array(5).fill('agrees'), ...Array(4).fill('not checked')]);
    expect(out).toContain('only a head kept elsewhere');
  });

  test('with the data, the kept head and the key everything is checked', async () => {
    const given = ['--data', 'data', '--head', head.toUpperCase(), '--public-key', 'public.pem'];
    const { code, out } = await run('verify', 'signed', ...given);
    expect([code, results(out)]).toEqual([0, Array(9).fill('agrees')]);
    expect(out).not.toContain('only a head kept elsewhere');
  });

  test('the readings that were recorded are those under which it is settled again', async () => {
    expect(await run('verify', 'plain', '--data', 'data')).toMatchObject({ code: 0 });
  });

  test('the same as a process of its own, in Chinese', async () => {
    const { code, out } = await spawned({ argv: ['verify', 'plain', '--lang', 'zh'], cwd });
    expect(code).toBe(0);
    expect(out).toContain('核对一致。');
  });

  test.each([
    ['another head', ['signed', '--head', '0'.repeat(64)], 'the log was made anew'],
    ['another key', ['signed', '--public-key', 'other.pem'], 'not that of this head under this key'],
    ['no signature', ['plain', '--public-key', 'public.pem'], 'there is no signature'],
  ])('%s: 1, and it is said', async (_, argv, said) => {
    const { code, out } = await run('verify', ...argv);
    expect(code).toBe(1);
    expect(out).toContain(said);
  });

  test('of several files that were changed, are missing or too many all are named, the first one first', async () => {
    await cp(join(cwd, 'plain'), join(cwd, 'several'), { recursive: true });
    await writeFile(join(cwd, 'several/awards.csv'), 'x');
    await writeFile(join(cwd, 'several/settlement.json'), '{}');
    await writeFile(join(cwd, 'several/notes.txt'), '');
    await rm(join(cwd, 'several/policy.yaml'));
    const { code, out } = await run('verify', 'several');
    expect(code).toBe(1);
    const named = [
      ...out.matchAll(/^ {15}(\S+) {2}(this file is missing|a settlement has no|the file was)/gm),
    ];
    expect(named.map(([, file]) => file)).toEqual([
      'policy.yaml',
      'notes.txt',
      'awards.csv',
      'settlement.json',
      'policy.yaml',
    ]);
    expect(out).toContain('It does not agree, first at policy.yaml');
  });

  test('other data: the file that was changed, then the first line that comes out otherwise', async () => {
    await cp(join(cwd, 'data'), join(cwd, 'later'), { recursive: true });
    const file = join(cwd, 'later/tax_increment.csv');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('-218640.72', '-218640.71').replace('1083215.08', '1083215.09'));
    const { code, out } = await run('verify', 'plain', '--data', 'later');
    expect(code).toBe(1);
    expect(out).toContain('tax_increment.csv  the file was changed');
    expect(out).toMatch(/audit\.jsonl:1 {2}this line is not what it should be/);
    const [, found = '', expected = ''] = /\n\s+found +(…[^\n]*)\n\s+expected +(…[^\n]*)/.exec(out) ?? [];
    expect(found).toContain('"sha256"');
    expect(found).not.toBe(expected);
    await writeFile(file, text.replace('-218640.72', '一'));
    expect((await run('verify', 'plain', '--data', 'later')).out).toContain('the data have 1 errors');
  });

  test('a figure changed in a file: the line, what stands there and what should', async () => {
    await cp(join(cwd, 'plain'), join(cwd, 'changed'), { recursive: true });
    const file = join(cwd, 'changed/awards.csv');
    await writeFile(file, (await readFile(file, 'utf8')).replace('5000.00,5000.00', '5000.00,6000.00'));
    const { code, out } = await run('verify', 'changed');
    expect(code).toBe(1);
    expect(out).toMatch(
      /awards\.csv:\d+ {2}this line[^\n]*\n\s+found {5}[^\n]*6000\.00[^\n]*\n\s+expected {2}[^\n]*5000\.00,5000\.00/,
    );
    expect(out).toMatch(/It does not agree, first at awards\.csv:\d+\n$/);
  });

  test.each([
    ['no such folder', ['verify', 'nowhere'], 'E903'],
    ['a folder that is no settlement', ['verify', 'data'], 'E940'],
    ['a head that is none', ['verify', 'plain', '--head', 'abc'], 'E942'],
    ['a key of another kind', ['verify', 'signed', '--public-key', 'rsa.pem'], 'E941'],
    ['a private key to check with', ['verify', 'signed', '--public-key', 'private.pem'], 'E941'],
    ['a key that is not there', ['verify', 'signed', '--public-key', 'no.pem'], 'E920'],
    ['a public key to sign with', ['settle', '2023', 'data', '--out', 'x', '--sign', 'public.pem'], 'E941'],
    ['no data folder', ['verify', 'plain', '--data', 'nowhere'], 'E903'],
  ])('%s: 2', async (_, argv, code) => {
    expect(await run(...argv)).toMatchObject({ code: 2, err: expect.stringContaining(code) });
  });
});

describe('what does not belong to the folder of a settlement', () => {
  const put = async (...files: string[]) => {
    await rm(join(cwd, 'open'), { recursive: true, force: true });
    await cp(join(cwd, 'plain'), join(cwd, 'open'), { recursive: true });
    for (const file of files) await writeFile(join(cwd, 'open', file), 'x');
  };

  test('locks of office programs and files of the system are passed over, and named', async () => {
    const locks = ['.DS_Store', '.~lock.settlement.xlsx#', 'Thumbs.db', 'desktop.ini', '~$settlement.xlsx'];
    await put(...locks);
    const { code, out } = await run('verify', 'open');
    expect([code, results(out)[0]]).toEqual([0, 'agrees']);
    expect(out).toContain(`${locks.join(', ')}: left by an office program`);
    expect((await run('history', 'open')).code).toBe(0);
    expect((await run('audit', 'open', '--format', 'md')).code).toBe(0);
    const again = await run('settle', '2023', 'data', '--out', 'open', '--reading', 'R9.side=either');
    expect([again.code, again.err]).toEqual([0, expect.stringContaining('unchanged')]);
  });

  test('another file is to be moved out, and the settlement is not called changed', async () => {
    await put('记录.docx');
    const { code, out } = await run('verify', 'open');
    expect([code, results(out)[0]]).toEqual([1, 'differs']);
    expect(out).toContain('记录.docx  a settlement has no such file: move it out of the folder');
    expect(out).toContain('Its own files agree.');
    const history = await run('history', 'open');
    expect([history.code, history.err]).toEqual([2, expect.stringContaining('E960')]);
    expect(history.err).toContain('move what does not belong to it out of the folder');
    const next = await run('settle', '2023', 'data', '--previous', 'open');
    expect([next.code, next.err]).toEqual([2, expect.stringContaining('E970')]);
    expect(next.err).toContain('记录.docx');
    expect(next.err).not.toContain('changed');
  });

  test('with a file changed besides, the settlement is not said to agree', async () => {
    await put('notes.txt', 'awards.csv');
    const { code, out } = await run('verify', 'open');
    expect([code, results(out).filter((result) => result === 'differs').length]).toEqual([1, 3]);
    expect(out).not.toContain('Its own files agree.');
  });
});
