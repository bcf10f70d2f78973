import { defineConfig } from 'vitest/config';

// What says what is right, without what only takes long: each changed program is judged by these.
// biome-ignore lint/style/noDefaultExport: vitest asks for it
export default defineConfig({
  test: {
    include: [
      'test/cases/cases.test.ts',
      'test/boundaries.test.ts',
      'test/money/*.test.ts',
      'test/checks/*.test.ts',
      'test/problems/*.test.ts',
      'test/policy/proof.test.ts',
      'test/oracle/clauses.test.ts',
      'test/properties/agrees-with-oracle.test.ts',
    ],
    env: { AWARD_ORACLE_RUNS: '40' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
