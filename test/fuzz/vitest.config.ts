import { defineConfig } from 'vitest/config';

/** The fuzzing alone (`npm run fuzz`); `npm test` plays a short round of it. */
// biome-ignore lint/style/noDefaultExport: vitest asks for it
export default defineConfig({
  test: { include: ['test/fuzz/**/*.test.ts'], testTimeout: 86_400_000, hookTimeout: 300_000 },
});
