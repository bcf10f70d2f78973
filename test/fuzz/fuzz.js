import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

// `npm run fuzz -- --rounds N --seed S --target T`: vitest takes no options that it does not know.
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    target: { type: 'string', default: '' },
  },
});
if (!/^[1-9]\d*$/.test(values.rounds)) {
  process.stderr.write(`--rounds ${values.rounds}: a whole number from 1\n`);
  process.exit(2);
}
const { status } = spawnSync(
  process.execPath,
  [
    fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url)),
    'run',
    '--config',
    'test/fuzz/vitest.config.ts',
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      AWARD_FUZZ_ROUNDS: values.rounds,
      AWARD_FUZZ_SEED: values.seed,
      AWARD_FUZZ_TARGET: values.target,
    },
  },
);
process.exitCode = status ?? 1;
