import { spawn } from 'node:child_process';
import { arena, award, clear, type Ended, endOf, type Ground, lookAt } from './ground.ts';
import { count, hold, type Row, row } from './table.ts';

/** A shell line in which `AWARD` stands for the run, with the exit code and the words that it has to end in. */
interface Line {
  readonly told: string;
  readonly line: string;
  readonly code: number;
  readonly out?: RegExp;
  readonly err: RegExp;
  readonly final: 'whole' | 'absent';
}

const summary = /settlement written to [\s\S]*keep/i;
const lines: readonly Line[] = [
  {
    told: 'stdout | head',
    line: 'AWARD --json -q | head -c 100',
    code: 0,
    out: /^\{\n {2}"schema"/,
    err: /^$/,
    final: 'whole',
  },
  { told: 'stdout | true', line: 'AWARD --json -q | true', code: 0, out: /^$/, err: /^$/, final: 'whole' },
  {
    told: 'stderr | head',
    line: 'AWARD 2>&1 >/dev/null | head -n 1',
    code: 0,
    out: /^warning W402[^\n]*\n$/,
    err: /^$/,
    final: 'whole',
  },
  { told: 'stdout closed', line: 'AWARD --json >&-', code: 0, err: summary, final: 'whole' },
  {
    told: 'stderr closed',
    line: 'AWARD --json 2>&-',
    code: 0,
    out: /"fund"[\s\S]*\n\}\n$/,
    err: /^$/,
    final: 'whole',
  },
  {
    told: 'stdin, stdout and stderr closed',
    line: 'AWARD --json <&- >&- 2>&-',
    code: 0,
    err: /^$/,
    final: 'whole',
  },
  {
    told: 'stdout full',
    line: 'AWARD --json -q >/dev/full',
    code: 2,
    err: /^error E933 {2}standard output cannot be written: the disk is full \(ENOSPC\)\n {2}to do {2}[^\n]+\n$/,
    final: 'whole',
  },
  {
    told: 'stdout full, in a dry run',
    line: 'AWARD --json -q --dry-run >/dev/full',
    code: 2,
    err: /^error E933/,
    final: 'absent',
  },
  { told: 'stderr full', line: 'AWARD 2>/dev/full', code: 0, err: /^$/, final: 'whole' },
];

/** Standard streams that are closed, cut off or full. */
export async function streams(ground: Ground): Promise<Row> {
  const trials = row('streams closed, cut off or full');
  for (const { told, line, code, out = /^$/, err, final } of lines) {
    const place = await arena(ground, false);
    const run = `"${process.execPath}" "${award}" settle 2023 "${ground.data}"`;
    // The exit code of the run itself, not of the reader that goes away.
    const end = await shell(`set -o pipefail; ${line.replace('AWARD', run)}`, place);
    const found = await lookAt(ground, place);
    count(trials, `exit ${end.code}, ${found.final}`);
    hold(trials, told, { end, found }, end.code === code && out.test(end.out) && err.test(end.err));
    hold(trials, `${told}: the folder`, found, found.final === final && found.rest.length === 0);
    await clear(place);
  }
  return trials;
}

function shell(line: string, cwd: string): Promise<Ended> {
  return endOf(spawn('bash', ['--norc', '-c', line], { cwd, env: { PATH: process.env['PATH'] ?? '' } }));
}

/** Ctrl-C typed at a terminal while a run is going. */
export async function atTerminal(ground: Ground, points: number): Promise<Row> {
  const trials = row('Ctrl-C typed at a terminal');
  for (let i = 0; i < points; i++) {
    const place = await arena(ground, false);
    const run = `"${process.execPath}" "${award}" settle 2023 "${ground.data}" -q`;
    const child = spawn('script', ['-qec', run, '/dev/null'], {
      cwd: place,
      env: { PATH: process.env['PATH'] ?? '', LANG: 'zh_CN.UTF-8' },
    });
    const typed = setTimeout(() => child.stdin.write('\u0003'), ground.duration * ((i + 1) / (points + 1)));
    const end = await endOf(child);
    clearTimeout(typed);
    const found = await lookAt(ground, place);
    count(trials, `exit ${end.code}, ${found.final}`);
    const said = end.out.replace('^C', '').replaceAll('\r', '');
    if (end.code === 130 && said === '') {
      // The system ended the process itself, before it began or after it was done.
      hold(trials, 'absent, or whole', found, found.final !== 'broken' && found.rest.length === 0);
    } else if (end.code === 130) {
      hold(trials, 'nothing was done', found, found.final === 'absent' && found.rest.length === 0);
      hold(trials, 'one line', end, said === '已中断：没有完成，没有写出结算结果\n');
    } else {
      hold(trials, 'done', { end, found }, end.code === 0 && found.final === 'whole');
    }
    await clear(place);
  }
  return trials;
}
