import { execFile } from 'node:child_process';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const windows = process.platform === 'win32';
/** The package on npm that carries the binary of this platform, as the package `node` asks for it. */
const carrier = `node-${windows ? 'win' : process.platform}-${process.arch}`;

/** Calls npm; on Windows it is a script that only a shell starts. */
const npm = (argv: readonly string[], cwd: string) =>
  run('npm', argv, { cwd, shell: windows, maxBuffer: 2 ** 26 });

/** The newest release of a major version of Node that npm has a binary of, e.g. 22.23.3. */
export async function newestOf(major: number, cwd: string): Promise<string> {
  const { stdout } = await npm(['view', `${carrier}@${major}`, 'version', '--json'], cwd);
  const releases = [JSON.parse(stdout)].flat() as string[];
  const parts = (release: string) => release.split('.').map(Number);
  const newer = (a: readonly number[], b: readonly number[]) =>
    a.map((part, i) => part - (b[i] ?? 0)).find((by) => by !== 0) ?? 0;
  const newest = releases.sort((a, b) => newer(parts(a), parts(b))).at(-1);
  if (newest === undefined) throw new Error(`npm has no ${carrier}@${major}`);
  return newest;
}

/** Unpacks the binary of a release below `folder`, unless it is there from an earlier run; @returns its path */
export async function nodeBinary(release: string, folder: string): Promise<string> {
  const place = join(folder, release);
  const binary = join(place, 'package', 'bin', windows ? 'node.exe' : 'node');
  if ((await stat(binary).catch(() => null)) !== null) return binary;
  await mkdir(place, { recursive: true });
  await npm(['pack', '--silent', `${carrier}@${release}`], place);
  await run('tar', ['-xzf', `${carrier}-${release}.tgz`], { cwd: place });
  return binary;
}
