// Keeps what V8 compiles while the program runs, beside the built files, for the runs to come (`src/cli/process/load.ts`). The
// build calls it once for each thread, since V8 has other flags there: `node bin/compile.mjs first|working`.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const require = createRequire(import.meta.url);
const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const [runner] = process.argv.slice(2);
const sample = path('../samples/2023');

/** The usual commands of a thread that works, over the sample. */
async function work({ main }) {
  const cwd = mkdtempSync(join(tmpdir(), 'award-build-'));
  const io = { out: () => {}, err: () => {}, env: {}, cwd, terminal: false, columns: 80 };
  const commands = [
    ['validate', sample, '--year', '2023'],
    ['settle', '2023', sample],
    ['verify', 'settlement-2023'],
    ['audit', 'settlement-2023'],
  ];
  try {
    // How they end is not asked: what has run is compiled, and a program that is being changed can be built all the same.
    for (const argv of commands) await main(argv, io);
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

/** What the first thread says by itself. */
async function answer({ run }) {
  for (const word of ['--help', '--version', '--hlep']) {
    process.argv.splice(2, process.argv.length, word);
    await run();
  }
  process.exitCode = 0;
}

// What has not run for a while is kept as well.
setFlagsFromString('--no-flush-bytecode');
let loader;
if (runner === 'first') {
  const first = require('../dist/cli/first.cjs');
  ({ loader } = first);
  await answer(first);
} else {
  process.argv[2] = 'main.cjs';
  ({ loader } = require('../dist/cli/working.cjs'));
  await work(loader.load('main.cjs'));
}
setFlagsFromString('--flush-bytecode');
loader.keep();
