import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { type Order, type Size, sizes, writeData } from './data.ts';
import { planWorkbooks } from './floor/plan.ts';
import { year } from './rows.ts';

// `npm run bench [-- --country] [--only county] [--runs 5]`: the floor and the program in turn over data made here.
const words = process.argv.slice(2);
const after = (word: string) => words[words.indexOf(word) + 1];
const only = words.includes('--only') ? after('--only') : null;
const wantedSizes = (Object.keys(sizes) as Size[]).filter((size) =>
  only === null ? size !== 'country' || words.includes('--country') : size === only,
);

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const award = beside('../bin/award.js');
const floor = beside('./floor.js');

/** What one process took. */
interface Taken {
  /** Milliseconds from start to end. */
  readonly wall: number;
  /** Milliseconds of both cores. */
  readonly cpu: number;
  /** KiB at the most. */
  readonly peak: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Told by the process itself at its end: what it took of the machine. Each of its threads loads what is required first,
 * and as little as can be.
 */
const meter = `process.on('exit', () =>
  require('node:fs').writeFileSync(process.env.BENCH_USAGE, JSON.stringify(process.resourceUsage())));`;

function measure(scratch: string, argv: readonly string[], env: NodeJS.ProcessEnv = {}): Taken {
  const [own, usage] = [join(scratch, 'meter.cjs'), join(scratch, 'usage.json')];
  writeFileSync(own, meter);
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', own, ...argv], {
    encoding: 'utf8',
    env: { ...process.env, ...env, BENCH_USAGE: usage },
    maxBuffer: 1 << 28,
  });
  const wall = performance.now() - start;
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}:\n${stderr.slice(-4000)}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(
    readFileSync(usage, 'utf8'),
  ) as NodeJS.ResourceUsage;
  return { wall, cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS, out: stdout, err: stderr };
}

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const seconds = (milliseconds: number): string =>
  `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1)} s`;
const mebibytes = (kibibytes: number): string => `${Math.round(kibibytes / 1024)} MiB`;
const tell = (line: string) => void process.stdout.write(`${line}\n`);

async function benchSize(size: Size, order: Order): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), `award-bench-${size}-`));
  try {
    const data = join(scratch, 'data');
    const [out, plans, copy] = ['settlement', 'plans', 'floor'].map((name) => join(scratch, name)) as [
      string,
      string,
      string,
    ];
    const rows = await writeData(data, sizes[size], order);
    const settle = ['settle', String(year), data, '--out', out, '--force', '--quiet'];
    const runs = Number(
      words.includes('--runs') ? after('--runs') : size === 'county' ? 7 : size === 'province' ? 3 : 1,
    );
    const first = measure(scratch, [award, ...settle], { AWARD_TIMINGS: '1' });
    // A country takes an hour: what is known is told at once.
    if (runs === 1)
      tell(
        `${size}: the program took ${seconds(first.wall)} (CPU ${seconds(first.cpu)}), peak ${mebibytes(first.peak)}; the floor is next`,
      );
    mkdirSync(plans);
    await planWorkbooks(out, plans);
    // A country's files have no room beside a second settlement of it: what was made first is what is measured.
    const program: Taken[] = runs === 1 ? [first] : [];
    const bare: (Taken & { readonly settled: number })[] = [];
    for (let run = 0; run < runs; run++) {
      rmSync(copy, { recursive: true, force: true });
      const taken = measure(scratch, [floor, data, out, plans, copy]);
      const planning = Number(taken.out);
      bare.push({ ...taken, settled: taken.wall - planning });
      if (runs === 1) continue;
      rmSync(join(scratch, 'again'), { recursive: true, force: true });
      program.push(
        measure(scratch, [award, ...settle.map((word) => (word === out ? join(scratch, 'again') : word))]),
      );
    }
    const ours = middle(program.map(({ wall }) => wall));
    const least = middle(bare.map(({ settled }) => settled));
    const ownCpu = middle(program.map(({ cpu }) => cpu));
    const leastCpu = middle(bare.map(({ cpu, wall, settled }) => cpu - (wall - settled)));
    tell(`\n${size} (${order}): ${sizes[size]} enterprises, ${rows} rows, ${runs} runs each in turn`);
    tell(
      `  award  ${seconds(ours)} (CPU ${seconds(ownCpu)}), peak ${mebibytes(middle(program.map(({ peak }) => peak)))}, ${Math.round(rows / (ours / 1000))} rows a second`,
    );
    tell(
      `  floor  ${seconds(least)} (CPU ${seconds(leastCpu)}), peak ${mebibytes(middle(bare.map(({ peak }) => peak)))}`,
    );
    tell(`  ratio  ${(ours / least).toFixed(2)} (CPU ${(ownCpu / leastCpu).toFixed(2)})`);
    tell(`  audit.jsonl ${Math.round(statSync(join(out, 'audit.jsonl')).size / 2 ** 20)} MiB`);
    for (const line of first.err.split('\n').filter((text) => text.startsWith('timing '))) tell(`  ${line}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function benchStart(): void {
  const scratch = mkdtempSync(join(tmpdir(), 'award-bench-start-'));
  const commands: readonly (readonly [string, number, readonly string[]])[] = [
    ['node -e 0', 0, ['-e', '0']],
    ['award --help', 0, [award, '--help']],
    ['award --version', 0, [award, '--version']],
    ['usage error', 2, [award, 'no-such-command']],
  ];
  const taken = new Map(commands.map(([name]) => [name, [] as number[]]));
  for (let run = 0; run < 15; run++) {
    for (const [name, expected, argv] of commands) {
      const start = performance.now();
      const { status } = spawnSync(process.execPath, argv);
      if (status !== expected) throw new Error(`${name} ended with ${status}`);
      taken.get(name)?.push(performance.now() - start);
    }
  }
  const base = middle(taken.get('node -e 0') ?? []);
  tell('start, 15 runs each in turn');
  for (const [name, walls] of taken)
    tell(`  ${name.padEnd(16)} ${seconds(middle(walls))}  ${(middle(walls) / base).toFixed(2)}`);
  rmSync(scratch, { recursive: true, force: true });
}

tell(`${cpus().length} × ${cpus()[0]?.model ?? ''}, Node ${process.versions.node}`);
if (only === null || only === 'start') benchStart();
for (const size of wantedSizes) await benchSize(size, words.includes('--shuffled') ? 'shuffled' : 'sorted');
