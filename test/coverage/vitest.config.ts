import { defineConfig } from 'vitest/config';

const whole = { lines: 100, branches: 100 };

/** All tests with what they reach of src (`npm run coverage`), and how much has to be reached. */
// biome-ignore lint/style/noDefaultExport: vitest asks for it
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    coverage: {
      enabled: true,
      include: ['src/**/*.ts'],
      // They run in processes and threads of their own, where this measurement does not look: the scenarios that are
      // played as a process (test/cli/scenarios.ts) and the faults (test/faults) say what they have to do.
      exclude: [
        'src/cli/process/{first,working,load,run,in-thread,outlet,output-refusal,thread,lines-thread}.ts',
      ],
      reporter: ['text-summary', 'json', 'json-summary'],
      thresholds: {
        lines: 95,
        branches: 95,
        'src/rules/**': whole,
        'src/settle/**': whole,
        'src/money/**': whole,
      },
    },
  },
});
