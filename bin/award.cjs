#!/usr/bin/env node
// CommonJS, since Node takes a tenth longer to begin with a module.
let first = null;
try {
  first = require('../dist/cli/first.cjs');
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error;
  process.stderr.write(
    'award: 尚未构建，请先在项目文件夹中运行 npm ci / not built yet; run npm ci in the project folder first\n',
  );
  process.exitCode = 2;
}
first?.run();
