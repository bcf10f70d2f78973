#!/usr/bin/env node
// CommonJS, since Node takes a tenth longer to begin with a module.
const notBuilt =
  '尚未构建，请先在项目文件夹中运行 npm ci / not built yet; run npm ci in the project folder first';
const broken = '程序自身无法运行，请重新安装 / the program itself cannot run; install it again';

async function begin() {
  const { run } = require('../dist/cli/first.cjs');
  await run();
}

begin().catch((error) => {
  const words = error.code === 'MODULE_NOT_FOUND' ? notBuilt : `${broken}\n${error.stack ?? error}`;
  process.stderr.write(`award: ${words}\n`);
  process.exitCode = 2;
});
