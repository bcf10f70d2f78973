#!/usr/bin/env node
// CommonJS, since Node takes a tenth longer to begin with a module.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const first = join(__dirname, '../dist/cli/first.cjs');
const tooOld = '需要 Node.js 20.19 或更新的版本 / Node.js 20.19 or later is needed';
const notBuilt =
  '尚未构建，请先在项目文件夹中运行 npm ci / not built yet; run npm ci in the project folder first';
const broken = '程序自身无法运行，请重新安装 / the program itself cannot run; install it again';

function end(words) {
  process.exitCode = 2;
  // Where nobody takes the words the exit code still says it.
  process.stderr.on('error', () => undefined);
  process.stderr.write(`award: ${words}\n`);
}

async function begin() {
  const { run } = require(first);
  await run();
}

if (process.getBuiltinModule === undefined) end(tooOld);
else if (!existsSync(first)) end(notBuilt);
else begin().catch((error) => end(`${broken}\n${error.stack ?? error}`));
