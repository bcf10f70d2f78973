import { defineConfig } from 'vitest/config';

/** The packed program under other releases of Node (`npm run versions`); it asks the registry for their binaries. */
// biome-ignore lint/style/noDefaultExport: vitest asks for it
export default defineConfig({
  test: { include: ['test/versions/versions.ts'], testTimeout: 300_000, hookTimeout: 900_000 },
});
