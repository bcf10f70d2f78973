import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { version } from '../../../src/version.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'award-npx-'));
afterAll(() => rmSync(scratch, { recursive: true }));

test.skipIf(process.platform === 'win32')('an update of a checkout starts where it was started', async () => {
  // npx keeps a link to the file that it once started, by the checkout's folder, and never looks again.
  const checkout = join(scratch, 'checkout');
  mkdirSync(join(checkout, 'bin'), { recursive: true });
  const award = async () => {
    const env = { ...process.env, npm_config_cache: join(scratch, 'cache') };
    const { stdout } = await run('npx', ['--offline', 'award', '--version'], { cwd: checkout, env });
    return stdout.trim();
  };
  const first = { name: 'linqing-innovation-award', version: '0.0.1', bin: { award: 'bin/award.js' } };
  writeFileSync(join(checkout, 'package.json'), JSON.stringify(first));
  writeFileSync(join(checkout, 'bin/award.js'), '#!/usr/bin/env node\nconsole.log("0.0.1");\n', {
    mode: 0o755,
  });
  expect(await award()).toBe('0.0.1');
  rmSync(checkout, { recursive: true });
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(join(root, part), join(checkout, part), { recursive: true });
  expect(await award()).toBe(version);
});
