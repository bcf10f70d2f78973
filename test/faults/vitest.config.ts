import { defineConfig } from 'vitest/config';

/** The whole harness (`npm run faults`); `npm test` plays a short round of it. */
// biome-ignore lint/style/noDefaultExport: vitest asks for it
export default defineConfig({
  test: {
    include: ['test/faults/**/*.test.ts'],
    env: { AWARD_FAULTS: 'all' },
    testTimeout: 7_200_000,
    hookTimeout: 300_000,
  },
});
