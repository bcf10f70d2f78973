#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/cli/run.js', import.meta.url);
if (existsSync(program)) {
  const { run } = await import(program.href);
  await run();
} else {
  process.stderr.write(
    'award: 尚未构建，请先在项目文件夹中运行 npm ci / not built yet; run npm ci in the project folder first\n',
  );
  process.exitCode = 2;
}
