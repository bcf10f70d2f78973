import { execFileSync, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { arena, award, clear, endOf, type Ground, lookAt, runAgain, start } from './ground.ts';
import { count, hold, type Row, row } from './table.ts';

/** Whether file systems can be mounted here: a full or read-only one cannot be had otherwise by root. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0 && mounts();

function mounts(): boolean {
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const one = /^error E910 {2}[^\n]+\n {2}to do {2}[^\n]+\n$/;

/** Output on disks from one block to enough, so that they fill up in one file after the other. */
export async function fullDisks(ground: Ground, points: number): Promise<Row> {
  const trials = row('disk full (tmpfs)');
  for (let i = 0; i < points; i++) {
    const kib = 4 * Math.ceil(((i + 1) / points) * ((1.3 * ground.bytes) / 4096));
    await onDisk(ground, `size=${kib}k`, async (disk) => {
      const end = await start(ground, disk).ended;
      const found = await lookAt(ground, disk);
      count(trials, `exit ${end.code}, ${found.final}`);
      if (end.code === 0) {
        hold(trials, 'whole', found, found.final === 'whole');
      } else {
        hold(trials, 'exit 2 and one line', end, end.code === 2 && one.test(end.err));
        hold(trials, 'says what is full', end, end.err.includes('the disk is full'));
        hold(trials, 'nothing is left', found, found.final === 'absent' && found.rest.length === 0);
      }
    });
  }
  return trials;
}

/** Output on a read-only disk, and in a folder of somebody else's where this is not root. */
export async function readOnlyDisks(ground: Ground): Promise<Row> {
  const trials = row('output folder read-only');
  await onDisk(ground, 'size=4m', async (disk) => {
    for (const inside of ['', 'settled']) {
      await mkdir(join(disk, inside), { recursive: true });
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      const end = await start(ground, join(disk, inside)).ended;
      execFileSync('mount', ['-o', 'remount,rw', disk]);
      const found = await lookAt(ground, disk);
      count(trials, `exit ${end.code}, ${found.final}`);
      hold(trials, 'exit 2 and one line', end, end.code === 2 && one.test(end.err));
      hold(trials, 'says why', end, end.err.includes('the place is read-only'));
      hold(trials, 'nothing is left', found, found.final === 'absent' && found.rest.length === 0);
    }
    const again = await runAgain(ground, disk);
    hold(trials, 'the next run', again, again.code === 0);
  });
  return trials;
}

async function onDisk(
  ground: Ground,
  options: string,
  trial: (disk: string) => Promise<void>,
): Promise<void> {
  const disk = await arena(ground, false);
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]);
  try {
    await trial(disk);
  } finally {
    execFileSync('umount', [disk]);
    await clear(disk);
  }
}

/** A limit on the size of files, which needs no root: the workbook does not fit. */
export async function limitedFiles(ground: Ground): Promise<Row> {
  const trials = row('file size limit');
  for (const blocks of [1, 16, 64]) {
    const place = await arena(ground, false);
    const words = [award, 'settle', '2023', ground.data, '--out', join(place, 'settlement-2023'), '-q'];
    const limited = ['-c', `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, ...words];
    const end = await endOf(spawn('sh', limited, { cwd: place, env: { PATH: process.env['PATH'] ?? '' } }));
    const found = await lookAt(ground, place);
    count(trials, `exit ${end.code}, ${found.final}`);
    hold(trials, 'exit 2 and one line', end, end.code === 2 && one.test(end.err));
    hold(trials, 'nothing is left', found, found.final === 'absent' && found.rest.length === 0);
    await clear(place);
  }
  return trials;
}
