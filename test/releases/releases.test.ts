import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { version } from '../../src/version.ts';
import { inProcess } from '../cli/hosts.ts';

/*
 * A small settlement of every release with its data, as that release wrote it and signed with a key for tests alone:
 * each verifies for ever. The folder of the version that is being written follows it with `vitest --update`; once the
 * version is released its folder is never changed again.
 */

const here = fileURLToPath(new URL('./', import.meta.url));
const releases = readdirSync(here).filter((name) => statSync(join(here, name)).isDirectory());

/** An Ed25519 key of fixed bytes (RFC 8410): the same settlement is signed the same always. */
const key = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]),
  format: 'der',
  type: 'pkcs8',
});

const run = (cwd: string, ...argv: string[]) =>
  inProcess({ argv: [...argv, '--lang', 'en'], cwd, env: { NO_COLOR: '1' } });

/** Settles the data of the version that is being written anew. */
async function settleAnew(): Promise<void> {
  const keys = await mkdtemp(join(tmpdir(), 'award-release-'));
  const cwd = join(here, version);
  await writeFile(join(keys, 'private.pem'), key.export({ type: 'pkcs8', format: 'pem' }));
  await rm(join(cwd, 'settlement'), { recursive: true, force: true });
  const argv = [
    'settle',
    '2023',
    'data',
    '--out',
    'settlement',
    '--readings',
    '--sign',
    join(keys, 'private.pem'),
  ];
  expect((await inProcess({ argv, cwd, env: { NO_COLOR: '1' } })).code).toBe(0);
  await writeFile(join(cwd, 'public.pem'), createPublicKey(key).export({ type: 'spki', format: 'pem' }));
  const { audit } = JSON.parse(readFileSync(join(cwd, 'settlement/manifest.json'), 'utf8'));
  await writeFile(join(cwd, 'head.txt'), `${audit.head}\n`);
  await rm(keys, { recursive: true });
}

test('there is one of the version that is being written; vitest --update settles it anew', async () => {
  const { snapshotState } = expect.getState() as unknown as { snapshotState?: { _updateSnapshot?: string } };
  if (snapshotState?._updateSnapshot === 'all') await settleAnew();
  expect(releases).toContain(version);
});

describe.each(releases)('the settlement of %s', (release) => {
  const cwd = join(here, release);
  const head = () => readFileSync(join(cwd, 'head.txt'), 'utf8').trim();

  test('verifies: chain, files, manifest, head and signature, and again from its log and from the data', async () => {
    const given = ['--data', 'data', '--head', head(), '--public-key', 'public.pem'];
    const { code, out } = await run(cwd, 'verify', 'settlement', ...given);
    expect([code, out.match(/differs.*|not checked.*/g)]).toEqual([0, null]);
  });

  test('was written by that version', () => {
    const { tool } = JSON.parse(readFileSync(join(cwd, 'settlement/manifest.json'), 'utf8'));
    expect(tool.version).toBe(release);
  });

  test('is explained as well', async () => {
    const { code, out } = await run(cwd, 'explain', 'settlement', '甲山');
    expect(code).toBe(0);
    expect(out).toContain('R7/套圈');
  });
});
