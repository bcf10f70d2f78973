import { createRequire } from 'node:module';

const { main } = createRequire(import.meta.url)('../../dist/cli/main.cjs');

// Plays the calls that it is sent, one after the other, as `thread.ts` would, and says what time and memory it took.
process.on('message', async ({ argv, cwd }) => {
  const written = { out: '', err: '' };
  const io = {
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    env: { NO_COLOR: '1', AWARD_LANG: 'en' },
    cwd,
    terminal: false,
    columns: 80,
  };
  let code = null;
  const before = process.cpuUsage();
  let thrown = null;
  try {
    code = await main(argv, io);
  } catch (error) {
    thrown = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const { user, system } = process.cpuUsage(before);
  const peak = process.resourceUsage().maxRSS / 1024;
  process.send({ code, thrown, ...written, took: (user + system) / 1000, peak });
});
