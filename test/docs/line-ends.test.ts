import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const git = (...argv: readonly string[]) =>
  execFileSync('git', argv, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });

test.skipIf(!existsSync(join(root, '.git')))(
  'a clone that Git for Windows makes has the same bytes: LF, and CRLF and GBK in the samples that have them',
  () => {
    const place = mkdtempSync(join(tmpdir(), 'award-clone-'));
    const clone = (name: string, ...settings: readonly string[]) =>
      git(...settings.flatMap((one) => ['-c', one]), 'checkout-index', '--all', `--prefix=${place}/${name}/`);
    clone('here', 'core.autocrlf=false');
    clone('windows', 'core.autocrlf=true', 'core.eol=crlf');
    const files = git('ls-files', '-z')
      .split('\0')
      .filter((file) => file !== '');
    const differ = files.filter(
      (file) => !readFileSync(join(place, 'here', file)).equals(readFileSync(join(place, 'windows', file))),
    );
    const crlf = files.filter((file) => readFileSync(join(place, 'windows', file)).includes('\r\n'));
    rmSync(place, { recursive: true });
    expect(differ).toEqual([]);
    expect(crlf).toEqual(expect.arrayContaining(['samples/2023/专利.csv', 'samples/broken/专利.csv']));
    expect(crlf.filter((file) => /\.(ts|js|json|ya?ml|md|txt)$/.test(file))).toEqual([]);
  },
);
