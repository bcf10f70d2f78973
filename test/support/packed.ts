import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { version } from '../../src/version.ts';

const run = promisify(execFile);
const windows = process.platform === 'win32';

/** A program that was installed as a user does it. */
export interface Installed {
  /** The command. */
  readonly bin: string;
  /** The folder of the package. */
  readonly package: string;
}

/**
 * Packs the project and installs the tarball globally below `place`: without a network, with an empty cache and without
 * running any script, so that what is installed is what the tarball brings.
 */
export async function installPacked(root: string, place: string): Promise<Installed> {
  const npm = (...argv: readonly string[]) =>
    run('npm', argv, { cwd: root, shell: windows, maxBuffer: 2 ** 26 });
  const prefix = join(place, 'prefix');
  await mkdir(prefix, { recursive: true });
  await npm('pack', '--silent', '--ignore-scripts', '--pack-destination', place);
  const tarball = join(place, `linqing-innovation-award-${version}.tgz`);
  const alone = ['--offline', '--cache', join(place, 'empty-cache'), '--ignore-scripts', '--prefix', prefix];
  await npm('install', '--global', '--silent', ...alone, tarball);
  const modules = windows ? join(prefix, 'node_modules') : join(prefix, 'lib/node_modules');
  return {
    bin: windows ? join(prefix, 'award.cmd') : join(prefix, 'bin/award'),
    package: join(modules, 'linqing-innovation-award'),
  };
}
