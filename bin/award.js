#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/cli/main.js', import.meta.url);
if (existsSync(main)) {
  const { run } = await import(main.href);
  await run();
} else {
  process.stderr.write(
    'award: 尚未构建，请先在项目文件夹中运行 npm ci / not built yet; run npm ci in the project folder first\n',
  );
  process.exitCode = 2;
}
